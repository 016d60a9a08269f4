package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Consultation.Standing;
import org.multitude.opengov.consultation.Statement.Ruling;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.text.Prose;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.LegalHolds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body sets a statement aside, always with reasons that anybody can read. */
@Service
public class SetAsideStatement {
    private final ConsultationCheck check;
    private final StatementStore statements;
    private final StatementActs acts;
    private final LegalHolds holds;
    private final Clock clock;

    SetAsideStatement(
            ConsultationCheck check, StatementStore statements, StatementActs acts, LegalHolds holds, Clock clock) {
        this.check = check;
        this.statements = statements;
        this.acts = acts;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Sets it aside.
     *
     * @param withhold whether its words go too, because nobody may read them
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws org.multitude.record.OnLegalHold when its words are to go while a legal hold stands on it
     * @throws NotOpen once the consultation is closed
     * @throws AlreadyRuled when it is set aside
     */
    @Transactional
    public void setAside(PersonId person, ConsultationId id, int number, Prose reasons, boolean withhold) {
        if (withhold) {
            statements
                    .find(id, number)
                    .ifPresent(held -> holds.refuse(List.of(held.id().value())));
        }
        Consultation consultation = check.holdMine(person, id);
        if (consultation.standing(check.today()) == Standing.CLOSED) {
            throw new NotOpen();
        }
        Statement statement = check.lock(consultation, number);
        if (statement.state() == State.SET_ASIDE) {
            throw new AlreadyRuled();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> text = statement.text().filter(words -> !withhold);
        ActId act = acts.setAside(consultation, statement, text, reasons.text(), now, Act.Nature.HERE);
        statements.ruled(
                statement.id(),
                State.SET_ASIDE,
                text,
                new Ruling(Optional.of(reasons.text()), now, act),
                Optional.of(person));
    }
}
