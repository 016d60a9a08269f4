package org.multitude.contribution;

import java.time.Clock;
import java.util.Map;
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
 * Where a contact point says that it wants no more messages. The link of the message opens the page and changes nothing,
 * because mail filters open links too; the button does, and so does the one click of a mailbox (RFC 8058).
 */
@Controller
class StopRelayController {
    private static final String PATH = RelayLetter.STOP + "{token:[0-9a-f-]{32,36}}";

    private final RelayStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StopRelayController(RelayStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Who.ANYONE)
    Rendered show(Page page, @PathVariable("token") String token) {
        return page.show(
                "contribution/no-more-mail", Map.of("stopped", point(token).stopped(), "token", token));
    }

    @PostMapping(PATH)
    @Access(Who.ANYONE)
    Object choose(Page page, Form form, @PathVariable("token") String token) {
        RelayStore.ContactPoint point = point(token);
        transaction.executeWithoutResult(status -> {
            if (form.value("again").isEmpty()) {
                store.stop(point.address(), clock.instant());
            } else {
                store.resume(point.address());
            }
        });
        // A mailbox is not to be led elsewhere (RFC 8058, section 3.1).
        return form.value("List-Unsubscribe").isEmpty() ? Redirect.to(RelayLetter.STOP + token) : show(page, token);
    }

    private RelayStore.ContactPoint point(String token) {
        return store.byToken(token).orElseThrow(NotFound::new);
    }
}
