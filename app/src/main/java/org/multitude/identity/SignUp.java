package org.multitude.identity;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives somebody an account, and asks her to show that mail reaches her. */
@Service
public class SignUp {
    private final EnterPerson enter;
    private final PersonStore people;
    private final AskToConfirmAddress ask;
    private final Passwords passwords;
    private final TransactionTemplate transaction;

    SignUp(
            EnterPerson enter,
            PersonStore people,
            AskToConfirmAddress ask,
            Passwords passwords,
            TransactionTemplate transaction) {
        this.enter = enter;
        this.people = people;
        this.ask = ask;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /**
     * Gives her an account.
     *
     * @throws HandleTaken when somebody has her handle
     * @throws EmailTaken when an account has her e-mail address
     */
    public PersonId run(NewPerson asked) {
        // Hashing takes its time: no connection waits for it.
        return run(asked, hashed(asked.password()));
    }

    /** Hashes a password that people of a demonstration share: once for all of them. */
    public Hashed hashed(String password) {
        return new Hashed(passwords.hash(password));
    }

    /** As {@link #run(NewPerson)}, for somebody whose password is hashed already. */
    public PersonId run(NewPerson asked, Hashed password) {
        return Objects.requireNonNull(transaction.execute(status -> {
            PersonId id = enter.enter(asked, password.text, false);
            people.find(id).ifPresent(person -> ask.ask(person, person.email()));
            return id;
        }));
    }

    /** A password that is hashed. */
    public static final class Hashed {
        private final String text;

        private Hashed(String text) {
            this.text = text;
        }
    }
}
