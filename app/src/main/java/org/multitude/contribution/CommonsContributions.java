package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsEntry;

/**
 * What {@code contribution/section.jte} shows on the page of a commons.
 *
 * @param commons the commons
 * @param claimed whether the body that answers has its people here, and so a clock runs
 * @param kinds what can be brought to it
 * @param promised in how many days the body promises to answer, by code of the kind
 * @param open those that wait for an answer, oldest first
 * @param settled those that were answered, the last first
 * @param openCount how many wait, at most {@link #MOST_COUNTED}
 * @param total how many were ever brought
 */
public record CommonsContributions(
        CommonsEntry commons,
        boolean claimed,
        List<ContributionKind> kinds,
        Map<String, Integer> promised,
        List<ContributionRow> open,
        List<ContributionRow> settled,
        long openCount,
        long total) {
    /** Those that wait are counted up to this many. */
    static final int MOST_COUNTED = 1000;

    /** Whether more wait than are counted. */
    public boolean uncounted() {
        return openCount >= MOST_COUNTED;
    }

    /** How many were answered. */
    public long settledCount() {
        return Math.max(0, total - openCount);
    }

    /** Longest promise among the kinds, in days. */
    public int promisedDays() {
        return promised.values().stream().mapToInt(days -> days).max().orElse(0);
    }

    /** Path of the form. */
    public String form() {
        return commons.address() + "/contribute";
    }

    /** Path of the whole list. */
    public String list() {
        return commons.address() + "/contributions";
    }
}
