package org.multitude.opengov;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A phase of a policy.
 *
 * @param name what is done in it, in a few words
 * @param start its first day
 * @param end its last day
 */
public record Phase(String name, LocalDate start, LocalDate end) {
    /** Longest name. */
    public static final int LONGEST_NAME = 60;

    public Phase {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a phase has a short name");
        }
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a phase ends on or after its first day");
        }
    }

    /** Whether this day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** How far it has come on a day it contains, in percent; the last day counts whole. */
    public int percent(LocalDate day) {
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        long gone = ChronoUnit.DAYS.between(start, day) + 1;
        return (int) Math.clamp(100 * gone / days, 0, 100);
    }
}
