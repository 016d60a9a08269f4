package org.multitudelibs.deliberation.ballots.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.Rule;

/**
 * Ranked pairs (Tideman). Pairs are taken from the strongest victory to the weakest and locked, the winner above the loser, unless
 * pairs locked before put the loser above the winner. A victory is as strong as its margin, as Tideman has it, or as the votes
 * of its winner. Of equally strong pairs that one comes first whose winner the lot prefers, then whose loser it prefers; two who
 * are equal come last, as a pair that the one preferred by the lot wins. So all are in one order in the end, and the first
 * ones are elected; several seats are not shared out in proportion.
 *
 * <p>Example: of 9 voters 4 rank A, B, C, 3 rank B, C, A and 2 rank C, A, B. B over C (7 to 2) is locked, then A over B (6 to 3); C over A (5
 * to 4) is not, because A stands above C by way of B. A is elected, then B, then C.
 *
 * <p>The transcript tells of every pair of at most 30 candidates; of more, how many were locked, and every defeat of the first
 * elected that was not.
 *
 * <p>Source: T. N. Tideman, “Independence of clones as a criterion for voting rules”, Social Choice and Welfare 4 (1987); ties as in T. M.
 * Zavist and T. N. Tideman, “Complete independence of clones in the ranked pairs rule”, the same 6 (1989), with the lot as
 * their tie-breaking ranking.
 */
public final class RankedPairs implements Rule<RankedBallots> {
    private final String name;
    private final Strength strength;

    private RankedPairs(String name, Strength strength) {
        this.name = name;
        this.strength = strength;
    }

    /** A victory is as strong as its margin. */
    public static RankedPairs byMargins() {
        return new RankedPairs("ranked-pairs", Strength.MARGINS);
    }

    /** A victory is as strong as the votes of its winner are many. */
    public static RankedPairs byWinningVotes() {
        return new RankedPairs("ranked-pairs-winning-votes", Strength.WINNING_VOTES);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Count count(RankedBallots ballots, int seats, Lot lot) {
        Candidates candidates = ballots.candidates();
        Transcript transcript = new Transcript(candidates, seats, lot);
        Pairwise pairs = Pairwise.of(ballots);
        Contests.say(pairs, transcript);
        List<Integer> places = lot.order();
        Strengths strengths = new Strengths(pairs, strength);
        long[] order = order(places, strengths);
        Locked locked = new Locked(candidates.count());
        boolean[] lockedPair = new boolean[order.length];
        for (int at = 0; at < order.length; at++) {
            int winner = winner(order[at], places);
            int loser = loser(order[at], places);
            lockedPair[at] = !locked.isAbove(loser, winner);
            if (lockedPair[at]) {
                locked.lock(winner, loser);
            }
        }
        List<Integer> ranking = candidates.numbers().stream()
                .sorted(Comparator.comparing((Integer who) -> -locked.below(who)))
                .toList();
        if (order.length > 0) {
            say(transcript, pairs, places, order, lockedPair, ranking.getFirst());
        }
        return transcript.elected(ranking.subList(0, Math.min(seats, ranking.size())));
    }

    /** Each pair once, the first to be taken first: how strong (turned round), the winner's place in the lot, the loser's. */
    private static long[] order(List<Integer> lot, Strengths strengths) {
        int count = lot.size();
        long[] order = new long[count * (count - 1) / 2];
        int at = 0;
        for (int first = 0; first < count; first++) {
            for (int second = first + 1; second < count; second++) {
                int won = strengths.place(lot.get(first), lot.get(second));
                int lost = strengths.place(lot.get(second), lot.get(first));
                order[at++] = won >= lost ? key(won, first, second) : key(lost, second, first);
            }
        }
        Arrays.sort(order);
        return order;
    }

    // Sixteen bits each are enough: a matrix of more than 65,536 candidates fits in no memory.
    private static long key(int strength, int winner, int loser) {
        return ((long) -strength) << 32 | (long) winner << 16 | loser;
    }

    private static int strength(long key) {
        return (int) -(key >> 32);
    }

    private static int winner(long key, List<Integer> lot) {
        return lot.get((int) (key >> 16 & 0xFFFF));
    }

    private static int loser(long key, List<Integer> lot) {
        return lot.get((int) (key & 0xFFFF));
    }

    private static void say(
            Transcript transcript, Pairwise pairs, List<Integer> lot, long[] order, boolean[] locked, int first) {
        boolean tied = false;
        int left = 0;
        for (int at = 0; at < order.length; at++) {
            int winner = winner(order[at], lot);
            int loser = loser(order[at], lot);
            boolean asBefore = at > 0 && strength(order[at - 1]) == strength(order[at]);
            boolean asNext = at + 1 < order.length && strength(order[at + 1]) == strength(order[at]);
            boolean equal = strength(order[at]) == 0;
            tied |= asBefore || equal;
            left += locked[at] ? 0 : 1;
            if (transcript.isShort() && asNext && !asBefore) {
                transcript.say("tie", List.of(), "The lot orders the pairs that follow and are equally strong.");
            }
            if (transcript.isShort() || !locked[at] && loser == first) {
                String pair = transcript.name(winner) + " over " + transcript.name(loser) + " ("
                        + pairs.preferring(winner, loser) + " to " + pairs.preferring(loser, winner)
                        + (equal ? ", the lot prefers " + transcript.name(winner) : "") + ")";
                String words = locked[at]
                        ? pair + " is locked."
                        : pair + " is not locked: " + transcript.name(loser) + " stands above "
                                + transcript.name(winner) + " already.";
                transcript.say(locked[at] ? "lock" : "skip", List.of(winner, loser), words);
            }
        }
        if (!transcript.isShort()) {
            transcript.say(
                    "lock",
                    List.of(),
                    (order.length - left) + " pairs are locked, " + left + " are not"
                            + (tied ? "; the lot ordered pairs that are equally strong." : "."));
        }
    }
}
