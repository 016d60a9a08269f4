package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Directions of a large conversation: those before, drawn by a hundredth towards those of a sample of the participants, a
 * hundred times and once. Polis draws without a seed (Q10); here the same seed gives the same.
 *
 * <p>Where there is nothing before, Polis has nothing to learn from and fails; here the first sample begins.
 */
final class Sampling {
    private static final int STEPS = 10;
    private static final double RATE = 0.01;
    private static final int FEWEST = 100;
    private static final int MOST = 1_500;
    private static final int WHERE_FEWEST = 1_500;
    private static final int WHERE_MOST = 150_000;

    private final Ratings ratings;
    private final Random random;
    private final IntFunction<double[]> cold;
    private final int size;

    Sampling(Ratings ratings, Random random, IntFunction<double[]> cold, boolean smaller) {
        this.ratings = ratings;
        this.random = random;
        this.cold = cold;
        this.size = Math.min(size(ratings.rows(), smaller), ratings.rows());
    }

    /** How many are drawn of so many: on the line through (1,500, 100) and (150,000, 1,500), flat beyond both. */
    static int size(int participants, boolean smaller) {
        double slope = (double) (MOST - FEWEST) / (WHERE_MOST - WHERE_FEWEST);
        double constant = FEWEST - slope * WHERE_FEWEST;
        double onTheLine = (smaller ? -constant : constant) + slope * participants;
        return Math.max((int) Math.min(onTheLine, MOST), FEWEST);
    }

    Directions after(Directions before, int rounds) {
        Directions learnt = before;
        for (int round = 0; round <= rounds; round++) {
            learnt = learn(learnt);
        }
        return learnt;
    }

    private Directions learn(Directions before) {
        Table sample = Table.of(ratings.writtenOut(drawn()), ratings.columns());
        List<double[]> old = before.componentArrays();
        List<double[]> found = PowerIteration.of(sample, old, cold, STEPS);
        List<double[]> learnt = new ArrayList<>();
        for (int number = 0; number < found.size(); number++) {
            learnt.add(number < old.size() ? towards(old.get(number), found.get(number)) : found.get(number));
        }
        double[] centre = sample.centre();
        return Directions.of(old.isEmpty() ? centre : towards(before.centreArray(), centre), learnt);
    }

    private static double[] towards(double[] old, double[] found) {
        double[] learnt = PowerIteration.padded(old, found.length, 0);
        for (int at = 0; at < learnt.length; at++) {
            learnt[at] = (1 - RATE) * learnt[at] + RATE * found[at];
        }
        return learnt;
    }

    private int[] drawn() {
        int[] rows = new int[ratings.rows()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        int[] drawn = new int[size];
        for (int at = 0; at < size; at++) {
            int other = at + random.nextInt(rows.length - at);
            drawn[at] = rows[other];
            rows[other] = rows[at];
        }
        return drawn;
    }
}
