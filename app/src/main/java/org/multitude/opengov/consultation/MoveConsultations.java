package org.multitude.opengov.consultation;

import java.time.Instant;
import org.multitude.commons.CommonsId;
import org.multitude.commons.WhenTransferred;
import org.multitude.identity.OrganizationId;
import org.multitude.record.ActId;
import org.springframework.stereotype.Component;

/** The consultations of a policy are those of whoever answers for it. */
@Component
class MoveConsultations implements WhenTransferred {
    private final ConsultationStore consultations;

    MoveConsultations(ConsultationStore consultations) {
        this.consultations = consultations;
    }

    @Override
    public void transferred(CommonsId commons, OrganizationId giver, OrganizationId taker, ActId act, Instant at) {
        consultations.move(commons, taker);
    }
}
