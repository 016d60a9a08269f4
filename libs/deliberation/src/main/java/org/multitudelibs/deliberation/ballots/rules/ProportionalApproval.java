package org.multitudelibs.deliberation.ballots.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Rule;
import org.multitudelibs.deliberation.ballots.Wording;

/**
 * Proportional approval voting: elected is the committee with the highest score, to which a voter who approves of r of its
 * members adds 1 + 1/2 + … + 1/r. Of several such committees the lot prefers the one with its first candidate, then with its
 * second, and so on. The elected are listed by their approvals.
 *
 * <p>Finding the best committee exactly may take very long; it is refused when it does ({@link TooLargeException}): the number of
 * steps, not the time, decides, so everybody is refused alike. {@link SequentialProportionalApproval} is near it and always quick.
 *
 * <p>Example, two seats: 6 voters approve of A and B, 4 of C. A and B have 6 + 6/2 = 9; A and C, or B and C, have 6 + 4 = 10. The lot prefers A
 * to B: A and C are elected.
 *
 * <p>Source: T. N. Thiele, “Om Flerfoldsvalg”, Royal Danish Academy (1895); M. Lackner and P. Skowron, “Multi-Winner Voting with Approval
 * Preferences” (2023).
 */
public final class ProportionalApproval implements Rule<ApprovalBallots> {
    private static final long STEPS = 5_000_000_000L;

    private final long steps;

    /** Gives up after 5,000,000,000 steps, which take about ten seconds. */
    public ProportionalApproval() {
        this(STEPS);
    }

    /**
     * Gives up after some steps.
     *
     * @param steps how many candidates and approvals are looked at, at most
     */
    public ProportionalApproval(long steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "pav";
    }

    /** @throws TooLargeException if it takes too many steps, or scores are beyond 2<sup>62</sup> in their smallest unit */
    @Override
    public Count count(ApprovalBallots ballots, int seats, Lot lot) {
        Transcript transcript = new Transcript(ballots.candidates(), seats, lot);
        long[] approvals = ApprovalVoting.approvals(ballots);
        int filled = Math.min(seats, approvals.length);
        if (filled == 0) {
            return transcript.elected(List.of());
        }
        Map<Integer, BigFraction> figures = new TreeMap<>();
        ballots.candidates().numbers().forEach(who -> figures.put(who, BigFraction.of(approvals[who])));
        transcript.figures("count", "Approvals", figures);
        Supporters supporters = Supporters.of(ballots);
        BestCommittees search = new BestCommittees(supporters, filled, steps);
        long highest = search.highest();
        List<List<Integer>> best = search.with(highest, lot.order(), 2);
        List<Integer> elected = best.getFirst().stream()
                .sorted(Comparator.comparing((Integer who) -> -approvals[who]).thenComparing(lot.preferred()))
                .toList();
        transcript.say(
                "score",
                elected,
                "The highest score of a committee is " + Wording.figure(search.asVotes(highest)) + ", that of "
                        + transcript.names(elected) + ": " + sum(supporters, elected) + ".");
        if (best.size() > 1) {
            transcript.say(
                    "tie", elected, "Another committee has the same score; the lot prefers this one to any other.");
        }
        return transcript.elected(elected);
    }

    /**
     * Every committee with the highest score, each in the order of numbers.
     *
     * @throws TooLargeException if it takes too many steps to find them, or there are very many
     */
    public List<List<Integer>> best(ApprovalBallots ballots, int seats) {
        List<Integer> all = ballots.candidates().numbers();
        // Whether there are seats is asked here too.
        new Transcript(ballots.candidates(), seats, Lot.asListed(all.size()));
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        BestCommittees search = new BestCommittees(Supporters.of(ballots), Math.min(seats, all.size()), steps);
        return search.with(search.highest(), all, Integer.MAX_VALUE);
    }

    /** As {@code 10 with at least 1 member, 3 with at least 2 (1/2 each)}: whoever has the ballots counts it again. */
    private static String sum(Supporters supporters, List<Integer> committee) {
        Map<Integer, Long> atLeast = new TreeMap<>();
        for (int ballot = 0; ballot < supporters.ballots().size(); ballot++) {
            int members = 0;
            for (int who : supporters.ballots().get(ballot)) {
                if (committee.contains(who)) {
                    members++;
                    atLeast.merge(members, supporters.voters()[ballot], Long::sum);
                }
            }
        }
        return atLeast.isEmpty()
                ? "nobody approves of a member"
                : atLeast.entrySet().stream()
                        .map(entry -> entry.getValue() + " approve of at least " + entry.getKey()
                                + (entry.getKey() == 1 ? "" : " (1/" + entry.getKey() + " each)"))
                        .collect(Collectors.joining(", "));
    }
}
