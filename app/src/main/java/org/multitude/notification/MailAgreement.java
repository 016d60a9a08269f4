package org.multitude.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.multitude.identity.Agreements;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether somebody is written to about what she follows: as long as she does not say no. */
@Component
@Order(2)
class MailAgreement implements Agreements {
    private final MailChoiceStore choices;
    private final TransactionTemplate transaction;

    MailAgreement(MailChoiceStore choices, TransactionTemplate transaction) {
        this.choices = choices;
        this.transaction = transaction;
    }

    @Override
    public List<Agreement> of(PersonId person, Words words) {
        MailChoice choice = Objects.requireNonNull(transaction.execute(
                status -> Objects.requireNonNull(choices.of(List.of(person)).get(person))));
        return choice.wanted()
                ? List.of(new Agreement(
                        words.t(
                                "consents.mail",
                                words.t("notification.rhythm." + choice.rhythm().code())),
                        Optional.empty(),
                        MailChoiceController.SETTINGS,
                        true))
                : List.of();
    }
}
