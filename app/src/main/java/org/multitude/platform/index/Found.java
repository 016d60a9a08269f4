package org.multitude.platform.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of what was found.
 *
 * @param hits the best first
 * @param total how many there are in all; never more than {@link #MOST_COUNTED}
 * @param kinds how many there are of each kind, counted as if no kind were chosen, and capped in the same way
 * @param next where the next page starts, or empty at the end
 */
public record Found(List<Hit> hits, long total, Map<String, Long> kinds, Optional<String> next) {
    /** Beyond this number hits are not counted one by one. */
    public static final int MOST_COUNTED = 10_000;

    public Found {
        hits = List.copyOf(hits);
        kinds = Map.copyOf(kinds);
    }

    /** Whether there are more than {@link #total}. */
    public boolean more() {
        return total >= MOST_COUNTED;
    }
}
