package org.multitudelibs.deliberation.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement that brings all groups together: in each of them a majority is on the same side.
 *
 * <p>Example: all nine of one group and all three of another disagree. (9 + 1) / (9 + 2) × (3 + 1) / (3 + 2) = 8/11. Had only two of the
 * three voted, it would prove nothing of them.
 *
 * <p>Ours: Polis has the figure by which these are put in order, group-aware consensus, and no such list.
 *
 * @param side the side that all groups are on
 * @param byAll product over the groups of their shares of this side: how sure all of them are
 */
public record Gathering(int statement, Opinion side, double byAll) {
    private static final int MOST = 5;
    /** Fewer votes of a group prove nothing of it. */
    private static final int FEWEST = 3;

    /** Those that all are surest of first. */
    static List<Gathering> among(List<StatementFigures> statements) {
        return statements.stream()
                .flatMap(figures ->
                        Stream.of(Opinion.AGREE, Opinion.DISAGREE).flatMap(side -> of(figures, side).stream()))
                .sorted(Comparator.comparingDouble((Gathering one) -> -one.byAll())
                        .thenComparing(Gathering::statement))
                .limit(MOST)
                .toList();
    }

    private static Optional<Gathering> of(StatementFigures figures, Opinion side) {
        boolean gathers = figures.facts().onTheMap()
                && !figures.byGroup().isEmpty()
                && figures.byGroup().stream()
                        .allMatch(tally -> tally.votes() >= FEWEST && 2 * tally.of(side) > tally.votes());
        double byAll = side == Opinion.AGREE ? figures.agreedByAll() : figures.disagreedByAll();
        return gathers ? Optional.of(new Gathering(figures.statement(), side, byAll)) : Optional.empty();
    }
}
