package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.LocalDate;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Consultation.Standing;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** What every verb on a consultation begins with: it is held, the policy is public, the right is checked on the object. */
@Component
class ConsultationCheck {
    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final Register register;
    private final Organizations organizations;
    private final Clock clock;

    ConsultationCheck(
            ConsultationStore consultations,
            StatementStore statements,
            Register register,
            Organizations organizations,
            Clock clock) {
        this.consultations = consultations;
        this.statements = statements;
        this.register = register;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The day it is where the platform is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    /** A public consultation, kept from being closed until the transaction ends. */
    Consultation hold(ConsultationId id) {
        Consultation consultation = consultations.hold(id).orElseThrow(NotFound::new);
        register.shown(consultation.policy());
        return consultation;
    }

    /**
     * The same, where people may vote today.
     *
     * @throws NotOpen when they may not
     */
    Consultation holdOpen(ConsultationId id) {
        Consultation consultation = hold(id);
        if (consultation.standing(today()) != Standing.OPEN) {
            throw new NotOpen();
        }
        return consultation;
    }

    /**
     * The same, for somebody who publishes for the body.
     *
     * @throws org.multitude.platform.web.NotAllowed when she does not
     */
    Consultation holdMine(PersonId person, ConsultationId id) {
        Consultation consultation = hold(id);
        organizations.requirePublisher(person, entry(consultation).body());
        return consultation;
    }

    /** A statement of it that may be read, locked for a change. */
    Statement lock(Consultation consultation, int number) {
        return statements.lock(consultation.id(), number).orElseThrow(NotFound::new);
    }

    CommonsEntry entry(Consultation consultation) {
        return register.shown(consultation.policy());
    }
}
