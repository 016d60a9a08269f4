package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.ActorKind;
import org.multitudelibs.deliberation.opinion.Opinion;

/**
 * A statement in a list, with what was said to it.
 *
 * @param statement the statement
 * @param counts what everybody said
 * @param groups how each group of the map voted, if there is a map
 * @param linked the commons it is linked to
 * @param side the side whose share the list shows
 * @param kinds the kinds of actors of which a majority is on this side, in the list of what kinds share
 */
public record StatementLine(
        Statement statement,
        Counts counts,
        List<Counts> groups,
        Optional<CommonsEntry> linked,
        Optional<Opinion> side,
        List<ActorKind> kinds) {

    public StatementLine {
        kinds = List.copyOf(kinds);
    }

    /** Whose share the bars show: those who are on the side that the list is about, or else those who agree. */
    public Opinion shown() {
        return side.orElse(Opinion.AGREE);
    }

    StatementLine on(Opinion all) {
        return new StatementLine(statement, counts, groups, linked, Optional.of(all), kinds);
    }

    StatementLine by(List<ActorKind> kinds) {
        return new StatementLine(statement, counts, groups, linked, side, kinds);
    }
}
