package org.multitude.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id (RFC 9106; 19 MiB, 2 passes, 1 lane). At most two at a time: each costs
 * memory and a core, and a crowd at the door must not stop the house.
 */
@Component
class Passwords {
    /** In place of a hash, where an account has no password: nothing that anybody types matches it. */
    static final String NONE = "none";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(2, true);
    private final String nobody = encoder.encode("the password of nobody");

    String hash(String password) {
        return guarded(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        if (hash.equals(NONE)) {
            matchNobody(password);
            return false;
        }
        return guarded(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a real check, so that time does not tell whether an account exists. */
    void matchNobody(String password) {
        guarded(() -> encoder.matches(password, nobody));
    }

    private <T> T guarded(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
