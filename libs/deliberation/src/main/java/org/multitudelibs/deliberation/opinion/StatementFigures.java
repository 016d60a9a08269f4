package org.multitudelibs.deliberation.opinion;

import java.util.List;

/**
 * Everything counted and computed of one statement.
 *
 * <p>Example of the agreement by all: of one group two agree, of the other two disagree; (2 + 1) / (2 + 2) × (0 + 1) / (2 + 2) = 3/16. Where all
 * four agree it is 3/4 × 3/4 = 9/16. Source: Polis, group-aware consensus ({@code conversation.clj}).
 *
 * @param all votes of everybody, on the map or not
 * @param byGroup votes of the members of each group, by the group's number
 * @param position where somebody would stand who only agreed with this statement
 * @param extremity distance of this position from the middle: how much the statement spreads people
 * @param agreedByAll product over the groups of their shares of agreement: high when every group agrees
 * @param disagreedByAll product over the groups of their shares of disagreement
 * @param priority weight with which the statement is drawn for the next vote
 */
public record StatementFigures(
        int statement,
        StatementFacts facts,
        Tally all,
        List<Tally> byGroup,
        Point position,
        double extremity,
        double agreedByAll,
        double disagreedByAll,
        double priority) {

    public StatementFigures {
        byGroup = List.copyOf(byGroup);
    }
}
