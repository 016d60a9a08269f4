package org.multitudelibs.deliberation.ballots.rules;

import java.util.Arrays;
import org.multitudelibs.deliberation.ballots.Pairwise;

/**
 * Strengths of victories in order: 1 stands for the weakest one there is, 2 for the next, 0 for none. Rules look only at which one is
 * stronger, and small numbers are faster to compare.
 */
final class Strengths {
    private final long[] distinct;
    private final int[][] places;

    Strengths(Pairwise pairs, Strength strength) {
        int count = pairs.candidates().count();
        long[] all = new long[count * (count - 1) / 2];
        int at = 0;
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                int winner = pairs.beats(one, other) ? one : other;
                all[at++] = strength.of(pairs, winner, winner == one ? other : one);
            }
        }
        this.distinct = Arrays.stream(all)
                .filter(value -> value > 0)
                .sorted()
                .distinct()
                .toArray();
        this.places = new int[count][count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < count; other++) {
                if (pairs.beats(one, other)) {
                    places[one][other] = 1 + Arrays.binarySearch(distinct, strength.of(pairs, one, other));
                }
            }
        }
    }

    /** The place in order of one's victory over another; 0 when it is none. */
    int place(int one, int other) {
        return places[one][other];
    }

    /** All places, for who changes them. */
    int[][] copy() {
        return Arrays.stream(places).map(int[]::clone).toArray(int[][]::new);
    }

    /** The strength with this place. */
    long value(int place) {
        return place == 0 ? 0 : distinct[place - 1];
    }
}
