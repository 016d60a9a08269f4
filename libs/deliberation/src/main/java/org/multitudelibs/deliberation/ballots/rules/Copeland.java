package org.multitudelibs.deliberation.ballots.rules;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.Rule;

/**
 * Copeland's method: elected is who beats most of the others, an equal comparison counting half. Several seats go to the next in
 * this order; they are not shared out in proportion.
 *
 * <p>Example: of 4 voters 2 rank A, B, C, 1 ranks B, C, A, 1 ranks C, B, A. A and B are equal, 2 to 2, and so are A and C; B beats C, 3 to 1. B has
 * 3/2, A has 1, C has 1/2: B is elected.
 *
 * <p>Source: A. H. Copeland, “A reasonable social welfare function”, University of Michigan (1951), in the form that counts
 * equal comparisons half.
 */
public final class Copeland implements Rule<RankedBallots> {

    @Override
    public String name() {
        return "copeland";
    }

    @Override
    public Count count(RankedBallots ballots, int seats, Lot lot) {
        Transcript transcript = new Transcript(ballots.candidates(), seats, lot);
        Pairwise pairs = Pairwise.of(ballots);
        Contests.say(pairs, transcript);
        int count = ballots.candidates().count();
        int[] halves = new int[count];
        Map<Integer, BigFraction> figures = new TreeMap<>();
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < count; other++) {
                if (other != one) {
                    halves[one] += 1 + Long.signum(pairs.margin(one, other));
                }
            }
            figures.put(one, BigFraction.of(halves[one], 2));
        }
        transcript.figures("wins", "Others beaten, equal ones counting half", figures);
        return transcript.elect(transcript.tiers(who -> halves[who]), seats, "beat equally many");
    }
}
