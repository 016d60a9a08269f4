package org.multitudelibs.deliberation.ballots.rules;

import java.util.ArrayList;
import java.util.List;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.Rule;

/**
 * The Schulze method with winning votes. A path goes from one candidate to the next whom she beats; it is as strong as its weakest
 * victory, and a victory as the number of voters who prefer the winner. One is above another if the strongest path to the other is
 * stronger than the strongest path back. Elected is whom nobody is above, next whom nobody is above among the rest; of several
 * the one that the lot prefers. As many seats as candidates give the whole ranking; several seats are not shared out
 * in proportion.
 *
 * <p>Example: of 9 voters 4 rank A, B, C, 3 rank B, C, A and 2 rank C, A, B. A beats B with 6, B beats C with 7, C beats A with 5. The path
 * from A over B to C has 6, the way back 5; from B over C to A 5, the way back 6. A is elected, then B, then C.
 *
 * <p>Time grows with the cube of the number of candidates.
 *
 * <p>Source: M. Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method”, Social Choice and Welfare 36 (2011); used by Debian (Constitution, appendix A, after a
 * quorum and a majority that are no part of the method) and others.
 */
public final class Schulze implements Rule<RankedBallots> {

    @Override
    public String name() {
        return "schulze";
    }

    @Override
    public Count count(RankedBallots ballots, int seats, Lot lot) {
        Transcript transcript = new Transcript(ballots.candidates(), seats, lot);
        Pairwise pairs = Pairwise.of(ballots);
        Contests.say(pairs, transcript);
        Strengths victories = new Strengths(pairs, Strength.WINNING_VOTES);
        int[][] paths = victories.copy();
        strongest(paths);
        List<Integer> left = new ArrayList<>(ballots.candidates().numbers());
        int[] above = new int[left.size()];
        for (int one : left) {
            for (int other : left) {
                above[one] += paths[other][one] > paths[one][other] ? 1 : 0;
            }
        }
        List<Integer> elected = new ArrayList<>();
        while (elected.size() < seats && !left.isEmpty()) {
            List<Integer> first = left.stream().filter(who -> above[who] == 0).toList();
            int winner = transcript.preferred(first, "have nobody above them");
            if (transcript.isShort() || elected.isEmpty()) {
                new Paths(victories, paths, transcript).say(winner, left);
            }
            elected.add(winner);
            left.remove(Integer.valueOf(winner));
            for (int other : left) {
                above[other] -= paths[winner][other] > paths[other][winner] ? 1 : 0;
            }
        }
        return transcript.elected(elected);
    }

    /** From the strength of each victory to that of the strongest path, as Floyd and Warshall find shortest ways. */
    static void strongest(int[][] paths) {
        for (int middle = 0; middle < paths.length; middle++) {
            int[] onwards = paths[middle];
            for (int from = 0; from < paths.length; from++) {
                int first = paths[from][middle];
                if (first > 0 && from != middle) {
                    join(paths[from], first, onwards);
                }
            }
        }
    }

    private static void join(int[] paths, int first, int[] onwards) {
        for (int to = 0; to < paths.length; to++) {
            paths[to] = Math.max(paths[to], Math.min(first, onwards[to]));
        }
    }
}
