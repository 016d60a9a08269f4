package org.multitudelibs.deliberation.opinion.replay;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.deliberation.opinion.Comparison;

/** What tells a group, where Polis rounds: the test of how surely it differs from the others is kept in 32 bits. */
final class Telling {
    private Telling() {}

    /**
     * Of a group of which nothing is sure and that agrees with nothing: the statement whose test is greatest. That of the
     * best so far is the rounded one and that of the next is not, so that among equals one rounded down gives way.
     */
    static Optional<Comparison> best(List<Comparison> comparisons) {
        Optional<Comparison> best = Optional.empty();
        for (Comparison comparison : comparisons) {
            if (best.isEmpty()
                    || comparison.side().ratioTest() > (float) best.get().side().ratioTest()) {
                best = Optional.of(comparison);
            }
        }
        return best;
    }

    /** How much a side tells: what comes first among the representative statements. */
    static double weight(Comparison.Side side) {
        return side.ratio() * (float) side.ratioTest() * side.share() * side.shareTest();
    }
}
