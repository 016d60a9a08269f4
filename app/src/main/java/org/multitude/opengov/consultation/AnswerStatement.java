package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.multitude.contribution.Decision;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Statement.Answer;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.text.Prose;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body answers a statement, with reasons; it may answer anew, and the last answer counts. */
@Service
public class AnswerStatement {
    /** What a body may decide of a statement. */
    public static final List<Decision> DECISIONS =
            List.of(Decision.ACCEPTED, Decision.PARTLY_ACCEPTED, Decision.DECLINED);

    private final ConsultationCheck check;
    private final StatementStore statements;
    private final PublicRecord record;
    private final Clock clock;

    AnswerStatement(ConsultationCheck check, StatementStore statements, PublicRecord record, Clock clock) {
        this.check = check;
        this.statements = statements;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Answers it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws StatementNotOpen when it is not published
     */
    @Transactional
    public void answer(
            PersonId person, ConsultationId id, int number, Decision decision, Prose reasons, String office) {
        if (!DECISIONS.contains(decision)) {
            throw new IllegalArgumentException("a statement is not decided so");
        }
        Consultation consultation = check.holdMine(person, id);
        Statement statement = check.lock(consultation, number);
        if (statement.state() != State.PUBLISHED) {
            throw new StatementNotOpen();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("statement.answered", statement.id().value())
                .body(consultation.body().value())
                .about(consultation.id().value(), consultation.policy().value())
                .token("decision", decision.code())
                .commit("answer", reasons.text())
                .commit("office", office)
                .commit("answeredAt", now.toString())
                .at(now));
        statements.answered(statement.id(), new Answer(decision, reasons.text(), office, now, act), person);
    }
}
