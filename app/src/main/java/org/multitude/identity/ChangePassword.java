package org.multitude.identity;

import java.time.Clock;
import java.util.UUID;
import org.multitude.platform.web.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes a password, signs the account out everywhere, and tells her. */
@Service
class ChangePassword {
    private final PersonStore people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecretLinkStore links;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangePassword(
            PersonStore people,
            Passwords passwords,
            Sessions sessions,
            SecretLinkStore links,
            Letters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @throws WrongPassword when {@code current} is not the current one
     */
    void run(PersonId person, String current, String next) {
        String known = people.passwordHash(person);
        if (!passwords.matches(current, known)) {
            throw new WrongPassword();
        }
        String hash = passwords.hash(next);
        UUID account = person.value();
        transaction.executeWithoutResult(status -> {
            people.setPassword(person, hash);
            sessions.endAll(account);
            links.endAll(person, clock.instant());
            people.find(person).ifPresent(letters::passwordChanged);
        });
    }
}
