package org.multitudelibs.deliberation.ballots;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Ballots that say of each candidate yes or nothing. */
public record ApprovalBallots(Candidates candidates, List<Approval> approvals) implements Ballots {

    /** @throws IllegalArgumentException if a ballot approves of somebody who does not stand */
    public ApprovalBallots {
        approvals = List.copyOf(approvals);
        approvals.forEach(approval -> approval.approved().forEach(candidates::check));
    }

    @Override
    public long voters() {
        return Ballots.total(approvals.stream().mapToLong(Approval::voters));
    }

    /**
     * Whom some voters approve of.
     *
     * @param voters how many cast this very ballot, at least 0
     */
    public record Approval(long voters, Set<Integer> approved) {

        public Approval {
            Ballots.checkVoters(voters);
            approved = Collections.unmodifiableSet(new TreeSet<>(approved));
        }
    }
}
