package org.multitudelibs.deliberation.ballots.rules;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Who stands above whom while pairs are locked one after another. What follows from locked pairs is kept with them, as sets of
 * bits, so that each question is one look and all pairs of n candidates together take time in the order of n³/64.
 */
final class Locked {
    private final BitSet[] below;
    private final BitSet[] above;

    Locked(int count) {
        this.below =
                IntStream.range(0, count).mapToObj(who -> new BitSet(count)).toArray(BitSet[]::new);
        this.above =
                IntStream.range(0, count).mapToObj(who -> new BitSet(count)).toArray(BitSet[]::new);
    }

    boolean isAbove(int one, int other) {
        return below[one].get(other);
    }

    /** How many stand below somebody. */
    int below(int who) {
        return below[who].cardinality();
    }

    /** Locks a pair of which the second one is not above the first. */
    void lock(int winner, int loser) {
        if (isAbove(winner, loser)) {
            return;
        }
        BitSet over = with(above[winner], winner);
        BitSet under = with(below[loser], loser);
        // Those that stood so already have nothing to gain.
        BitSet newOver = (BitSet) over.clone();
        newOver.andNot(above[loser]);
        BitSet newUnder = (BitSet) under.clone();
        newUnder.andNot(below[winner]);
        newOver.stream().forEach(who -> below[who].or(under));
        newUnder.stream().forEach(who -> above[who].or(over));
    }

    private static BitSet with(BitSet some, int one) {
        BitSet more = (BitSet) some.clone();
        more.set(one);
        return more;
    }
}
