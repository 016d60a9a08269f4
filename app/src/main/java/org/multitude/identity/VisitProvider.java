package org.multitude.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Secrets;
import org.multitude.platform.text.Sha256;
import org.springframework.stereotype.Service;

/** Sends somebody to a provider, and takes what she brings back: once, from the same browser. */
@Service
class VisitProvider {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final AwaitedStore awaited;
    private final PublicAddress site;
    private final Clock clock;

    VisitProvider(AwaitedStore awaited, PublicAddress site, Clock clock) {
        this.awaited = awaited;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Somebody on her way.
     *
     * @param state what her browser keeps and the provider sends back
     * @param address where she goes
     */
    record Leaving(String state, String address) {}

    /**
     * Sends her.
     *
     * @param person whose account the provider is to be linked to; empty to sign in
     */
    Leaving go(Provider provider, Optional<PersonId> person, String to, KeptForm kept) {
        Visit visit = new Visit(provider.name(), Secrets.random(), Secrets.random(), person, to, kept);
        String state = Secrets.random();
        String challenge = base64(Sha256.of(visit.verifier().getBytes(StandardCharsets.US_ASCII)));
        // Asked first: who cannot be reached leaves nothing behind.
        String address = provider.authorization(state, visit, challenge, back(provider));
        awaited.keep(state, visit, clock.instant().plus(LIFE));
        return new Leaving(state, address);
    }

    /**
     * The visit that she comes back from.
     *
     * @param kept the state that her browser kept
     * @throws VisitOver when this browser went on no such visit, or came back before
     */
    Visit over(Provider provider, String state, String kept) {
        if (state.isEmpty() || !state.equals(kept)) {
            throw new VisitOver();
        }
        return awaited.take(state, Visit.class, clock.instant())
                .filter(visit -> visit.provider().equals(provider.name()))
                .orElseThrow(VisitOver::new);
    }

    /** Where a provider sends people back to. */
    String back(Provider provider) {
        return site.origin() + ProviderController.WITH + "/" + provider.name() + "/back";
    }

    /** Where a provider may send people once they ended what they had open there. */
    String home() {
        return site.origin() + "/";
    }

    /** Keeps somebody whom a provider vouches for until she has an account. */
    String keep(Newcomer newcomer) {
        String ticket = Secrets.random();
        awaited.keep(ticket, newcomer, clock.instant().plus(LIFE));
        return ticket;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
