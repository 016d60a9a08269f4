package org.multitudelibs.deliberation.ballots.rules;

import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Rule;

/**
 * Approval voting: those whom most voters approve of are elected. With several seats a majority may fill all of them.
 *
 * <p>Example, one seat: 3 voters approve of A, 2 of A and B, 4 of B and C. A has 5 approvals, B 6, C 4: B is elected. For two
 * seats B and A are.
 *
 * <p>Source: S. Brams and P. Fishburn, “Approval Voting”, American Political Science Review 72 (1978).
 */
public final class ApprovalVoting implements Rule<ApprovalBallots> {

    @Override
    public String name() {
        return "approval";
    }

    @Override
    public Count count(ApprovalBallots ballots, int seats, Lot lot) {
        Candidates candidates = ballots.candidates();
        Transcript transcript = new Transcript(candidates, seats, lot);
        long[] approvals = approvals(ballots);
        TreeMap<Integer, BigFraction> figures = new TreeMap<>();
        candidates.numbers().forEach(who -> figures.put(who, BigFraction.of(approvals[who])));
        transcript.figures("count", "Approvals", figures);
        return transcript.elect(transcript.tiers(who -> approvals[who]), seats, "have equally many approvals");
    }

    /** How many voters approve of each. */
    static long[] approvals(ApprovalBallots ballots) {
        // No single count can exceed the number of voters, which fits.
        ballots.voters();
        long[] approvals = new long[ballots.candidates().count()];
        ballots.approvals()
                .forEach(approval -> approval.approved().forEach(who -> approvals[who] += approval.voters()));
        return approvals;
    }
}
