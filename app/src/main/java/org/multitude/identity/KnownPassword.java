package org.multitude.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether somebody knows the password of an account, for what only she may do. Checking takes its time and waits its turn, so
 * it comes before the transaction, which makes sure that the password is still the same.
 */
@Component
class KnownPassword {
    private final PersonStore people;
    private final Passwords passwords;

    KnownPassword(PersonStore people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /**
     * Checks it.
     *
     * @return what {@link #still} asks for
     * @throws WrongPassword when it is another one
     */
    String check(PersonId person, String typed) {
        String known = people.passwordHash(person);
        if (!passwords.matches(typed, known)) {
            throw new WrongPassword();
        }
        return known;
    }

    /**
     * Keeps the account as it is until the caller's transaction ends.
     *
     * @param known what {@link #check} returned
     * @throws WrongPassword when the password was changed since
     */
    void still(PersonId person, String known) {
        if (!people.lock(person).equals(Optional.of(known))) {
            throw new WrongPassword();
        }
    }
}
