package org.multitude.notification.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.record.LoggedActs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers an address to be sent acts from now on. */
@Service
class RegisterHook {
    /** How many one person or organisation may have. */
    static final int MOST = 10;

    private final HookStore hooks;
    private final LoggedActs log;
    private final Clock clock;

    RegisterHook(HookStore hooks, LoggedActs log, Clock clock) {
        this.hooks = hooks;
        this.log = log;
        this.clock = clock;
    }

    /** A hook with the secret that only its owner sees, once. */
    record Registered(UUID id, String secret) {}

    /**
     * Registers it.
     *
     * @throws TooManyHooks when there are as many as one may have
     */
    @Transactional
    Registered run(Owner owner, URI address, Hook.Wanted wanted) {
        List<Hook> own = hooks.of(owner, MOST);
        if (own.size() == MOST) {
            throw new TooManyHooks(MOST);
        }
        byte[] secret = Signature.freshSecret();
        UUID id = UUID.randomUUID();
        hooks.insert(
                new Hook(id, owner, address, wanted, log.size(), true, 0, Optional.empty()), secret, clock.instant());
        return new Registered(id, Signature.shown(secret));
    }
}
