package org.multitudelibs.deliberation.ballots.stv;

import java.util.List;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;

/** What a count is refused for before it begins. */
final class Admission {
    private Admission() {}

    /** Whether the count can begin at all. */
    static void check(RankedBallots ballots, int seats, Lot lot) {
        if (seats < 1) {
            throw new IllegalArgumentException("At least one is to be elected, not " + seats);
        }
        int count = ballots.candidates().count();
        if (lot.order().size() != count) {
            throw new IllegalArgumentException(
                    "The lot was drawn among " + lot.order().size() + ", but " + count + " stand");
        }
        // Says so in a sentence if they are too many.
        ballots.voters();
    }

    /** Refuses equal ranks. */
    static void checkStrict(String rule, RankedBallots ballots) {
        for (Ranking ranking : ballots.rankings()) {
            for (List<Integer> place : ranking.places()) {
                if (place.size() > 1 && ranking.voters() > 0) {
                    Candidates candidates = ballots.candidates();
                    throw new IllegalArgumentException(
                            "A ballot ranks " + candidates.names(place) + " equally, and the text of " + rule
                                    + " does not say how such a ballot counts; Meek's does");
                }
            }
        }
    }
}
