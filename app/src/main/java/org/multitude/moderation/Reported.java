package org.multitude.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something reported, as those who look after it see it: not who reported it, nor who wrote it.
 *
 * @param matter the id under which it waits
 * @param seen what everybody reads of it
 * @param reports how many people reported it
 * @param said what they hold against it, oldest first, some of it
 * @param since since when it waits
 * @param own what the reader said of it, if she did
 */
public record Reported(
        UUID matter, Things.Seen seen, int reports, List<Held> said, Instant since, Optional<Opinion> own) {
    /** What somebody holds against it, and why. */
    public record Held(Category category, String explanation) {}
}
