package org.multitudelibs.deliberation.polis;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.multitudelibs.deliberation.opinion.Opinion;

/**
 * A participant with all her votes ({@code participants-votes.csv}). A name under which she is known elsewhere (column
 * {@code xid}) is neither read nor written.
 *
 * @param group her group on the map, if she has a place on it
 * @param comments how many statements she wrote
 * @param opinions what she says of each statement, by the statement's id
 */
public record PolisParticipant(
        int id,
        OptionalInt group,
        int comments,
        int votes,
        int agrees,
        int disagrees,
        SortedMap<Integer, Opinion> opinions) {

    public PolisParticipant {
        opinions = Collections.unmodifiableSortedMap(new TreeMap<>(opinions));
    }
}
