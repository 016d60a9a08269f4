package org.multitude.identity;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets in who knows the handle or e-mail address of an account and its password. */
@Service
class SignIn {
    private final PersonStore people;
    private final Passwords passwords;
    private final TransactionTemplate transaction;

    SignIn(PersonStore people, Passwords passwords, TransactionTemplate transaction) {
        this.people = people;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /**
     * Lets her in.
     *
     * @param enter opens her session, in the transaction in which the password is known to be still the same
     * @return what {@code enter} gave; empty, after the same time, when there is no such account and when the password is
     *     another one
     */
    <T> Optional<T> run(String name, String password, Function<PersonId, T> enter) {
        Optional<PersonStore.Credentials> known = people.credentials(name);
        if (known.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        PersonId person = known.get().id();
        String hash = known.get().passwordHash();
        if (!passwords.matches(password, hash)) {
            return Optional.empty();
        }
        return Optional.ofNullable(transaction.execute(
                status -> people.lock(person).equals(Optional.of(hash)) ? enter.apply(person) : null));
    }
}
