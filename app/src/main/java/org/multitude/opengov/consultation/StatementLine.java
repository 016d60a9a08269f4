package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;

/**
 * A statement in a list, with what was said to it.
 *
 * @param statement the statement
 * @param counts what everybody said
 * @param groups how each group of the map voted, if there is a map
 * @param linked the commons it is linked to
 */
public record StatementLine(Statement statement, Counts counts, List<Counts> groups, Optional<CommonsEntry> linked) {}
