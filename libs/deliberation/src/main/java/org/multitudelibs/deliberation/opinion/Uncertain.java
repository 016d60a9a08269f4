package org.multitudelibs.deliberation.opinion;

import java.util.Comparator;
import java.util.List;

/**
 * A statement on which many who saw it passed: neither shared nor dividing, but not made up. As the reports of Polis have it, more than
 * three of ten pass.
 *
 * <p>Example: seven of twenty who pass make a statement uncertain, six do not, and of nine who voted nothing is told.
 *
 * @param passes how many passed
 * @param trials how many voted on it, passes included
 */
public record Uncertain(int statement, int passes, int trials) {
    private static final int MOST = 5;
    /** Fewer votes tell nothing. */
    private static final int FEWEST = 10;

    /** Those with the greatest share of passes first; of equal shares the one with more votes, then the lower number. */
    static List<Uncertain> among(List<StatementFigures> statements) {
        return statements.stream()
                .filter(figures -> figures.facts().onTheMap())
                .map(figures -> new Uncertain(
                        figures.statement(),
                        figures.all().passes(),
                        figures.all().votes()))
                .filter(one -> one.trials() >= FEWEST && 10L * one.passes() > 3L * one.trials())
                .sorted(Comparator.comparingDouble((Uncertain one) -> -(double) one.passes() / one.trials())
                        .thenComparing(one -> -one.trials())
                        .thenComparing(Uncertain::statement))
                .limit(MOST)
                .toList();
    }
}
