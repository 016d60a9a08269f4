package org.multitude.notification;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where somebody ends the mail about what she follows, without signing in. The link of the mail opens the page and changes
 * nothing, because mail filters open links too; the button does, and so does the one click of a mailbox (RFC 8058).
 */
@Controller
class MailChoiceController {
    private static final String PATH = TellPeople.STOP + "{token}";

    private final MailChoiceStore choices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailChoiceController(MailChoiceStore choices, TransactionTemplate transaction, Clock clock) {
        this.choices = choices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Who.ANYONE)
    Rendered show(Page page, @PathVariable("token") UUID token) {
        return page.show(
                "notification/stop", Map.of("wanted", choice(token).wanted(), "path", TellPeople.STOP + token));
    }

    @PostMapping(PATH)
    @Access(Who.ANYONE)
    Object choose(Page page, Form form, @PathVariable("token") UUID token) {
        MailChoice before = choice(token);
        transaction.executeWithoutResult(
                status -> choices.choose(before.person(), !form.value("again").isEmpty(), clock.instant()));
        // A mailbox is not to be led elsewhere (RFC 8058, section 3.1).
        return form.value("List-Unsubscribe").isEmpty() ? Redirect.to(TellPeople.STOP + token) : show(page, token);
    }

    private MailChoice choice(UUID token) {
        return choices.byToken(token).orElseThrow(NotFound::new);
    }
}
