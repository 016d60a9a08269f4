package org.multitude.identity;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives somebody an account. */
@Service
public class SignUp {
    private final EnterPerson enter;
    private final Passwords passwords;
    private final TransactionTemplate transaction;

    SignUp(EnterPerson enter, Passwords passwords, TransactionTemplate transaction) {
        this.enter = enter;
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
        String hash = passwords.hash(asked.password());
        return Objects.requireNonNull(transaction.execute(status -> enter.enter(asked, hash, false)));
    }
}
