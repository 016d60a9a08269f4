package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.opengov.consultation.ComputeOpinions.Computed;
import org.multitude.opengov.consultation.OpinionStore.Kept;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.multitudelibs.deliberation.opinion.GroupMemory;
import org.springframework.stereotype.Component;

/**
 * Renews opinion maps where votes were given, from what was voted since: within a minute or so, and less often the longer it takes. The
 * map of a closed consultation is computed a last time from its votes alone, without what earlier maps left to remember.
 */
@Component
class DrawMaps implements Job {
    static final String NAME = "consultation.map";

    /** The part of the time that computing one map may take. */
    private static final int SHARE = 20;
    /** What is computed faster than this is computed at every turn. */
    private static final Duration LONG = Duration.ofSeconds(3);

    private final ConsultationStore consultations;
    private final OpinionStore opinions;
    private final VoteStore votes;
    private final ComputeOpinions compute;
    private final LiveOpinions live;
    private final Clock clock;

    DrawMaps(
            ConsultationStore consultations,
            OpinionStore opinions,
            VoteStore votes,
            ComputeOpinions compute,
            LiveOpinions live,
            Clock clock) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.votes = votes;
        this.compute = compute;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        OneByOne.each(opinions.outdated(), id -> consultations.find(id).ifPresent(this::draw));
    }

    private void draw(Consultation consultation) {
        Optional<Kept> before = opinions.find(consultation.id());
        boolean running = consultation.closed().isEmpty();
        Instant start = clock.instant();
        boolean tooSoon = before.filter(kept -> kept.took().compareTo(LONG) > 0)
                .filter(kept -> kept.at().plus(kept.took().multipliedBy(SHARE)).isAfter(start))
                .isPresent();
        if (running && tooSoon) {
            return;
        }
        // Counted before the votes are read: a vote given meanwhile is computed the next time.
        long changes = votes.turnout(consultation.id()).changes();
        Optional<GroupMemory> memory = before.map(kept -> kept.opinions().map().memory());
        Opinions computed =
                running ? running(live.compute(consultation.id(), memory), before) : compute.compute(consultation.id());
        Duration took = Duration.between(start, clock.instant());
        if (!running) {
            live.forget(consultation.id());
        }
        opinions.keep(
                consultation.id(), new Kept(clock.instant().truncatedTo(ChronoUnit.MICROS), took, changes, computed));
    }

    private static Opinions running(Computed computed, Optional<Kept> before) {
        // What kinds of actors share is not said before the close: from one map to the next it would tell single votes.
        return ComputeOpinions.kept(
                computed,
                List.of(),
                Sureness.of(computed, before.map(kept -> kept.opinions().sureness())));
    }
}
