package org.multitudelibs.deliberation.ballots.stv;

import java.util.Comparator;
import java.util.List;

/** Who cannot win any more, whatever becomes of the votes that may still move. */
final class SureLosers {
    private SureLosers() {}

    /**
     * The largest set of those with the fewest votes who together with all surpluses have fewer than the next, such that enough are left
     * for the vacancies.
     */
    static <N> List<Integer> among(
            List<Integer> continuing, List<N> votes, N surplus, int vacancies, Arithmetic<N> arithmetic) {
        List<Integer> fewestFirst = continuing.stream()
                .sorted(Comparator.comparing(votes::get, arithmetic::compareExactly))
                .toList();
        int losers = 0;
        N together = surplus;
        for (int size = 1; size <= fewestFirst.size() - Math.max(vacancies, 1); size++) {
            together = arithmetic.add(together, votes.get(fewestFirst.get(size - 1)));
            if (arithmetic.less(together, votes.get(fewestFirst.get(size)))) {
                losers = size;
            }
        }
        return fewestFirst.subList(0, losers).stream().sorted().toList();
    }
}
