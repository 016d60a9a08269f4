package org.multitude.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.text.Texts;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a notice in an inbox and posts the message that repeats it. */
@Service
class TellPeople implements Notifications {
    private static final int TOGETHER = 500;

    private final InboxStore inbox;
    private final FollowStore follows;
    private final MailChoiceStore choices;
    private final People people;
    private final PublicRecord record;
    private final Outbox outbox;
    private final Letter letter;
    private final Texts texts;
    private final Clock clock;

    TellPeople(
            InboxStore inbox,
            FollowStore follows,
            MailChoiceStore choices,
            People people,
            PublicRecord record,
            Outbox outbox,
            Letter letter,
            Texts texts,
            Clock clock) {
        this.inbox = inbox;
        this.follows = follows;
        this.choices = choices;
        this.people = people;
        this.record = record;
        this.outbox = outbox;
        this.letter = letter;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void tell(PersonId recipient, Notice notice) {
        Optional<UUID> thing = notice.act().flatMap(record::find).map(RecordedAct::thing);
        tell(List.of(new Reached(recipient, false)), thing, notice);
    }

    /** However many follow it, they are told some at a time. */
    @Override
    public void tellFollowers(UUID thing, Notice notice, Optional<PersonId> except) {
        Optional<PersonId> last = Optional.empty();
        List<Reached> some;
        do {
            some = follows.followers(thing, last, TOGETHER);
            tell(
                    some.stream()
                            .filter(reached -> !except.equals(Optional.of(reached.person())))
                            .toList(),
                    Optional.of(thing),
                    notice);
            last = some.isEmpty() ? last : Optional.of(some.getLast().person());
        } while (some.size() == TOGETHER);
    }

    private void tell(List<Reached> reached, Optional<UUID> thing, Notice notice) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("people are told in the transaction of what happened");
        }
        if (!texts.has(notice.sentence())) {
            throw new IllegalArgumentException("no sentence has the key " + notice.sentence());
        }
        Map<PersonId, Person> found =
                people.byIds(reached.stream().map(Reached::person).toList());
        Map<PersonId, MailChoice> chosen = choices.of(found.keySet());
        Set<PersonId> waiting = reached.stream()
                .filter(one -> !one.silent())
                .map(one -> chosen.get(one.person()))
                .filter(choice -> choice != null && choice.wanted() && choice.rhythm() != Rhythm.IMMEDIATELY)
                .map(MailChoice::person)
                .collect(Collectors.toSet());
        Set<PersonId> fresh = inbox.insert(found.keySet(), waiting, thing, notice, clock.instant());
        for (Reached one : reached) {
            Person person = found.get(one.person());
            MailChoice choice = chosen.get(one.person());
            if (person != null && choice != null && fresh.contains(one.person()) && !waiting.contains(one.person())) {
                write(person, choice, one.silent(), notice);
            }
        }
    }

    /** Mail goes only where mail was shown to arrive. */
    private void write(Person person, MailChoice choice, boolean silent, Notice notice) {
        if (choice.wanted() && !silent && person.emailConfirmed()) {
            outbox.post(letter.of(person, notice, choice));
        }
    }
}
