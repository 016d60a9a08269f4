package org.multitude.contribution;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Forgets which contributions, messages and steps were hers, and what she had in hand for a body. */
@Component
class ForgetContributor implements WhenLeaving {
    private final ErasedStore erased;
    private final DeskStore desk;

    ForgetContributor(ErasedStore erased, DeskStore desk) {
        this.erased = erased;
        this.desk = desk;
    }

    @Override
    public void leaving(PersonId person) {
        erased.forget(person.value());
        desk.forget(person);
    }
}
