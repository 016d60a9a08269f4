package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Chooses what somebody is asked next: any statement may come, those that tell most come more often. */
public final class Routing {
    private Routing() {}

    /**
     * Draws one of the statements somebody has not voted on, each with a chance in proportion to its priority.
     *
     * @param candidates numbers of statements that may be shown
     */
    public static OptionalInt next(OpinionMap map, int[] candidates, RandomGenerator random) {
        if (candidates.length == 0) {
            return OptionalInt.empty();
        }
        double[] upTo = new double[candidates.length];
        double sum = 0;
        for (int at = 0; at < candidates.length; at++) {
            sum += map.priority(candidates[at]);
            upTo[at] = sum;
        }
        double drawn = random.nextDouble() * sum;
        int found = Arrays.binarySearch(upTo, drawn);
        int place = found >= 0 ? found + 1 : -found - 1;
        return OptionalInt.of(candidates[Math.min(place, candidates.length - 1)]);
    }
}
