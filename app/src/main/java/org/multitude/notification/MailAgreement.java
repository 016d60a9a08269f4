package org.multitude.notification;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.multitude.identity.Agreements;
import org.multitude.identity.ConsentLog;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether somebody is written to about what she follows: because she chose how often, or did not say no. */
@Component
@Order(2)
class MailAgreement implements Agreements {
    private final MailChoiceStore choices;
    private final ConsentLog log;
    private final TransactionTemplate transaction;

    MailAgreement(MailChoiceStore choices, ConsentLog log, TransactionTemplate transaction) {
        this.choices = choices;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public List<Agreement> of(PersonId person, Words words) {
        MailChoice choice = Objects.requireNonNull(transaction.execute(
                status -> Objects.requireNonNull(choices.of(List.of(person)).get(person))));
        if (!choice.wanted()) {
            return List.of();
        }
        String rhythm = choice.rhythm().code();
        Optional<Instant> said = log.agreed(person, MailChoiceController.CONSENT + rhythm);
        return List.of(new Agreement(
                words.t("consents.mail", words.t("notification.rhythm." + rhythm)),
                said,
                MailChoiceController.SETTINGS,
                said.isPresent() ? Why.SAID : Why.NOT_REFUSED));
    }
}
