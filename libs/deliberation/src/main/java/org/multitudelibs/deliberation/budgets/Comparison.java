package org.multitudelibs.deliberation.budgets;

import java.util.HashSet;
import java.util.Set;

/**
 * Two allocations as the voters see them. A voter prefers the one that funds more of the projects she supports.
 *
 * @param preferFirst voters who prefer the first
 * @param preferSecond voters who prefer the second
 * @param excludedByFirst voters of whose projects the first funds none
 * @param excludedBySecond voters of whose projects the second funds none
 */
public record Comparison(long preferFirst, long preferSecond, long excludedByFirst, long excludedBySecond) {

    /** Compares. */
    public static Comparison of(BudgetBallots ballots, Allocation first, Allocation second) {
        Set<Integer> one = new HashSet<>(first.funded());
        Set<Integer> other = new HashSet<>(second.funded());
        long preferFirst = 0;
        long preferSecond = 0;
        long excludedByFirst = 0;
        long excludedBySecond = 0;
        for (Ballot ballot : ballots.ballots()) {
            long inOne = supported(ballot, one);
            long inOther = supported(ballot, other);
            preferFirst += inOne > inOther ? ballot.voters() : 0;
            preferSecond += inOther > inOne ? ballot.voters() : 0;
            excludedByFirst += inOne == 0 ? ballot.voters() : 0;
            excludedBySecond += inOther == 0 ? ballot.voters() : 0;
        }
        return new Comparison(preferFirst, preferSecond, excludedByFirst, excludedBySecond);
    }

    private static long supported(Ballot ballot, Set<Integer> funded) {
        return ballot.projects().stream()
                .filter(project -> funded.contains(project) && ballot.supports(project))
                .count();
    }
}
