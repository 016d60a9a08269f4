package org.multitudelibs.deliberation.ballots.rules;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Rule;
import org.multitudelibs.deliberation.ballots.ScoredBallots;

/**
 * Score voting: those with the highest sum of scores are elected. Who is given no score on a ballot has the lowest one.
 *
 * <p>Example, scores from 0 to 5: 2 voters give A 5 and B 4, 3 voters give B 3 and C 5. A has 10, B 17, C 15: B is elected.
 *
 * <p>Source: W. D. Smith, “Range voting” (2000), <a href="https://rangevoting.org">rangevoting.org</a>.
 */
public final class ScoreVoting implements Rule<ScoredBallots> {

    @Override
    public String name() {
        return "score";
    }

    @Override
    public Count count(ScoredBallots ballots, int seats, Lot lot) {
        Transcript transcript = new Transcript(ballots.candidates(), seats, lot);
        BigInteger[] sums = sums(ballots);
        transcript.figures("count", "Sums of scores", figures(sums));
        return transcript.elect(transcript.tiers(who -> sums[who]), seats, "have the same sum of scores");
    }

    /** The sum of the scores of each, exact however large. */
    static BigInteger[] sums(ScoredBallots ballots) {
        BigInteger lowest = BigInteger.valueOf(ballots.lowest());
        BigInteger[] sums = new BigInteger[ballots.candidates().count()];
        Arrays.fill(sums, lowest.multiply(BigInteger.valueOf(ballots.voters())));
        for (ScoredBallots.Scores scores : ballots.scores()) {
            BigInteger voters = BigInteger.valueOf(scores.voters());
            scores.byCandidate()
                    .forEach((who, score) -> sums[who] = sums[who].add(
                            BigInteger.valueOf(score).subtract(lowest).multiply(voters)));
        }
        return sums;
    }

    static SortedMap<Integer, BigFraction> figures(BigInteger[] sums) {
        SortedMap<Integer, BigFraction> figures = new TreeMap<>();
        for (int who = 0; who < sums.length; who++) {
            figures.put(who, BigFraction.of(sums[who]));
        }
        return figures;
    }
}
