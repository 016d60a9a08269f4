package org.multitude.contribution;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Forgets which contributions, messages and steps were hers. */
@Component
class ForgetContributor implements WhenLeaving {
    private final ErasedStore erased;

    ForgetContributor(ErasedStore erased) {
        this.erased = erased;
    }

    @Override
    public void leaving(PersonId person) {
        erased.forget(person.value());
    }
}
