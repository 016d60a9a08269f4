package org.multitude.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.notification.InboxStore.Waiting;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.mail.Message;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.text.Words;
import org.multitude.record.NamedThings;
import org.multitude.record.ThingNames.Named;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes summaries, some people at a time: their messages are posted, and the notices in them wait no more, in one
 * transaction that locks these people. Killed in its middle it goes on where it was; two processes take different people.
 * What was read meanwhile is left out; who has nothing to read gets nothing.
 */
@Component
class SendSummaries implements Job {
    static final String NAME = "notification.summaries";

    private static final int PEOPLE = 200;
    private static final int NOTICES = 40;

    private final MailChoiceStore choices;
    private final InboxStore inbox;
    private final NamedThings names;
    private final People people;
    private final Letter letter;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendSummaries(
            MailChoiceStore choices,
            InboxStore inbox,
            NamedThings names,
            People people,
            Letter letter,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.choices = choices;
        this.inbox = inbox;
        this.names = names;
        this.people = people;
        this.letter = letter;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        for (Rhythm rhythm : Rhythm.summed()) {
            while (Boolean.TRUE.equals(transaction.execute(status -> some(rhythm, now)))) {
                // The next ones, each time in a transaction of their own.
            }
        }
    }

    /** Whether there may be more. */
    private boolean some(Rhythm rhythm, Instant now) {
        Map<PersonId, MailChoice> due = choices.takeDue(rhythm, rhythm.lastDue(now), PEOPLE);
        Map<PersonId, List<Waiting>> waiting = inbox.take(due.keySet(), NOTICES);
        Map<PersonId, Person> found = people.byIds(waiting.keySet());
        Map<UUID, Named> named = names.name(waiting.values().stream()
                .flatMap(List::stream)
                .flatMap(notice -> notice.thing().stream())
                .collect(Collectors.toSet()));
        waiting.forEach((id, notices) -> {
            Person person = found.get(id);
            if (person != null && person.emailConfirmed()) {
                outbox.post(message(person, Objects.requireNonNull(due.get(id)), notices, named));
            }
        });
        return due.size() == PEOPLE;
    }

    private Message message(Person person, MailChoice choice, List<Waiting> notices, Map<UUID, Named> named) {
        Words words = letter.words(person);
        Map<Optional<Named>, StringBuilder> groups = new LinkedHashMap<>();
        for (Waiting one : notices) {
            Optional<Named> about = one.thing().flatMap(thing -> Optional.ofNullable(named.get(thing)));
            groups.computeIfAbsent(about, name -> new StringBuilder())
                    .append("- ")
                    .append(letter.sentence(one.notice(), words))
                    .append("\n  ")
                    .append(letter.at(one.notice().address()))
                    .append('\n');
        }
        StringBuilder text = new StringBuilder();
        groups.forEach((about, lines) -> text.append(
                        about.map(Named::name).orElseGet(() -> words.t("notification.summary.other")))
                .append('\n')
                .append(lines)
                .append('\n'));
        int all = notices.getFirst().all();
        if (all > notices.size()) {
            text.append(words.t("notification.summary.more", all - notices.size(), letter.at("/inbox")))
                    .append("\n\n");
        }
        return letter.of(person, choice, words.t("notification.summary.subject", letter.site(), all), text.toString());
    }
}
