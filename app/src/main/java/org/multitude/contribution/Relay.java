package org.multitude.contribution;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.Organization;
import org.multitude.platform.jobs.Jobs;
import org.multitude.platform.mail.MailAddress;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.time.PlatformClock;
import org.springframework.stereotype.Component;

/** Tells a body whose people are not here of a contribution, through the contact point that was published. */
@Component
public class Relay {
    private final RelayStore store;
    private final List<PublishedContact> contacts;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Relay(RelayStore store, List<PublishedContact> contacts, Outbox outbox, Jobs jobs, Clock clock) {
        this.store = store;
        this.contacts = List.copyOf(contacts);
        this.outbox = outbox;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * How telling the body stands.
     *
     * @param state what became of it
     * @param leaves whether this platform sends mail at all
     */
    public record Standing(RelayState state, boolean leaves) {
        /** Key of the sentence that says so. */
        public String words() {
            boolean stuck = !leaves && state == RelayState.WAITING;
            return "contribution.relay." + (stuck ? "no-mail" : state.code());
        }
    }

    /** Puts a contribution among those to be relayed, in the transaction that submits it. */
    void queue(Contribution contribution, CommonsEntry commons, Organization body) {
        if (PlatformClock.simulating()) {
            // What never happened is told to nobody outside.
            return;
        }
        Optional<String> address = contacts.stream()
                .flatMap(contact -> contact.of(commons).stream())
                .flatMap(written -> MailAddress.in(written).stream())
                .findFirst()
                .or(() -> body.contact().flatMap(MailAddress::in));
        RelayState state = address.map(this::stateFor).orElse(RelayState.NO_CONTACT);
        store.queue(contribution.id(), body.id(), address, state, clock.instant());
        if (state == RelayState.WAITING) {
            jobs.soon(RelayContributions.NAME);
        }
    }

    private RelayState stateFor(String address) {
        return store.lock(address, freshToken()).stopped() ? RelayState.STOPPED : RelayState.WAITING;
    }

    Optional<Standing> standing(Contribution contribution) {
        return store.state(contribution.id()).map(state -> new Standing(state, outbox.leaves()));
    }

    private String freshToken() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
