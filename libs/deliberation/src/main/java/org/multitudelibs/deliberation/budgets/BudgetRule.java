package org.multitudelibs.deliberation.budgets;

import org.multitudelibs.deliberation.Lot;

/**
 * A way to choose projects. It depends on the ballots and on the lot alone: not on the order of the ballots, and on the order
 * of projects only through a lot that says so. What is chosen never costs more than the budget. A project that nobody supports
 * is never funded, however cheap.
 */
public interface BudgetRule {

    /** Its name as {@code recount --rule} takes it: {@code greedy}, {@code equal-shares/add1}. */
    String name();

    /**
     * Chooses.
     *
     * @param lot decides between projects that the rule finds equal; each time it does, the transcript says so
     * @throws IllegalArgumentException if the lot was drawn among others
     */
    Allocation allocate(BudgetBallots ballots, Lot lot);
}
