package org.multitude.trust;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How long contributions waited: those answered by the days it took, those still open by the days they have waited so
 * far. Open ones count as not answered yet, instead of being left out, so a body does not look quick for having answered
 * only what was easy. After Kaplan and Meier, in whole numbers, so that everybody who counts again finds the same day.
 */
public final class Waits {
    private final NavigableMap<Integer, Long> answered = new TreeMap<>();
    private final NavigableMap<Integer, Long> open = new TreeMap<>();

    /**
     * A day on which the part that waits became smaller.
     *
     * @param day days since it was received
     * @param waiting part without an answer from then on, from 1 to 0
     */
    public record Point(int day, double waiting) {}

    void answered(int days, long contributions) {
        answered.merge(days, contributions, Long::sum);
    }

    void open(int days, long contributions) {
        open.merge(Math.max(0, days), contributions, Long::sum);
    }

    /** The first day by which at least half have their answer; empty as long as that never happens. */
    OptionalInt median() {
        return within(50);
    }

    /** The first day by which at least so many in a hundred have their answer; empty as long as that never happens. */
    OptionalInt within(int inAHundred) {
        BigInteger most = BigInteger.valueOf(100L - inAHundred);
        Watch watch = new Watch();
        for (Map.Entry<Integer, Long> day : answered.entrySet()) {
            watch.day(day.getKey(), day.getValue());
            if (watch.waiting.multiply(BigInteger.valueOf(100)).compareTo(watch.all.multiply(most)) <= 0) {
                return OptionalInt.of(day.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** The part that still waits, day after day. */
    List<Point> curve() {
        List<Point> points = new ArrayList<>();
        Watch watch = new Watch();
        double waiting = 1;
        for (Map.Entry<Integer, Long> day : answered.entrySet()) {
            long watched = watch.watched(day.getKey());
            waiting *= 1 - (double) day.getValue() / watched;
            points.add(new Point(day.getKey(), Math.max(0, waiting)));
            watch.day(day.getKey(), day.getValue());
        }
        return points;
    }

    /** Whether nothing waited, nor waits. */
    boolean isEmpty() {
        return answered.isEmpty() && open.isEmpty();
    }

    /** The longest that anything waited. */
    int longest() {
        return Math.max(answered.isEmpty() ? 0 : answered.lastKey(), open.isEmpty() ? 0 : open.lastKey());
    }

    /** The product of the parts that go on waiting, day after day, as a fraction in lowest terms. */
    private final class Watch {
        private BigInteger waiting = BigInteger.ONE;
        private BigInteger all = BigInteger.ONE;
        private long left = total(answered) + total(open);
        private int seen = -1;

        /** How many had not been answered nor stopped being watched before this day; days come in their order. */
        private long watched(int day) {
            if (day - 1 > seen) {
                left -= total(open.subMap(seen, false, day, false));
                seen = day - 1;
            }
            return left;
        }

        private void day(int day, long answers) {
            BigInteger watched = BigInteger.valueOf(watched(day));
            waiting = waiting.multiply(watched.subtract(BigInteger.valueOf(answers)));
            all = all.multiply(watched);
            BigInteger common = waiting.gcd(all);
            waiting = waiting.divide(common);
            all = all.divide(common);
            left -= answers;
        }
    }

    private static long total(NavigableMap<Integer, Long> waits) {
        return waits.values().stream().mapToLong(Long::longValue).sum();
    }
}
