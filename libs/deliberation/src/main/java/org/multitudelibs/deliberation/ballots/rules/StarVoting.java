package org.multitudelibs.deliberation.ballots.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.Rule;
import org.multitudelibs.deliberation.ballots.ScoredBallots;

/**
 * STAR voting (score, then automatic runoff): of the two with the highest sums of scores the one is elected whom more voters
 * score higher than the other.
 *
 * <p>Ties. Between sums, for a place in the runoff: of those with the same sum, who loses most comparisons in pairs with the
 * others of them is out, and so again while somebody is; then who has more of the highest scores stays; then the lot decides.
 * In the runoff: the higher sum, then more of the highest scores, then the lot.
 *
 * <p>Example, scores from 0 to 5: 3 voters give A 5 and B 4, 2 voters give B 5 and C 3. The sums are A 15, B 22, C 6: B and A go
 * to the runoff. Three voters prefer A, two prefer B: A is elected, though B has the highest sum.
 *
 * <p>Source: the official tiebreaker protocol of <a href="https://www.starvoting.org/ties">starvoting.org/ties</a>.
 */
public final class StarVoting implements Rule<ScoredBallots> {

    @Override
    public String name() {
        return "star";
    }

    @Override
    public Count count(ScoredBallots ballots, int seats, Lot lot) {
        Transcript transcript = Transcript.ofOneSeat("STAR voting", ballots.candidates(), seats, lot);
        return new Counting(ballots, transcript).result();
    }

    private static final class Counting {
        private final Candidates candidates;
        private final Transcript transcript;
        private final BigInteger[] sums;
        private final long[] highest;
        private final Pairwise pairs;

        Counting(ScoredBallots ballots, Transcript transcript) {
            this.candidates = ballots.candidates();
            this.transcript = transcript;
            this.sums = ScoreVoting.sums(ballots);
            this.pairs = Pairwise.of(ballots);
            this.highest = new long[candidates.count()];
            for (ScoredBallots.Scores scores : ballots.scores()) {
                scores.byCandidate().forEach((who, score) -> {
                    if (score == ballots.highest()) {
                        highest[who] += scores.voters();
                    }
                });
            }
        }

        Count result() {
            transcript.figures("count", "Sums of scores", ScoreVoting.figures(sums));
            if (candidates.count() < 2) {
                return transcript.elected(candidates.numbers());
            }
            List<Integer> others = new ArrayList<>(candidates.numbers());
            int first = finalist(others);
            others.remove(Integer.valueOf(first));
            int second = finalist(others);
            transcript.say(
                    "runoff",
                    List.of(first, second),
                    candidates.names(List.of(first, second)) + " go to the runoff: " + pairs.preferring(first, second)
                            + " give a higher score to " + candidates.name(first) + ", "
                            + pairs.preferring(second, first) + " to " + candidates.name(second) + ".");
            return transcript.elected(List.of(winner(first, second)));
        }

        private int finalist(List<Integer> among) {
            List<Integer> left = best(among, who -> sums[who]);
            if (left.size() > 1) {
                transcript.say("tie", left, transcript.names(left) + " have the same sum of scores.");
            }
            for (List<Integer> losers = losers(left); !losers.isEmpty(); losers = losers(left)) {
                List<Integer> out = losers;
                left = left.stream().filter(who -> !out.contains(who)).toList();
                transcript.say(
                        "tie",
                        out,
                        "Compared in pairs with the others of these, out goes who loses most: " + transcript.names(out)
                                + ".");
            }
            return byHighestScores(left);
        }

        /** Those who lose most comparisons with the others, or nobody if all lose as many. */
        private List<Integer> losers(List<Integer> among) {
            List<Integer> losers = best(among, who -> losses(who, among));
            return losers.size() == among.size() ? List.of() : losers;
        }

        private int byHighestScores(List<Integer> equal) {
            List<Integer> left = best(equal, who -> highest[who]);
            if (left.size() < equal.size()) {
                transcript.say(
                        "tie",
                        left,
                        "Of these, the highest score is given most often to " + transcript.names(left) + " ("
                                + highest[left.getFirst()] + ").");
            }
            return transcript.preferred(left, "are equal in all that counts");
        }

        private int winner(int first, int second) {
            long margin = pairs.margin(first, second);
            if (margin != 0) {
                return margin > 0 ? first : second;
            }
            List<Integer> left = best(List.of(first, second), who -> sums[who]);
            if (left.size() == 1) {
                transcript.say("tie", left, "They are equal; " + transcript.names(left) + " has the higher sum.");
            }
            return byHighestScores(left);
        }

        private long losses(int who, List<Integer> among) {
            return among.stream().filter(other -> pairs.beats(other, who)).count();
        }

        private static <V extends Comparable<V>> List<Integer> best(List<Integer> among, Function<Integer, V> value) {
            V best = Collections.max(among.stream().map(value).toList());
            return among.stream().filter(who -> value.apply(who).equals(best)).toList();
        }
    }
}
