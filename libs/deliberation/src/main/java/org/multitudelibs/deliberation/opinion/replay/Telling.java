package org.multitudelibs.deliberation.opinion.replay;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.deliberation.opinion.Comparison;

/**
 * What tells a group of which nothing is sure and that agrees with nothing: the statement whose test is greatest. Polis
 * rounds the test of the best so far to 32 bits and compares it with the exact one of the next, so that among equals one
 * rounded down gives way.
 */
final class Telling {
    private Telling() {}

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
}
