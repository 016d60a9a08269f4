package org.multitude.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a second factor from now on, once a first code has shown that the application has the secret. */
@Service
class ConfirmSecondFactor {
    static final int RECOVERY_CODES = 10;

    /** Eighty bits: nobody guesses them, so a plain hash is enough. */
    private static final int RECOVERY_BYTES = 10;

    private final BeginSecondFactor begin;
    private final SecondFactorStore factors;
    private final PersonStore people;
    private final Letters letters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ConfirmSecondFactor(
            BeginSecondFactor begin, SecondFactorStore factors, PersonStore people, Letters letters, Clock clock) {
        this.begin = begin;
        this.factors = factors;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /** The recovery codes, to be shown once; empty when this is not the code of the secret that was begun. */
    @Transactional
    Optional<List<String>> run(PersonId person, String typed) {
        people.lock(person);
        OptionalLong step = begin.begun(person)
                .map(secret -> Totp.step(secret.bytes(), Base32.plain(typed), clock.instant(), secret.lastStep()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        factors.take(person, step.getAsLong());
        factors.confirm(person, codes, clock.instant());
        people.find(person).ifPresent(letters::secondFactorAdded);
        return Optional.of(codes);
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes);
    }
}
