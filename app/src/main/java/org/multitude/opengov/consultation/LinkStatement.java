package org.multitude.opengov.consultation;

import java.time.Clock;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.PersonId;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body links a statement to a commons that speaks of the same thing, or takes the link back. */
@Service
public class LinkStatement {
    private final ConsultationCheck check;
    private final StatementStore statements;
    private final Register register;
    private final PublicRecord record;
    private final Clock clock;

    LinkStatement(
            ConsultationCheck check, StatementStore statements, Register register, PublicRecord record, Clock clock) {
        this.check = check;
        this.statements = statements;
        this.register = register;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Links it; the same link again does nothing.
     *
     * @param commons what to link it to, or nothing to take the link back
     * @throws org.multitude.platform.web.NotFound when the commons is not public
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws StatementNotOpen when the statement is not published
     */
    @Transactional
    public void link(PersonId person, ConsultationId id, int number, Optional<CommonsId> commons) {
        Consultation consultation = check.holdMine(person, id);
        Statement statement = check.lock(consultation, number);
        if (statement.state() != Statement.State.PUBLISHED) {
            throw new StatementNotOpen();
        }
        commons.ifPresent(register::shown);
        if (statement.commons().equals(commons)) {
            return;
        }
        record.append(Act.of("statement.linked", statement.id().value())
                .body(consultation.body().value())
                .about(consultation.id().value(), consultation.policy().value())
                .commit("commons", commons.map(CommonsId::toString))
                .at(clock.instant()));
        statements.linked(statement.id(), commons);
    }
}
