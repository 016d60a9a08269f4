package org.multitude.opengov.consultation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.multitude.opengov.consultation.BallotStore.Unsealed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.multitudelibs.tlog.CompactRange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the votes given since the last time: shuffled, they become the leaves of a tree (RFC 6962), and the act says its root.
 * Each leaf holds a salt, so the root tells nothing of them before they are published; afterwards no vote can be changed,
 * added or left out without the root saying so.
 */
@Service
public class SealVotes {
    /** Most votes in a batch. */
    static final int MOST = 20_000;

    private final ConsultationStore consultations;
    private final BallotStore ballots;
    private final PublicRecord record;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealVotes(ConsultationStore consultations, BallotStore ballots, PublicRecord record, Clock clock) {
        this.consultations = consultations;
        this.ballots = ballots;
        this.record = record;
        this.clock = clock;
    }

    /** Seals one batch, the votes that are being changed right now excepted; says how many votes it holds. */
    @Transactional
    public int seal(ConsultationId id) {
        Consultation consultation = consultations.find(id).orElseThrow(NotFound::new);
        List<Unsealed> votes = new ArrayList<>(ballots.lockUnsealed(id, MOST));
        if (votes.isEmpty()) {
            return 0;
        }
        Collections.shuffle(votes, random);
        CompactRange tree = CompactRange.empty();
        votes.forEach(vote -> tree.append(vote.ballot().leaf()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Batch batch = new Batch(
                UUID.randomUUID(), id, ballots.nextBatch(id), tree.root().hex(), votes.size(), now);
        ballots.seal(batch, votes);
        record.append(Act.of("consultation.votes-sealed", batch.id())
                .body(consultation.body().value())
                .about(id.value(), consultation.policy().value())
                .token("consultation", id.toString())
                .token("number", Integer.toString(batch.number()))
                .token("root", batch.root())
                .token("count", Integer.toString(batch.count()))
                .at(now));
        return votes.size();
    }
}
