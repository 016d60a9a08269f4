package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Consultation.Standing;
import org.multitude.opengov.consultation.Statement.Ruling;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body publishes a statement that waits, or one that it had set aside and whose words are still there. */
@Service
public class PublishStatement {
    private final ConsultationCheck check;
    private final StatementStore statements;
    private final StatementActs acts;
    private final Clock clock;

    PublishStatement(ConsultationCheck check, StatementStore statements, StatementActs acts, Clock clock) {
        this.check = check;
        this.statements = statements;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Publishes it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws NotOpen once the consultation is closed
     * @throws AlreadyRuled when it is published, or its words are gone
     */
    @Transactional
    public void publish(PersonId person, ConsultationId id, int number) {
        Consultation consultation = check.holdMine(person, id);
        if (consultation.standing(check.today()) == Standing.CLOSED) {
            throw new NotOpen();
        }
        Statement statement = check.lock(consultation, number);
        if (statement.state() == State.PUBLISHED || statement.text().isEmpty()) {
            throw new AlreadyRuled();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = acts.published(consultation, statement, now, Act.Nature.HERE);
        statements.ruled(
                statement.id(),
                State.PUBLISHED,
                statement.text(),
                new Ruling(Optional.empty(), now, act),
                Optional.of(person));
    }
}
