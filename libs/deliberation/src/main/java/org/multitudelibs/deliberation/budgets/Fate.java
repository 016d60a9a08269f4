package org.multitudelibs.deliberation.budgets;

import org.apache.commons.numbers.fraction.BigFraction;

/** What became of one project, and why. */
public sealed interface Fate {

    /** The number of the project. */
    int project();

    /** The same as a sentence. */
    String words();

    /** Whether it is funded. */
    default boolean funded() {
        return this instanceof Paid || this instanceof Fitted;
    }

    /**
     * Its supporters paid for it out of their shares.
     *
     * @param payers how many voters paid something
     * @param most what nobody paid more than
     * @param payersOfMost how many paid exactly this; all others gave everything they had left
     * @param effectiveVotes its cost divided by {@code most}: as many voters, paying that much each, would pay it. For a project
     *     that costs nothing, all its supporters
     */
    record Paid(int project, long payers, BigFraction most, long payersOfMost, BigFraction effectiveVotes, String words)
            implements Fate {}

    /**
     * It was funded in its place in the order of support, out of what was left of the budget.
     *
     * @param support its votes or points
     * @param left what was left before it was funded
     */
    record Fitted(int project, BigFraction support, BigFraction left, String words) implements Fate {}

    /**
     * Its supporters together had less left than it costs.
     *
     * @param held what they still had in the end
     * @param missing its cost less that
     * @param votersMissing {@code missing} divided by the share of a voter: as many more supporters with all of their money
     *     would have paid for it, everything else the same. 0 where nobody has a share
     */
    record Unpaid(int project, BigFraction held, BigFraction missing, BigFraction votersMissing, String words)
            implements Fate {}

    /**
     * When its turn came, less was left of the budget than it costs.
     *
     * @param support its votes or points
     * @param left what was left then
     */
    record TooDear(int project, BigFraction support, BigFraction left, String words) implements Fate {}

    /**
     * It was not considered: too few votes or points, or a project that comes before it did not fit and the rule stops there.
     *
     * @param support its votes or points
     */
    record NotConsidered(int project, BigFraction support, String words) implements Fate {}
}
