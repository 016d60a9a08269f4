package org.multitude.platform.index;

import java.time.Instant;

/**
 * Numbers between two bounds, both within.
 *
 * @param number name of the number of {@link Facets}
 */
public record Range(String number, long from, long to) {
    /** Instants from this one on. */
    public static Range since(String number, Instant from) {
        return new Range(number, from.toEpochMilli(), Long.MAX_VALUE);
    }

    /** Instants before this one. */
    public static Range before(String number, Instant to) {
        return new Range(number, Long.MIN_VALUE, to.toEpochMilli() - 1);
    }

    /** Whatever it is, if there is one. */
    public static Range known(String number) {
        return new Range(number, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    boolean holds(long value) {
        return value >= from && value <= to;
    }
}
