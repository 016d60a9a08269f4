package org.multitude.record;

import java.util.List;
import java.util.OptionalLong;

/**
 * Places in the log of acts that were looked for.
 *
 * @param indexes the places, in the order asked for
 * @param next from where to look on; empty when there is nothing more
 */
record FoundActs(List<Long> indexes, OptionalLong next) {
    FoundActs {
        indexes = List.copyOf(indexes);
    }
}
