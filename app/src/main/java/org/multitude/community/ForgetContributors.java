package org.multitude.community;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Forgets in which months whoever deletes her account took part; how many people did stays. */
@Component
class ForgetContributors implements WhenLeaving {
    private final ParticipationStore participation;

    ForgetContributors(ParticipationStore participation) {
        this.participation = participation;
    }

    @Override
    public void leaving(PersonId person) {
        participation.forget(person);
    }
}
