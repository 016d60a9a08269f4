package org.multitude.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the secret of a second factor, for whoever knows the password: a session left open is not enough. */
@Service
class BeginSecondFactor {
    /** How long a secret is shown that no code was given of. */
    private static final Duration LIFE = Duration.ofHours(1);

    private final SecondFactorStore factors;
    private final KnownPassword known;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BeginSecondFactor(SecondFactorStore factors, KnownPassword known, TransactionTemplate transaction, Clock clock) {
        this.factors = factors;
        this.known = known;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes it; where a second factor is asked for already, nothing changes.
     *
     * @throws WrongPassword when the password is another one
     */
    void run(PersonId person, String password) {
        String before = known.check(person, password);
        byte[] secret = new byte[Totp.SECRET];
        random.nextBytes(secret);
        transaction.executeWithoutResult(status -> {
            known.still(person, before);
            factors.begin(person, secret, clock.instant());
        });
    }

    /** The secret that waits for its first code. */
    Optional<SecondFactorStore.Secret> begun(PersonId person) {
        return factors.begun(person, clock.instant().minus(LIFE));
    }
}
