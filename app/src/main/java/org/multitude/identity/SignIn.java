package org.multitude.identity;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Checks who somebody is, by handle or e-mail address and password. */
@Service
class SignIn {
    private final PersonStore people;
    private final Passwords passwords;

    SignIn(PersonStore people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** Who it is; empty, after the same time, when there is no such account and when the password is another one. */
    Optional<PersonId> run(String name, String password) {
        Optional<PersonStore.Credentials> known = people.credentials(name);
        if (known.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        return passwords.matches(password, known.get().passwordHash())
                ? Optional.of(known.get().id())
                : Optional.empty();
    }
}
