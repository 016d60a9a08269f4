package org.multitude.identity;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has somebody written to at another address, as soon as she shows that mail to it reaches her. */
@Service
class ChangeAddress {
    private final PersonStore people;
    private final KnownPassword known;
    private final AskToConfirmAddress ask;
    private final SecretLinkStore links;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeAddress(
            PersonStore people,
            KnownPassword known,
            AskToConfirmAddress ask,
            SecretLinkStore links,
            Letters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.known = known;
        this.ask = ask;
        this.links = links;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks her to confirm the address that she has.
     *
     * @throws TooManyLetters when she was written to often within the hour
     */
    void confirm(Person person) {
        if (!person.emailConfirmed()) {
            transaction.executeWithoutResult(status -> ask.ask(person, person.email()));
        }
    }

    /**
     * Asks her to confirm it there; where no letter leaves, the address changes at once and is not confirmed.
     *
     * @throws WrongPassword when the password is another one
     * @throws EmailTaken when another account has this address
     * @throws TooManyLetters when she was written to often within the hour
     */
    void run(Person person, String password, String address) {
        String before = known.check(person.id(), password);
        transaction.executeWithoutResult(status -> {
            known.still(person.id(), before);
            if (!address.equals(person.email()) && people.emailTaken(address)) {
                throw new EmailTaken(address);
            }
            if (letters.leave()) {
                ask.ask(person, address);
            } else if (!address.equals(person.email())) {
                try {
                    people.setEmail(person.id(), address, Optional.empty());
                } catch (DuplicateKeyException e) {
                    // Somebody else took it between the question and the answer.
                    throw new EmailTaken(address);
                }
                links.endAll(person.id(), clock.instant());
            }
        });
    }
}
