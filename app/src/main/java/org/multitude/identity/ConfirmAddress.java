package org.multitude.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.SignInNeeded;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes note that mail to an address reaches her, and writes to it from then on. */
@Service
class ConfirmAddress {
    private final SecretLinkStore links;
    private final PersonStore people;
    private final Letters letters;
    private final Clock clock;

    ConfirmAddress(SecretLinkStore links, PersonStore people, Letters letters, Clock clock) {
        this.links = links;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What this secret would confirm, without using it.
     *
     * @throws LinkSpent when it works no more
     */
    Asked asked(String secret) {
        SecretLink link =
                links.find(secret, LinkPurpose.CONFIRM_ADDRESS, clock.instant()).orElseThrow(LinkSpent::new);
        Person person = people.find(link.person()).orElseThrow(LinkSpent::new);
        return new Asked(link.email().orElseThrow(LinkSpent::new), person.handle());
    }

    /**
     * What is to be confirmed.
     *
     * @param address where the letter went
     * @param handle of the account that gave it, which a stranger to it would not know
     */
    record Asked(String address, String handle) {}

    /**
     * Confirms it. Another address than hers takes its place only where she asks herself: a letter may have gone astray.
     *
     * @param asking who is signed in, if anybody is
     * @throws SignInNeeded when it is another address and nobody is signed in
     * @throws NotAllowed when somebody else is
     * @throws LinkSpent when the secret does not work any more
     * @throws EmailTaken when another account has got this address meanwhile
     */
    @Transactional
    void run(String secret, Caller asking) {
        Instant now = clock.instant();
        SecretLink link = links.take(secret, LinkPurpose.CONFIRM_ADDRESS, now).orElseThrow(LinkSpent::new);
        Person before = people.find(link.person()).orElseThrow(LinkSpent::new);
        String address = link.email().orElseThrow(LinkSpent::new);
        boolean another = !address.equals(before.email());
        if (another && !asking.signedIn()) {
            throw new SignInNeeded();
        }
        if (another && !asking.id().equals(before.id().value())) {
            throw new NotAllowed();
        }
        try {
            people.setEmail(before.id(), address, Optional.of(now));
        } catch (DuplicateKeyException e) {
            throw new EmailTaken(address);
        }
        links.end(before.id(), LinkPurpose.CONFIRM_ADDRESS, now);
        if (another) {
            // Links that wait in the mailbox she left behind would still open her account.
            links.endAll(before.id(), now);
            letters.addressChanged(before);
        }
    }
}
