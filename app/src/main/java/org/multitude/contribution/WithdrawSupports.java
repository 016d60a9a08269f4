package org.multitude.contribution;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Whoever deletes her account supports nothing any more. */
@Component
class WithdrawSupports implements WhenLeaving {
    private final SupportStore supports;
    private final SupportContribution support;

    WithdrawSupports(SupportStore supports, SupportContribution support) {
        this.supports = supports;
        this.support = support;
    }

    @Override
    public void leaving(PersonId person) {
        supports.of(person).forEach(given -> support.withdraw(person, given.contribution()));
    }
}
