package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Consultation.Standing;
import org.multitude.opengov.consultation.Statement.Ruling;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body adds the statements that a consultation begins with; they are published at once. */
@Service
public class SeedStatements {
    /** Most statements at once. */
    public static final int MOST = 100;

    private final ConsultationCheck check;
    private final StatementStore statements;
    private final StatementActs acts;
    private final Clock clock;

    SeedStatements(ConsultationCheck check, StatementStore statements, StatementActs acts, Clock clock) {
        this.check = check;
        this.statements = statements;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Adds them in this order; a sentence that is there already is left out.
     *
     * @return those that were added
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws NotOpen once the last day has passed
     */
    @Transactional
    public List<Statement> seed(PersonId person, ConsultationId id, List<String> texts) {
        Consultation consultation = check.holdMine(person, id);
        Standing standing = consultation.standing(check.today());
        if (standing != Standing.OPEN && standing != Standing.TO_COME) {
            throw new NotOpen();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Statement> added = new ArrayList<>();
        for (String text : texts) {
            if (!statements.said(id, text)) {
                added.add(add(consultation, text, now, person));
            }
        }
        return added;
    }

    private Statement add(Consultation consultation, String text, Instant now, PersonId person) {
        Statement drafted = new Statement(
                StatementId.random(),
                consultation.id(),
                statements.nextNumber(consultation.id()),
                Optional.of(text),
                State.PUBLISHED,
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ActId act = acts.published(consultation, drafted, now, Act.Nature.HERE);
        Statement statement = drafted.ruled(new Ruling(Optional.empty(), now, act));
        statements.insert(statement, Optional.of(person));
        return statement;
    }
}
