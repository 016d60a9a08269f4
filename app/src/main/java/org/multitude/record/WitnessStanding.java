package org.multitude.record;

import java.time.Instant;
import java.util.Optional;

/**
 * How a witness stands to the record.
 *
 * @param name what the operator calls it
 * @param vkey its key, for whoever checks
 * @param since when it cosigned for the first time
 * @param last when it cosigned last, by its own clock
 * @param size size of the largest log it cosigned
 * @param trouble why it did not cosign when it was asked last, in words for the operator
 */
public record WitnessStanding(
        String name,
        String vkey,
        Optional<Instant> since,
        Optional<Instant> last,
        long size,
        Optional<String> trouble) {
    /** Whether it cosigned a log of this size. */
    public boolean covers(long other) {
        return last.isPresent() && size >= other;
    }
}
