package org.multitudelibs.deliberation.opinion.replay;

import java.util.Comparator;
import java.util.List;
import org.multitudelibs.deliberation.opinion.Opinion;

/** One vote, as it came. */
public record Vote(int participant, int statement, Opinion opinion) {

    /**
     * A batch in the order in which Polis' worker is given what came since it last asked: by statement, then by
     * participant, then as the votes came.
     */
    public static List<Vote> asPolled(List<Vote> sinceLast) {
        return sinceLast.stream()
                .sorted(Comparator.comparingInt(Vote::statement).thenComparingInt(Vote::participant))
                .toList();
    }
}
