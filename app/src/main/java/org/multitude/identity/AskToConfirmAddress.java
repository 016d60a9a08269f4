package org.multitude.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to an address of hers, in the caller's transaction, so that she can show that mail to it reaches her. */
@Component
class AskToConfirmAddress {
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST = 5;

    private final PersonStore people;
    private final SecretLinkStore links;
    private final Letters letters;
    private final Clock clock;

    AskToConfirmAddress(PersonStore people, SecretLinkStore links, Letters letters, Clock clock) {
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Writes, if letters leave.
     *
     * @throws TooManyLetters when she, or this address, was written to often within the hour
     */
    void ask(Person person, String address) {
        if (!letters.leave()) {
            return;
        }
        // One letter after the other: they are counted.
        people.lock(person.id());
        Instant now = clock.instant();
        if (links.made(person.id(), address, LinkPurpose.CONFIRM_ADDRESS, now.minus(WITHIN)) >= MOST) {
            throw new TooManyLetters();
        }
        // An address that she mistyped before gets nothing by it.
        links.end(person.id(), LinkPurpose.CONFIRM_ADDRESS, now);
        String secret = links.make(new SecretLink(person.id(), Optional.of(address)), LinkPurpose.CONFIRM_ADDRESS, now);
        letters.confirmAddress(person, address, secret);
    }
}
