package org.multitude.contribution;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Forgets which contributions, messages and steps were hers, what she had in hand for a body, and what she thinks of bodies. */
@Component
class ForgetContributor implements WhenLeaving {
    private final ErasedStore erased;
    private final DeskStore desk;
    private final ListeningStore listening;
    private final AddressedStore addressed;

    ForgetContributor(ErasedStore erased, DeskStore desk, ListeningStore listening, AddressedStore addressed) {
        this.erased = erased;
        this.desk = desk;
        this.listening = listening;
        this.addressed = addressed;
    }

    @Override
    public void leaving(PersonId person) {
        erased.forget(person.value());
        desk.forget(person);
        listening.forget(person);
        addressed.forget(person);
    }
}
