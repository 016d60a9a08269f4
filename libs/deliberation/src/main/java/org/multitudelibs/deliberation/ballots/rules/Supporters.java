package org.multitudelibs.deliberation.ballots.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;

/**
 * Approval ballots the other way round. Equal ballots are one; empty ones and those of nobody are left out, as no proportional rule
 * minds them.
 *
 * @param ballots whom each ballot approves of
 * @param voters how many cast each
 * @param of of each candidate the ballots that approve of her
 */
record Supporters(List<int[]> ballots, long[] voters, List<int[]> of) {

    static Supporters of(ApprovalBallots all) {
        // No single count can exceed the number of voters, which fits.
        all.voters();
        Map<Set<Integer>, Long> merged = new LinkedHashMap<>();
        for (ApprovalBallots.Approval approval : all.approvals()) {
            if (approval.voters() > 0 && !approval.approved().isEmpty()) {
                merged.merge(approval.approved(), approval.voters(), Long::sum);
            }
        }
        List<int[]> ballots = merged.keySet().stream()
                .map(approved -> approved.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        long[] voters = merged.values().stream().mapToLong(Long::longValue).toArray();
        Map<Integer, List<Integer>> of = new TreeMap<>();
        all.candidates().numbers().forEach(who -> of.put(who, new ArrayList<>()));
        for (int ballot = 0; ballot < ballots.size(); ballot++) {
            for (int who : ballots.get(ballot)) {
                of.getOrDefault(who, new ArrayList<>()).add(ballot);
            }
        }
        return new Supporters(
                ballots,
                voters,
                of.values().stream()
                        .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                        .toList());
    }
}
