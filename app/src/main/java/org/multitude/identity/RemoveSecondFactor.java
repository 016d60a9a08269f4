package org.multitude.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for a second factor no more, for whoever knows the password and has a code. */
@Service
class RemoveSecondFactor {
    private final SecondFactorStore factors;
    private final SecondFactorCodes codes;
    private final KnownPassword known;
    private final PersonStore people;
    private final Letters letters;
    private final TransactionTemplate transaction;

    RemoveSecondFactor(
            SecondFactorStore factors,
            SecondFactorCodes codes,
            KnownPassword known,
            PersonStore people,
            Letters letters,
            TransactionTemplate transaction) {
        this.factors = factors;
        this.codes = codes;
        this.known = known;
        this.people = people;
        this.letters = letters;
        this.transaction = transaction;
    }

    /**
     * Removes it.
     *
     * @throws WrongPassword when the password is another one
     * @throws WrongCode when this is no code of hers
     */
    void run(PersonId person, String password, String code) {
        String before = known.check(person, password);
        transaction.executeWithoutResult(status -> {
            known.still(person, before);
            if (!codes.take(person, code)) {
                throw new WrongCode();
            }
            remove(person);
        });
    }

    /** Removes it, in the transaction of whoever may, and tells her. */
    void remove(PersonId person) {
        if (factors.remove(person)) {
            people.find(person).ifPresent(letters::secondFactorRemoved);
        }
    }
}
