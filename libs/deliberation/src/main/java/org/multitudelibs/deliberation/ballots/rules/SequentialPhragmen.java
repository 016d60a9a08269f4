package org.multitudelibs.deliberation.ballots.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Rule;

/**
 * Phragmén's sequential rule: every elected candidate is a load of 1 that those who approve of her share so that they come to
 * carry equal loads. Seats are filled one after another by whoever leaves her supporters with the least load. Those of whom nobody
 * approves come last, by lot.
 *
 * <p>Example, two seats: 6 voters approve of A and B, 4 of C. A or B would be 1/6 for each supporter, C 1/4: A is elected, the first by lot. Then B
 * would bring her supporters to 1/6 + 1/6 = 1/3, C only to 1/4: C is elected.
 *
 * <p>Source: E. Phragmén (1894); M. Brill, R. Freeman, S. Janson and M. Lackner, “Phragmén's voting methods and justified
 * representation”, Mathematical Programming 203 (2024).
 */
public final class SequentialPhragmen implements Rule<ApprovalBallots> {

    @Override
    public String name() {
        return "sequential-phragmen";
    }

    @Override
    public Count count(ApprovalBallots ballots, int seats, Lot lot) {
        Transcript transcript = new Transcript(ballots.candidates(), seats, lot);
        Supporters supporters = Supporters.of(ballots);
        BigFraction[] carried = new BigFraction[supporters.ballots().size()];
        Arrays.fill(carried, BigFraction.ZERO);
        List<Integer> elected = new ArrayList<>();
        List<Integer> left = new ArrayList<>(ballots.candidates().numbers());
        left.removeIf(who -> supporters.of().get(who).length == 0);
        while (elected.size() < seats && !left.isEmpty()) {
            Map<Integer, BigFraction> loads = new TreeMap<>();
            left.forEach(who -> loads.put(who, load(supporters, carried, who)));
            transcript.figures("load", "Seat " + (elected.size() + 1) + ", load of each supporter", loads);
            BigFraction least =
                    loads.values().stream().min(BigFraction::compareTo).orElse(BigFraction.ZERO);
            List<Integer> best =
                    left.stream().filter(who -> least.equals(loads.get(who))).toList();
            int winner = transcript.preferred(best, "leave their supporters with the same load");
            transcript.say("choose", List.of(winner), transcript.name(winner) + " gets this seat.");
            elected.add(winner);
            left.remove(Integer.valueOf(winner));
            for (int ballot : supporters.of().get(winner)) {
                carried[ballot] = least;
            }
        }
        List<Integer> unknown = new ArrayList<>(ballots.candidates().numbers());
        unknown.removeIf(who -> supporters.of().get(who).length > 0);
        while (elected.size() < seats && !unknown.isEmpty()) {
            int winner = transcript.preferred(unknown, "have nobody's approval");
            elected.add(winner);
            unknown.remove(Integer.valueOf(winner));
        }
        return transcript.elected(elected);
    }

    /** What everybody who approves of somebody would carry if she were elected. */
    private static BigFraction load(Supporters supporters, BigFraction[] carried, int who) {
        Map<BigFraction, Long> voters = new TreeMap<>();
        long all = 0;
        for (int ballot : supporters.of().get(who)) {
            voters.merge(carried[ballot], supporters.voters()[ballot], Long::sum);
            all += supporters.voters()[ballot];
        }
        return voters.entrySet().stream()
                .map(entry -> entry.getKey().multiply(BigFraction.of(entry.getValue())))
                .reduce(BigFraction.ONE, BigFraction::add)
                .divide(BigFraction.of(all));
    }
}
