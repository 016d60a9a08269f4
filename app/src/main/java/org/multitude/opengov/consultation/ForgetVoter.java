package org.multitude.opengov.consultation;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Deletes the links between an account and its pseudonyms, and forgets what she proposed; her votes stay nobody's. */
@Component
class ForgetVoter implements WhenLeaving {
    private final ParticipationStore participations;
    private final StatementStore statements;

    ForgetVoter(ParticipationStore participations, StatementStore statements) {
        this.participations = participations;
        this.statements = statements;
    }

    @Override
    public void leaving(PersonId person) {
        participations.forget(person);
        statements.forget(person);
    }
}
