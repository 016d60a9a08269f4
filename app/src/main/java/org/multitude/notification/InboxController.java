package org.multitude.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.text.Texts;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's inbox, and what she is written about. */
@Controller
class InboxController {
    private static final int PAGE = 20;

    private final InboxStore inbox;
    private final MailChoiceStore choices;
    private final PublicRecord record;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InboxController(
            InboxStore inbox,
            MailChoiceStore choices,
            PublicRecord record,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.inbox = inbox;
        this.choices = choices;
        this.record = record;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    @Access(Who.SIGNED_IN)
    Rendered inbox(Page page, Caller caller, @RequestParam(name = "after", defaultValue = "") String after) {
        PersonId person = new PersonId(caller.id());
        InboxPlace place = InboxPlace.parse(after).orElse(InboxPlace.START);
        List<InboxItem> read = inbox.after(person, place, PAGE + 1);
        List<InboxItem> items = read.size() > PAGE ? read.subList(0, PAGE) : read;
        InboxItem last = items.isEmpty() ? null : items.getLast();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rows", rows(page, items));
        parameters.put("unread", inbox.unread(person, 1) > 0);
        parameters.put("continued", !after.isEmpty());
        parameters.put(
                "next",
                last == null || read.size() <= PAGE
                        ? ""
                        : new InboxPlace(last.unread(), new Cursor(last.toldAt(), last.id())).text());
        return page.show("notification/inbox", parameters);
    }

    @PostMapping("/inbox/{item}/read")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> markRead(Caller caller, @PathVariable("item") UUID item) {
        inbox.markRead(new PersonId(caller.id()), item);
        return Redirect.to("/inbox");
    }

    @PostMapping("/inbox/read")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> markAllRead(Caller caller) {
        inbox.markAllRead(new PersonId(caller.id()));
        return Redirect.to("/inbox");
    }

    @GetMapping("/inbox/settings")
    @Access(Who.SIGNED_IN)
    Rendered settings(Page page, Caller caller, @RequestParam(name = "saved", defaultValue = "false") boolean saved) {
        PersonId person = new PersonId(caller.id());
        boolean mail = Objects.requireNonNull(transaction.execute(
                        status -> choices.of(List.of(person)).get(person)))
                .wanted();
        return page.show(
                "notification/settings",
                Map.of("form", mail ? Form.of(Map.of("mail", "yes")) : Form.empty(), "saved", saved));
    }

    @PostMapping("/inbox/settings")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> choose(Caller caller, Form form) {
        transaction.executeWithoutResult(
                status -> choices.choose(new PersonId(caller.id()), form.ticked("mail"), clock.instant()));
        return Redirect.to("/inbox/settings?saved=true");
    }

    private List<InboxRow> rows(Page page, List<InboxItem> items) {
        Map<ActId, RecordedAct> acts = record.byIds(
                items.stream().flatMap(item -> item.notice().act().stream()).toList());
        return items.stream().map(item -> row(page, item, acts)).toList();
    }

    private InboxRow row(Page page, InboxItem item, Map<ActId, RecordedAct> acts) {
        Notice notice = item.notice();
        // A sentence that a later version no longer has must not close the inbox.
        String sentence = texts.has(notice.sentence())
                ? page.t(notice.sentence(), notice.arguments().toArray())
                : page.t("notification.untold");
        return new InboxRow(item, sentence, notice.act().map(acts::get).map(RecordedAct::seal));
    }
}
