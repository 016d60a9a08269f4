package org.multitudelibs.deliberation.budgets;

/** What a funded project is worth to a voter who supports it, as Equal Shares weighs it. */
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
