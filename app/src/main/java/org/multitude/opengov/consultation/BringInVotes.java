package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.Statement.By;
import org.multitude.opengov.consultation.Statement.Ruling;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.jobs.Jobs;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in statements and votes that were given elsewhere, or that a demonstration makes up: many at once, in the order and
 * under the numbers they had. Only the operator does it, by a command.
 */
@Service
public class BringInVotes {
    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final StatementActs acts;
    private final ManyVotes many;
    private final Jobs jobs;
    private final Clock clock;

    BringInVotes(
            ConsultationStore consultations,
            StatementStore statements,
            StatementActs acts,
            ManyVotes many,
            Jobs jobs,
            Clock clock) {
        this.consultations = consultations;
        this.statements = statements;
        this.acts = acts;
        this.many = many;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A statement as it was elsewhere.
     *
     * @param text what it says
     * @param fromThePublic whether the public proposed it
     * @param kind what its author is in public life, where that is known
     * @param proposedAt when it was proposed
     * @param setAside the reasons for which it was set aside there, if it was
     */
    public record Said(
            String text,
            boolean fromThePublic,
            Optional<ActorKind> kind,
            Instant proposedAt,
            Optional<String> setAside) {}

    /** A vote: which of the voters, numbered by the caller from 0, says what of the statement with this number. */
    public record Given(int voter, int statement, Choice choice) {}

    /** Brings in statements in this order; answers their numbers, one after the other. */
    @Transactional
    public List<Integer> statements(ConsultationId id, List<Said> all, Act.Nature nature) {
        Consultation consultation = open(id);
        return all.stream().map(said -> add(consultation, said, nature)).toList();
    }

    /**
     * Brings in votes of so many voters who are new here; they have no account. A voter's later vote on a statement replaces
     * the earlier one.
     */
    @Transactional
    public void votes(ConsultationId id, int voters, List<Given> votes) {
        votes(id, Collections.nCopies(voters, Optional.empty()), votes);
    }

    /** Brings in votes of voters who are new here; whose kind is known had an account there. */
    @Transactional
    public void votes(ConsultationId id, List<Optional<ActorKind>> voters, List<Given> votes) {
        many.add(open(id), voters, votes);
        jobs.soon(DrawMaps.NAME);
    }

    private Consultation open(ConsultationId id) {
        Consultation consultation = consultations.hold(id).orElseThrow(NotFound::new);
        if (consultation.closed().isPresent()) {
            throw new NotOpen();
        }
        return consultation;
    }

    private int add(Consultation consultation, Said said, Act.Nature nature) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Statement drafted = new Statement(
                StatementId.random(),
                consultation.id(),
                statements.nextNumber(consultation.id()),
                Optional.of(said.text()),
                said.setAside().isPresent() ? State.SET_ASIDE : State.PUBLISHED,
                said.fromThePublic() ? Optional.of(new By(Optional.empty(), said.kind())) : Optional.empty(),
                said.proposedAt().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ActId act = said.setAside().isPresent()
                ? acts.setAside(
                        consultation, drafted, drafted.text(), said.setAside().get(), now, nature)
                : acts.published(consultation, drafted, now, nature);
        Statement statement = drafted.ruled(new Ruling(said.setAside(), now, act));
        statements.insert(statement, Optional.empty());
        return statement.number();
    }
}
