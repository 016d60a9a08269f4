package org.multitude.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.mail.Message;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a notice in an inbox and posts the message that repeats it. */
@Service
class TellPeople implements Notifications {
    /** Beginning of the address at which somebody ends this mail. */
    static final String STOP = "/no-more-notices/";

    private final InboxStore inbox;
    private final FollowStore follows;
    private final MailChoiceStore choices;
    private final People people;
    private final Outbox outbox;
    private final Installations installations;
    private final PublicAddress address;
    private final Texts texts;
    private final Clock clock;

    TellPeople(
            InboxStore inbox,
            FollowStore follows,
            MailChoiceStore choices,
            People people,
            Outbox outbox,
            Installations installations,
            PublicAddress address,
            Texts texts,
            Clock clock) {
        this.inbox = inbox;
        this.follows = follows;
        this.choices = choices;
        this.people = people;
        this.outbox = outbox;
        this.installations = installations;
        this.address = address;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void tell(PersonId recipient, Notice notice) {
        people.find(recipient).ifPresent(person -> tell(List.of(person), notice));
    }

    @Override
    public void tellFollowers(UUID thing, Notice notice, Optional<PersonId> except) {
        List<PersonId> recipients = follows.followers(thing).stream()
                .filter(person -> !except.equals(Optional.of(person)))
                .toList();
        tell(people.byIds(recipients).values(), notice);
    }

    private void tell(Collection<Person> recipients, Notice notice) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("people are told in the transaction of what happened");
        }
        if (!texts.has(notice.sentence())) {
            throw new IllegalArgumentException("no sentence has the key " + notice.sentence());
        }
        Map<PersonId, MailChoice> chosen =
                choices.of(recipients.stream().map(Person::id).toList());
        for (Person recipient : recipients) {
            boolean fresh = inbox.insert(recipient.id(), notice, clock.instant());
            MailChoice choice = Objects.requireNonNull(chosen.get(recipient.id()));
            if (fresh && choice.wanted()) {
                outbox.post(message(recipient, notice, choice));
            }
        }
    }

    private Message message(Person recipient, Notice notice, MailChoice choice) {
        Words words = new Words(texts, recipient.language());
        String site = installations.find().map(Installation::name).orElse("Multitude");
        String origin = address.origin();
        String sentence = words.t(notice.sentence(), notice.arguments().toArray());
        String stop = origin + STOP + choice.token();
        return new Message(
                recipient.email(),
                recipient.language(),
                sentence,
                words.t("notification.mail", sentence, origin + notice.address(), site, stop),
                Optional.of(stop),
                true,
                false);
    }
}
