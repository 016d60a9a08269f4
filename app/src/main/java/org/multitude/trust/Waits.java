package org.multitude.trust;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How long contributions waited: those answered by the days it took, those still open by the days they have waited so
 * far. Open ones count as not answered yet, instead of being left out, so a body does not look quick for having answered
 * only what was easy.
 */
final class Waits {
    private final NavigableMap<Integer, Long> answered = new TreeMap<>();
    private final NavigableMap<Integer, Long> open = new TreeMap<>();

    void answered(int days, long contributions) {
        answered.merge(days, contributions, Long::sum);
    }

    void open(int days, long contributions) {
        open.merge(Math.max(0, days), contributions, Long::sum);
    }

    /**
     * The first day by which the part still without an answer is at most a half, after Kaplan and Meier; empty as long as
     * that never happens.
     */
    OptionalInt median() {
        double waiting = 1;
        for (Map.Entry<Integer, Long> day : answered.entrySet()) {
            long watched = from(answered, day.getKey()) + from(open, day.getKey());
            waiting *= 1 - (double) day.getValue() / watched;
            if (waiting <= 0.5 + 1e-9) {
                return OptionalInt.of(day.getKey());
            }
        }
        return OptionalInt.empty();
    }

    private static long from(NavigableMap<Integer, Long> waits, int days) {
        return waits.tailMap(days, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
