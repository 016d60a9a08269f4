package org.multitudelibs.deliberation.opinion;

/** How sure a difference is: z-scores that stay finite for small and for empty counts. */
final class Tests {
    private static final double SURE_AT_90_PERCENT = 1.2816;

    private Tests() {}

    static boolean sure(double score) {
        return score > SURE_AT_90_PERCENT;
    }

    /** Whether a share exceeds one half. */
    static double exceedsHalf(int successes, int trials) {
        double more = trials + 1.0;
        return 2 * Math.sqrt(more) * ((successes + 1) / more - 0.5);
    }

    /** Whether a first share exceeds a second. */
    static double exceeds(int successes, int trials, int otherSuccesses, int otherTrials) {
        double one = (successes + 1.0) / (trials + 1.0);
        double other = (otherSuccesses + 1.0) / (otherTrials + 1.0);
        double both = (successes + otherSuccesses + 2.0) / (trials + otherTrials + 2.0);
        if (both == 1) {
            return 0;
        }
        return (one - other) / Math.sqrt(both * (1 - both) * (1 / (trials + 1.0) + 1 / (otherTrials + 1.0)));
    }
}
