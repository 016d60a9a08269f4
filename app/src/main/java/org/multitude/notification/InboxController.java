package org.multitude.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActId;
import org.multitude.record.NamedThings;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.multitude.record.ThingNames;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's inbox. */
@Controller
class InboxController {
    private static final int PAGE = 20;

    private final InboxStore inbox;
    private final ReadAll reading;
    private final NamedThings names;
    private final People people;
    private final Outbox outbox;
    private final PublicRecord record;
    private final Letter letter;

    InboxController(
            InboxStore inbox,
            ReadAll reading,
            NamedThings names,
            People people,
            Outbox outbox,
            PublicRecord record,
            Letter letter) {
        this.inbox = inbox;
        this.reading = reading;
        this.names = names;
        this.people = people;
        this.outbox = outbox;
        this.record = record;
        this.letter = letter;
    }

    @GetMapping("/inbox")
    @Access(Who.SIGNED_IN)
    Rendered inbox(
            Page page,
            Caller caller,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "thing", required = false) @Nullable UUID thing,
            @RequestParam(name = "unread", defaultValue = "false") boolean onlyUnread) {
        PersonId person = new PersonId(caller.id());
        Optional<UUID> about = Optional.ofNullable(thing);
        InboxPlace place = InboxPlace.parse(after).orElse(InboxPlace.START);
        List<InboxItem> read = inbox.after(person, about, place, PAGE + 1).stream()
                .filter(item -> item.unread() || !onlyUnread)
                .toList();
        List<InboxItem> items = read.size() > PAGE ? read.subList(0, PAGE) : read;
        String here = "/inbox?" + (onlyUnread ? "unread=true&" : "")
                + about.map(id -> "thing=" + id + "&").orElse("");
        InboxItem last = items.isEmpty() ? null : items.getLast();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rows", rows(page, items));
        parameters.put("unread", inbox.unread(person, 1) > 0);
        parameters.put("chosen", chosen(page, about, onlyUnread));
        parameters.put("unmailed", outbox.leaves() && unconfirmed(person));
        parameters.put("first", after.isEmpty() ? "" : here.substring(0, here.length() - 1));
        parameters.put(
                "next",
                last == null || read.size() <= PAGE
                        ? ""
                        : here + "after=" + new InboxPlace(last.unread(), new Cursor(last.toldAt(), last.id())).text());
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
        reading.all(new PersonId(caller.id()));
        return Redirect.to("/inbox");
    }

    private boolean unconfirmed(PersonId person) {
        return people.find(person).filter(found -> !found.emailConfirmed()).isPresent();
    }

    /** What the list is narrowed to, each with the list without it. */
    private List<Frame.Link> chosen(Page page, Optional<UUID> thing, boolean onlyUnread) {
        List<Frame.Link> chosen = new ArrayList<>();
        if (onlyUnread) {
            chosen.add(new Frame.Link(
                    page.t("notification.only-unread"),
                    thing.map(id -> "/inbox?thing=" + id).orElse("/inbox")));
        }
        thing.ifPresent(id -> chosen.add(new Frame.Link(
                Optional.ofNullable(names.name(List.of(id)).get(id))
                        .map(ThingNames.Named::name)
                        .orElseGet(() -> page.t("notification.one-thing")),
                onlyUnread ? "/inbox?unread=true" : "/inbox")));
        return chosen;
    }

    private List<InboxRow> rows(Page page, List<InboxItem> items) {
        Map<ActId, RecordedAct> acts = record.byIds(
                items.stream().flatMap(item -> item.notice().act().stream()).toList());
        return items.stream().map(item -> row(page, item, acts)).toList();
    }

    private InboxRow row(Page page, InboxItem item, Map<ActId, RecordedAct> acts) {
        Notice notice = item.notice();
        String sentence = letter.sentence(notice, page.words());
        return new InboxRow(item, sentence, notice.act().map(acts::get).map(RecordedAct::seal));
    }
}
