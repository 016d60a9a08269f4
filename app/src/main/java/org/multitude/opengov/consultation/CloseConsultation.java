package org.multitude.opengov.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Consultation.Closed;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a consultation: the last votes are sealed, everything is counted anew from the votes, and the pseudonymous ballots
 * are published. The act says the totals and the hash of that file, and commits to the archive, which has words; nobody votes any more.
 */
@Service
public class CloseConsultation {
    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final VoteStore votes;
    private final BallotStore ballots;
    private final SealVotes sealing;
    private final Register register;
    private final Organizations organizations;
    private final FileStore files;
    private final KeepArchive archive;
    private final PublicRecord record;
    private final Clock clock;

    CloseConsultation(
            ConsultationStore consultations,
            StatementStore statements,
            VoteStore votes,
            BallotStore ballots,
            SealVotes sealing,
            Register register,
            Organizations organizations,
            FileStore files,
            KeepArchive archive,
            PublicRecord record,
            Clock clock) {
        this.consultations = consultations;
        this.statements = statements;
        this.votes = votes;
        this.ballots = ballots;
        this.sealing = sealing;
        this.register = register;
        this.organizations = organizations;
        this.files = files;
        this.archive = archive;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Closes it before its last day has passed, or after.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws NothingToClose when it is closed
     */
    @Transactional
    public void close(PersonId person, ConsultationId id) {
        Consultation consultation = consultations.lock(id).orElseThrow(NotFound::new);
        organizations.requirePublisher(
                person, register.shown(consultation.policy()).body());
        if (consultation.closed().isPresent()) {
            throw new NothingToClose();
        }
        close(consultation, now(), Optional.of(person));
    }

    /** Closes one whose last day has passed; one that is closed stays so. */
    @Transactional
    public void closeOnTime(ConsultationId id) {
        close(id, now());
    }

    /** Closes one that took place elsewhere and was brought in; it ended there at this moment. */
    @Transactional
    public void closeBroughtIn(ConsultationId id, Instant at) {
        close(id, at);
    }

    private void close(ConsultationId id, Instant at) {
        Consultation consultation = consultations.lock(id).orElseThrow(NotFound::new);
        if (consultation.closed().isEmpty()) {
            close(consultation, at, Optional.empty());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void close(Consultation consultation, Instant at, Optional<PersonId> by) {
        ConsultationId id = consultation.id();
        // Whoever votes holds the consultation that is locked here: no vote is being given.
        while (sealing.seal(id) > 0) {
            // One batch after the other.
        }
        ballots.recount(id);
        Turnout turnout = votes.turnout(id);
        Closed closed = new Closed(
                at,
                turnout.participants(),
                turnout.withoutAccount(),
                statements.count(id).getOrDefault(State.PUBLISHED.code(), 0),
                turnout.votes(),
                turnout.batches(),
                publish(id, turnout.batches()).sha256(),
                Optional.of(archive.make(consultation, at)));
        record.append(Act.of("consultation.closed", id.value())
                .body(consultation.body().value())
                .about(consultation.policy().value())
                .token("state", "closed")
                .token("participants", Integer.toString(closed.participants()))
                .token("withoutAccount", Integer.toString(closed.withoutAccount()))
                .token("statements", Integer.toString(closed.statements()))
                .token("votes", Long.toString(closed.votes()))
                .token("batches", Integer.toString(closed.batches()))
                .token("ballots", closed.ballots())
                .commit("polis", closed.polis())
                .commit("results", ballots.results(id))
                .commit("closedAt", at.toString())
                .nature(consultation.takenOverAt().isPresent() ? Act.Nature.IMPORTED : Act.Nature.HERE)
                .at(at));
        consultations.close(id, closed, by);
        register.touch(consultation.policy());
    }

    private StoredFile publish(ConsultationId id, int batches) {
        try (InputStream file = new BallotsStream(ballots, id, batches)) {
            return files.keep(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
