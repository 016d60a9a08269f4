package org.multitudelibs.deliberation.budgets;

/**
 * What a funded project is worth to a voter who supports it, as Equal Shares weighs it.
 *
 * <p>Example: 9 are to be spent by 3 voters, 3 each. All approve of A for 6, one of B for 3, another of C for 1. By cost A is bought first, with 3
 * votes, and asks for 2 each; then C is paid, and 2 are missing for B. By number C is bought first, because it asks for 1, then A.
 *
 * <p>Example with points: 12 are to be spent by 2 voters, 6 each. A costs 6; who gave it 1 point pays 2, who gave it 2 points pays 4.
 *
 * <p>Source: Peters, Pierczyński and Skowron, <i>Proportional Participatory Budgeting with Additive Utilities</i>, 2021.
 */
public enum Utility {
    /** Its cost: a project is the better, the less each supporter has to pay of what it costs. Most cities take this. */
    COST(""),
    /** The same for every project: a project is the better, the less each supporter has to pay. */
    CARDINALITY("-cardinality"),
    /** The points that the voter gave it: supporters pay in proportion to them. */
    SCORE("-points");

    private final String suffix;

    Utility(String suffix) {
        this.suffix = suffix;
    }

    /** What it adds to the name of a rule. */
    String suffix() {
        return suffix;
    }
}
