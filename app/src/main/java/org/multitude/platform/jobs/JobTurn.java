package org.multitude.platform.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * A job, when it ran and when it runs next.
 *
 * @param name its name
 * @param running whether it runs now
 * @param next when it runs next
 * @param succeeded when it last ended well
 * @param failed when it last failed
 * @param failures how often it failed since it last ended well
 * @param problem what was wrong when it last failed
 */
public record JobTurn(
        String name,
        boolean running,
        Instant next,
        Optional<Instant> succeeded,
        Optional<Instant> failed,
        int failures,
        Optional<String> problem) {
    /** Whether its last run failed. */
    public boolean failing() {
        return failures > 0;
    }

    /** When it last ran, well or not. */
    public Optional<Instant> ran() {
        return failed.filter(at -> succeeded.isEmpty() || at.isAfter(succeeded.get()))
                .or(() -> succeeded);
    }
}
