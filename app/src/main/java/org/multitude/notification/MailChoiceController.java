package org.multitude.notification;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.identity.ConsentLog;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody chooses how often she is written to about what she follows, and where she ends that without signing in. The
 * link of the mail opens the page and changes nothing, because mail filters open links too; the button does, and so does the one click of a mailbox (RFC 8058).
 */
@Controller
class MailChoiceController {
    static final String SETTINGS = "/inbox/settings";
    /** Beginning of what the log of consents calls a rhythm. */
    static final String CONSENT = "mail-";

    private static final String NEVER = "never";
    private static final String PATH = Letter.STOP + "{token}";

    private final MailChoiceStore choices;
    private final InboxStore inbox;
    private final ConsentLog consents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailChoiceController(
            MailChoiceStore choices,
            InboxStore inbox,
            ConsentLog consents,
            TransactionTemplate transaction,
            Clock clock) {
        this.choices = choices;
        this.inbox = inbox;
        this.consents = consents;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Who.ANYONE)
    Rendered show(Page page, @PathVariable("token") UUID token) {
        return page.show("notification/stop", Map.of("wanted", choice(token).wanted(), "path", Letter.STOP + token));
    }

    @PostMapping(PATH)
    @Access(Who.ANYONE)
    Object choose(Page page, Form form, @PathVariable("token") UUID token) {
        MailChoice before = choice(token);
        boolean again = !form.value("again").isEmpty();
        transaction.executeWithoutResult(status -> {
            choices.choose(before.person(), again, clock.instant());
            note(before, again ? before.rhythm().code() : NEVER);
            if (!again) {
                // What waits for a summary is not summed up when she wants mail again.
                inbox.take(List.of(before.person()), 0);
            }
        });
        // A mailbox is not to be led elsewhere (RFC 8058, section 3.1).
        return form.value("List-Unsubscribe").isEmpty() ? Redirect.to(Letter.STOP + token) : show(page, token);
    }

    @GetMapping(SETTINGS)
    @Access(Who.SIGNED_IN)
    Rendered settings(Page page, Caller caller, @RequestParam(name = "saved", defaultValue = "false") boolean saved) {
        MailChoice now = own(caller);
        String rhythm = now.wanted() ? now.rhythm().code() : NEVER;
        return page.show("notification/settings", settings(page, Form.of(Map.of("rhythm", rhythm)), saved));
    }

    @PostMapping(SETTINGS)
    @Access(Who.SIGNED_IN)
    Object choose(Page page, Caller caller, Form form) {
        String chosen = form.choice("rhythm", offered());
        if (form.hasErrors()) {
            return page.invalid("notification/settings", settings(page, form, false));
        }
        PersonId person = new PersonId(caller.id());
        MailChoice before = own(caller);
        transaction.executeWithoutResult(status -> {
            note(before, chosen);
            choices.choose(person, !chosen.equals(NEVER), clock.instant());
            Rhythm.of(chosen).ifPresent(rhythm -> choices.choose(person, rhythm, clock.instant()));
            if (!Rhythm.summed().stream().map(Rhythm::code).toList().contains(chosen)) {
                // What waited for a summary stays in the inbox.
                inbox.take(List.of(person), 0);
            }
        });
        return Redirect.to(SETTINGS + "?saved=true");
    }

    /** Notes in her log that she wants mail at this rhythm, or none any more; what stays as it was is no news. */
    private void note(MailChoice before, String chosen) {
        String now = before.wanted() ? before.rhythm().code() : NEVER;
        if (!chosen.equals(now)) {
            consents.note(before.person(), CONSENT + (chosen.equals(NEVER) ? now : chosen), !chosen.equals(NEVER));
        }
    }

    private Map<String, Object> settings(Page page, Form form, boolean saved) {
        List<Choice> rhythms = offered().stream()
                .map(code -> new Choice(
                        code, page.t("notification.rhythm." + code), page.t("notification.rhythm." + code + ".what")))
                .toList();
        return Map.of("form", form, "saved", saved, "rhythms", rhythms);
    }

    private static List<String> offered() {
        return Stream.concat(Arrays.stream(Rhythm.values()).map(Rhythm::code), Stream.of(NEVER))
                .toList();
    }

    private MailChoice own(Caller caller) {
        PersonId person = new PersonId(caller.id());
        return Objects.requireNonNull(transaction.execute(
                status -> Objects.requireNonNull(choices.of(List.of(person)).get(person))));
    }

    private MailChoice choice(UUID token) {
        return choices.byToken(token).orElseThrow(NotFound::new);
    }
}
