package org.multitude.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What opens an account: one is always left. */
@Component
class WaysIn {
    private final PersonStore people;
    private final ProviderLinkStore links;
    private final PasskeyStore passkeys;

    WaysIn(PersonStore people, ProviderLinkStore links, PasskeyStore passkeys) {
        this.people = people;
        this.links = links;
        this.passkeys = passkeys;
    }

    /** Whether somebody chose a password. */
    boolean hasPassword(PersonId person) {
        return !people.passwordHash(person).equals(Passwords.NONE);
    }

    /** Whether there is one alone. */
    boolean onlyOne(PersonId person) {
        return (hasPassword(person) ? 1 : 0)
                        + links.of(person).size()
                        + passkeys.of(person).size()
                < 2;
    }

    /**
     * Keeps the account as it is until the transaction ends.
     *
     * @throws LastWayIn when there is one way in alone
     */
    void leaveOne(PersonId person) {
        if (people.lock(person).equals(Optional.empty()) || onlyOne(person)) {
            throw new LastWayIn();
        }
    }
}
