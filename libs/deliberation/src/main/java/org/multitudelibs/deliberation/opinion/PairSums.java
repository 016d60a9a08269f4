package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;

/**
 * For each two statements, over the people who voted on both: how many they are, the sum of the products of their votes, and
 * the sums of their votes on the one and on the other. Four whole numbers in two: what is far from the end counts in steps of
 * 2^32. Being whole, they are the same in whatever order votes come and go.
 *
 * <p>Sixteen bytes for each pair: 5 MB for 783 statements, 32 MB for the most there may be.
 */
final class PairSums {
    /** For more statements these sums are not kept. */
    static final int MOST_STATEMENTS = 2000;

    private static final long ONE = 1L << 32;

    private long[] sums;

    PairSums(int statements) {
        this.sums = new long[at(statements, 0)];
    }

    private static int at(int higher, int lower) {
        return higher * (higher - 1) + 2 * lower;
    }

    long bytes() {
        return (long) Long.BYTES * sums.length;
    }

    void extendTo(int statements) {
        sums = Arrays.copyOf(sums, at(statements, 0));
    }

    /** Counts somebody's votes on all pairs. */
    void addAll(int[] votes, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            withLower(votes, from, at, votes[at], 1);
        }
    }

    /**
     * Counts one more vote of somebody, or one less.
     *
     * @param votes the person's other votes, sorted
     * @param times 1, or -1 for a vote that goes
     */
    void count(int[] votes, int size, int vote, int times) {
        int statement = Packed.statement(vote);
        int place = -Packed.find(votes, 0, size, statement) - 1;
        withLower(votes, 0, place, vote, times);
        long value = Packed.value(vote);
        for (int at = place; at < size; at++) {
            int pair = at(Packed.statement(votes[at]), statement);
            long other = Packed.value(votes[at]);
            sums[pair] += times * (ONE + value * other);
            sums[pair + 1] += times * (ONE * other + value);
        }
    }

    private void withLower(int[] votes, int from, int to, int vote, int times) {
        int row = at(Packed.statement(vote), 0);
        long value = Packed.value(vote);
        long first = times * ONE * value;
        for (int at = from; at < to; at++) {
            int pair = row + 2 * Packed.statement(votes[at]);
            long other = Packed.value(votes[at]);
            sums[pair] += times * (ONE + value * other);
            sums[pair + 1] += first + times * other;
        }
    }

    /** The products of the deviations of those who voted on both, summed. */
    double spread(int higher, int lower, double meanOfHigher, double meanOfLower) {
        int at = at(higher, lower);
        double people = far(sums[at]);
        double products = near(sums[at]);
        double ofHigher = far(sums[at + 1]);
        double ofLower = near(sums[at + 1]);
        return products - meanOfHigher * ofLower - meanOfLower * ofHigher + meanOfHigher * meanOfLower * people;
    }

    private static int near(long sum) {
        return (int) sum;
    }

    private static int far(long sum) {
        return (int) ((sum - near(sum)) >> 32);
    }
}
