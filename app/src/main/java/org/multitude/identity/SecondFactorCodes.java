package org.multitude.identity;

import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Takes codes of second factors: of the application, or for recovery; each once. */
@Component
class SecondFactorCodes {
    /** A code of the application: shown in one piece or in two. */
    private static final String DIGITS = "\\d{6}";

    private final SecondFactorStore factors;
    private final Clock clock;

    SecondFactorCodes(SecondFactorStore factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** Takes what she typed, in the caller's transaction; false when it is no code of hers, or was taken before. */
    boolean take(PersonId person, String typed) {
        String code = Base32.plain(typed);
        if (!code.matches(DIGITS)) {
            return factors.takeRecovery(person, code);
        }
        return factors.secret(person)
                .map(secret -> Totp.step(secret.bytes(), code, clock.instant(), secret.lastStep()))
                .filter(OptionalLong::isPresent)
                .map(step -> factors.take(person, step.getAsLong()))
                .orElse(false);
    }
}
