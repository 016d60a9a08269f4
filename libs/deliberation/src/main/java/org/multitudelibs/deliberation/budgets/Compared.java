package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.List;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;

/**
 * The comparison step: a rule is followed unless the voters do better with another one. The other is taken only if strictly more
 * voters are for it.
 *
 * <p>Example: 2 are to be spent by 3 voters; A, B and C cost 1 each; two voters approve of A, one of B. Equal Shares funds A alone,
 * because the supporter of B has only 2/3. By votes, A and B are funded: one voter prefers that, nobody the contrary, so it is taken.
 *
 * <p>Source: the comparison step of Wieliczka 2023 and Świecie 2023, as equalshares.net tells it.
 *
 * @param rule what is followed in case of doubt
 * @param other what it is compared with
 * @param by what is counted
 */
public record Compared(BudgetRule rule, BudgetRule other, By by) implements BudgetRule {

    /** What is counted. */
    public enum By {
        /** Voters who get more of the projects they support. */
        PREFERENCE("-comparison"),
        /** Voters who get none of the projects they support: the fewer, the better. */
        EXCLUSION("-comparison-by-excluded");

        private final String suffix;

        By(String suffix) {
            this.suffix = suffix;
        }
    }

    @Override
    public String name() {
        return rule.name() + by.suffix;
    }

    @Override
    public Allocation allocate(BudgetBallots ballots, Lot lot) {
        Allocation first = rule.allocate(ballots, lot);
        Allocation second = other.allocate(ballots, lot);
        Comparison comparison = Comparison.of(ballots, first, second);
        boolean change = switch (by) {
            case PREFERENCE -> comparison.preferSecond() > comparison.preferFirst();
            case EXCLUSION -> comparison.excludedBySecond() < comparison.excludedByFirst();
        };
        String counted = switch (by) {
            case PREFERENCE ->
                Words.voters(comparison.preferFirst()) + " get more of their projects by " + rule.name() + ", "
                        + Words.count(comparison.preferSecond()) + " by " + other.name();
            case EXCLUSION ->
                Words.voters(comparison.excludedByFirst()) + " get none of their projects by " + rule.name() + ", "
                        + Words.count(comparison.excludedBySecond()) + " by " + other.name();
        };
        Allocation taken = change ? second : first;
        List<Step> steps = new ArrayList<>(taken.transcript());
        steps.add(Step.of("compare", List.of(), counted + "; so " + (change ? other : rule).name() + " is followed."));
        return new Allocation(taken.funded(), taken.spent(), taken.share(), taken.fates(), steps);
    }
}
