package org.multitude.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody who knows her password choose another. */
@Service
class ChangePassword {
    private final KnownPassword known;
    private final Passwords passwords;
    private final SetPassword set;
    private final TransactionTemplate transaction;

    ChangePassword(KnownPassword known, Passwords passwords, SetPassword set, TransactionTemplate transaction) {
        this.known = known;
        this.passwords = passwords;
        this.set = set;
        this.transaction = transaction;
    }

    /**
     * Changes it.
     *
     * @throws WrongPassword when {@code current} is not the current one
     */
    void run(PersonId person, String current, String next) {
        String before = known.check(person, current);
        String hash = passwords.hash(next);
        transaction.executeWithoutResult(status -> {
            known.still(person, before);
            set.set(person, hash);
        });
    }
}
