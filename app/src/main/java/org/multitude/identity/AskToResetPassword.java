package org.multitude.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends somebody who forgot her password a link with which she chooses another. */
@Service
class AskToResetPassword {
    private static final int MOST = 3;

    private final PersonStore people;
    private final SecretLinkStore links;
    private final Letters letters;
    private final Clock clock;

    AskToResetPassword(PersonStore people, SecretLinkStore links, Letters letters, Clock clock) {
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /** Sends it, to at most three letters an hour; who has no account here is told nothing else than who has. */
    @Transactional
    void run(String name) {
        people.credentials(name)
                .map(PersonStore.Credentials::id)
                // One letter after the other: they are counted, and go where she is reached now.
                .filter(person -> people.lock(person).isPresent())
                .flatMap(people::find)
                .ifPresent(this::send);
    }

    private void send(Person person) {
        Instant now = clock.instant();
        LinkPurpose purpose = LinkPurpose.RESET_PASSWORD;
        if (links.made(person.id(), person.email(), purpose, now.minus(purpose.life())) < MOST) {
            letters.resetPassword(
                    person, links.make(new SecretLink(person.id(), Optional.of(person.email())), purpose, now));
        }
    }
}
