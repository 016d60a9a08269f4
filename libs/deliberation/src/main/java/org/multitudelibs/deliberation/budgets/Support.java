package org.multitudelibs.deliberation.budgets;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** What projects are put in order by. */
public enum Support {
    /** How many voters support it. */
    VOTES("votes"),
    /** All points that it was given; of approvals the same as votes. */
    POINTS("points");

    private final String words;

    Support(String words) {
        this.words = words;
    }

    /** Of each project, its support. */
    List<BigFraction> of(BudgetBallots ballots) {
        return this == VOTES
                ? ballots.supporters().stream().map(BigFraction::of).toList()
                : ballots.points();
    }

    String words(BigFraction support) {
        return Words.amount(support) + " " + words;
    }
}
