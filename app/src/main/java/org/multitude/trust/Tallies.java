package org.multitude.trust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What there is of everything on the day of a question.
 *
 * @param all each thing counted
 */
record Tallies(List<Tally> all) {
    Tallies {
        all = List.copyOf(all);
    }

    /** What there is of one measure. */
    Stream<Tally> of(Measure measure) {
        return all.stream().filter(tally -> tally.measure() == measure);
    }

    /** How many of it. */
    long sum(Measure measure) {
        return sum(measure, tally -> true);
    }

    /** How many of it are such. */
    long sum(Measure measure, Predicate<Tally> which) {
        return of(measure).filter(which).mapToLong(Tally::number).sum();
    }

    /** How many of it do not wait any more. */
    long reached(Measure measure) {
        return sum(measure, Tally::reached);
    }

    /** Says a share with four decimals, rounded half up; nothing where there is nothing to divide by. */
    static void share(Map<String, Number> flat, String name, long part, long whole) {
        if (whole > 0) {
            flat.put(name, BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
        }
    }
}
