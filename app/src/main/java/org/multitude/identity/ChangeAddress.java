package org.multitude.identity;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has somebody written to at another address, as soon as she shows that mail to it reaches her. */
@Service
class ChangeAddress {
    private final PersonStore people;
    private final Passwords passwords;
    private final AskToConfirmAddress ask;
    private final Letters letters;
    private final TransactionTemplate transaction;

    ChangeAddress(
            PersonStore people,
            Passwords passwords,
            AskToConfirmAddress ask,
            Letters letters,
            TransactionTemplate transaction) {
        this.people = people;
        this.passwords = passwords;
        this.ask = ask;
        this.letters = letters;
        this.transaction = transaction;
    }

    /**
     * Asks her to confirm it there; where no letter leaves, the address changes at once and is not confirmed.
     *
     * @throws WrongPassword when the password is another one
     * @throws EmailTaken when another account has this address
     * @throws TooManyLetters when she was written to often within the hour
     */
    void run(Person person, String password, String address) {
        if (!passwords.matches(password, people.passwordHash(person.id()))) {
            throw new WrongPassword();
        }
        transaction.executeWithoutResult(status -> {
            if (!address.equals(person.email()) && people.emailTaken(address)) {
                throw new EmailTaken(address);
            }
            if (letters.leave()) {
                ask.ask(person, address);
            } else if (!address.equals(person.email())) {
                people.setEmail(person.id(), address, Optional.empty());
            }
        });
    }
}
