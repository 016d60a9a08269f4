package org.multitude.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Sha256;
import org.springframework.stereotype.Component;

/** The last published checkpoint, kept in memory for a second because every page mentions it. */
@Component
public class Checkpoints {
    private final LogStore log;
    private final WitnessStandings standings;
    private final Clock clock;
    private volatile Optional<Latest> cached = Optional.empty();
    private volatile Instant readAt = Instant.MIN;

    Checkpoints(LogStore log, WitnessStandings standings, Clock clock) {
        this.log = log;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * A published checkpoint.
     *
     * @param size number of entries it covers
     * @param hash SHA-256 of the signed note, from which its seal is drawn
     * @param signedAt when it was signed
     * @param now when it was read
     */
    public record Latest(long size, byte[] hash, Instant signedAt, Instant now) {}

    /** The last checkpoint, at most a second old; empty before the first act. */
    public Optional<Latest> latest() {
        Instant now = clock.instant();
        if (readAt.isBefore(now.minusSeconds(1))) {
            cached = log.latestCheckpoint()
                    .map(published ->
                            new Latest(published.size(), Sha256.of(published.note()), published.signedAt(), now));
            readAt = now;
        }
        return cached;
    }

    /** How the witnesses stand that the operator names; nobody where none is named. */
    public List<WitnessStanding> witnesses() {
        return standings.all();
    }

    /** Whether every committed act is covered by a signed checkpoint. */
    public boolean coverAll() {
        return log.waiting(1).isEmpty()
                && log.latestCheckpoint().map(LogStore.Published::size).orElse(0L)
                        >= log.tree().size();
    }
}
