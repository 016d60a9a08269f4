package org.multitude.opengov.consultation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.multitude.opengov.consultation.ComputeOpinions.Computed;
import org.multitude.platform.database.OneMoment;
import org.multitudelibs.deliberation.opinion.GroupMemory;
import org.multitudelibs.deliberation.opinion.LiveMap;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opinion maps of running consultations, kept up in memory from what was voted since the last one: only that is read, and the
 * sums behind a map are not made anew. Each server has its own, those used last up to {@link #ROOM} bytes in all; one that is not
 * there is read from the votes anew. The map is the one that {@link ComputeOpinions} computes from all votes.
 */
@Component
class LiveOpinions {
    private static final long ROOM = 96L << 20;
    private static final int BYTES_OF_A_PSEUDONYM = 80;

    private final StatementStore statements;
    private final BallotStore ballots;
    private final OneMoment oneMoment;
    private final TransactionTemplate reading;
    private final ReentrantLock one = new ReentrantLock();
    private final Map<ConsultationId, Live> lives = new LinkedHashMap<>(16, 0.75f, true);

    LiveOpinions(
            StatementStore statements,
            BallotStore ballots,
            OneMoment oneMoment,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.ballots = ballots;
        this.oneMoment = oneMoment;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** A map, and the moment up to which all votes are in it. */
    private record Live(LiveMap<String> map, String since) {
        long bytes() {
            return map.bytes() + (long) map.participants() * BYTES_OF_A_PSEUDONYM;
        }
    }

    /** The map of this moment with everybody on it. Who waits for another one's map holds no connection meanwhile. */
    Computed compute(ConsultationId consultation, Optional<GroupMemory> before) {
        one.lock();
        try {
            return Objects.requireNonNull(reading.execute(_ -> computed(consultation, before)));
        } finally {
            one.unlock();
        }
    }

    private Computed computed(ConsultationId consultation, Optional<GroupMemory> before) {
        oneMoment.see();
        // Taken out while it changes: what fails on the way is read anew the next time.
        Optional<Live> live = Optional.ofNullable(lives.remove(consultation));
        String now = ballots.moment();
        List<StatementFacts> facts = ComputeOpinions.facts(statements, consultation);
        LiveMap<String> map = live.map(Live::map).orElseGet(() -> LiveMap.on(facts.size()));
        map.extendTo(facts.size());
        ballots.eachStandingSince(
                consultation,
                live.map(Live::since),
                vote -> map.vote(vote.pseudonym(), vote.statement() - 1, Opinion.of(vote.sign())));
        OpinionMap drawn = before.map(memory -> map.map(facts, memory)).orElseGet(() -> map.map(facts));
        keep(consultation, new Live(map, now));
        return new Computed(drawn, map.votes(), facts, List.of());
    }

    private void keep(ConsultationId consultation, Live live) {
        lives.put(consultation, live);
        long bytes = lives.values().stream().mapToLong(Live::bytes).sum();
        Iterator<Live> oldest = lives.values().iterator();
        while (bytes > ROOM && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** Lets go of one that is closed. */
    void forget(ConsultationId consultation) {
        one.lock();
        try {
            lives.remove(consultation);
        } finally {
            one.unlock();
        }
    }
}
