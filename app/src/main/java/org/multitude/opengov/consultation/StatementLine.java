package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitudelibs.deliberation.opinion.Opinion;

/**
 * A statement in a list, with what was said to it.
 *
 * @param statement the statement
 * @param counts what everybody said
 * @param groups how each group of the map voted, if there is a map
 * @param linked the commons it is linked to
 * @param side the side that a majority of every group is on, in the list of those that bring together
 */
public record StatementLine(
        Statement statement,
        Counts counts,
        List<Counts> groups,
        Optional<CommonsEntry> linked,
        Optional<Opinion> side) {

    /** Whose share the bars show: those who are on the side of all, or else those who agree. */
    public Opinion shown() {
        return side.orElse(Opinion.AGREE);
    }

    StatementLine on(Opinion all) {
        return new StatementLine(statement, counts, groups, linked, Optional.of(all));
    }
}
