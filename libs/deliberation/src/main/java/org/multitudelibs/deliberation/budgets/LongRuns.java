package org.multitudelibs.deliberation.budgets;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How many runs Add1 may take, and whether it is sure before the first that they do not suffice.
 *
 * <p>With a share s, no run can buy a project whose supporters together hold less than it costs, nor spend more than all who support
 * anything hold together. So as long as what can be bought costs no more than the budget, something cannot be bought, and, where
 * that is an end, something of it fits into what is left for sure, Add1 goes on; what holds of s holds of every smaller share.
 *
 * <p>Example: 1,000,000 voters are to spend 10<sup>15</sup>, and only one of them supports the one project, which costs all of it.
 * Shares begin with 10<sup>9</sup> and would have to come to 10<sup>15</sup>: more than a million runs in steps of 1.
 */
final class LongRuns {
    /** As many runs as are made of few ballots. */
    static final long MOST_RUNS = 1_000_000;

    /** As many as are made of any. */
    private static final long LEAST_RUNS = 10_000;

    /** How many supports of a group of equal ballots for a project all runs together look at. */
    private static final long MOST_WORK = 20_000_000_000L;

    private final Electorate electorate;

    LongRuns(Electorate electorate) {
        this.electorate = electorate;
    }

    /** How many runs are made; the same on every machine. */
    long most() {
        long supports = electorate.supported().stream()
                .mapToLong(project -> electorate.supporters(project).length)
                .sum();
        return Math.clamp(MOST_WORK / Math.max(1, supports), LEAST_RUNS, MOST_RUNS);
    }

    /** Whether Add1 surely goes on with this share, and so with every smaller one. */
    boolean goOn(BigFraction share, Add1 how) {
        BigFraction budget = electorate.budget().amount();
        List<Integer> within = electorate.supported().stream()
                .filter(project -> held(electorate.votes(project), share).compareTo(electorate.cost(project)) >= 0)
                .toList();
        BigFraction cost = electorate.budget().cost(within);
        BigFraction held = held(voters(), share);
        BigFraction spent = cost.compareTo(held) < 0 ? cost : held;
        BigFraction left = budget.subtract(spent);
        return left.signum() >= 0
                && electorate.supported().stream()
                        .filter(project -> !within.contains(project))
                        .anyMatch(project -> !how.stopsWhenExhausted()
                                || electorate.cost(project).compareTo(left) <= 0);
    }

    private static BigFraction held(long voters, BigFraction share) {
        return share.multiply(BigFraction.of(voters));
    }

    /** How many voters support something. */
    private long voters() {
        boolean[] support = new boolean[electorate.groups()];
        for (int project : electorate.supported()) {
            for (int group : electorate.supporters(project)) {
                support[group] = true;
            }
        }
        long voters = 0;
        for (int group = 0; group < support.length; group++) {
            voters += support[group] ? electorate.voters(group) : 0;
        }
        return voters;
    }
}
