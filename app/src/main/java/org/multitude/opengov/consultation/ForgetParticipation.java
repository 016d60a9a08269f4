package org.multitude.opengov.consultation;

import org.multitude.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the link between an account and its pseudonym in a consultation, for good. The votes stay and count; nobody, not
 * even the operator, can say any more whose they are, so the account neither changes them nor votes again.
 */
@Service
public class ForgetParticipation {
    private final ParticipationStore participations;

    ForgetParticipation(ParticipationStore participations) {
        this.participations = participations;
    }

    /** Deletes it; says whether there was a link. */
    @Transactional
    public boolean forget(PersonId person, ConsultationId id) {
        participations.alone(id, person.value());
        return participations.unlink(person, id);
    }
}
