package org.multitudelibs.deliberation.ballots.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Rule;

/**
 * Sequential proportional approval voting: seats are filled one after another; a ballot of which r are elected already counts as
 * 1/(r + 1), and elected is for whom most is counted.
 *
 * <p>Example, two seats: 6 voters approve of A and B, 4 of C. A and B have 6, C has 4: A is elected, the first by lot. Now the 6 count as
 * 3: B has 3, C has 4, C is elected.
 *
 * <p>Source: T. N. Thiele, “Om Flerfoldsvalg”, Royal Danish Academy (1895), his addition rule; M. Lackner and P. Skowron, “Multi-Winner
 * Voting with Approval Preferences” (2023).
 */
public final class SequentialProportionalApproval implements Rule<ApprovalBallots> {

    @Override
    public String name() {
        return "sequential-pav";
    }

    @Override
    public Count count(ApprovalBallots ballots, int seats, Lot lot) {
        Transcript transcript = new Transcript(ballots.candidates(), seats, lot);
        Supporters supporters = Supporters.of(ballots);
        int[] represented = new int[supporters.ballots().size()];
        List<Integer> elected = new ArrayList<>();
        List<Integer> left = new ArrayList<>(ballots.candidates().numbers());
        while (elected.size() < seats && !left.isEmpty()) {
            Map<Integer, BigFraction> counted = new TreeMap<>();
            left.forEach(who -> counted.put(who, counted(supporters, represented, who)));
            transcript.figures("count", "Seat " + (elected.size() + 1) + ", counted", counted);
            BigFraction most =
                    counted.values().stream().max(BigFraction::compareTo).orElse(BigFraction.ZERO);
            List<Integer> best =
                    left.stream().filter(who -> most.equals(counted.get(who))).toList();
            int winner = transcript.preferred(best, "have equally much");
            transcript.say("choose", List.of(winner), transcript.name(winner) + " gets this seat.");
            elected.add(winner);
            left.remove(Integer.valueOf(winner));
            for (int ballot : supporters.of().get(winner)) {
                represented[ballot]++;
            }
        }
        return transcript.elected(elected);
    }

    private static BigFraction counted(Supporters supporters, int[] represented, int who) {
        Map<Integer, Long> voters = new TreeMap<>();
        for (int ballot : supporters.of().get(who)) {
            voters.merge(represented[ballot] + 1, supporters.voters()[ballot], Long::sum);
        }
        return voters.entrySet().stream()
                .map(entry -> BigFraction.of(entry.getValue(), entry.getKey()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }
}
