package org.multitude.opengov.consultation;

import java.util.List;
import org.multitude.identity.ActorKind;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Point;

/**
 * The opinion map of a consultation as it is kept: everything that pages show of it, and nobody by her pseudonym.
 *
 * @param voters people who voted
 * @param placed those of them who have a place on the map
 * @param statements statements that were voted on
 * @param votes votes it was computed from
 * @param map what the library found, without its participants
 * @param sizes how many people each group has
 * @param signs people as signs of the map, at most {@link #MOST_SIGNS}
 * @param each how many people one sign stands for
 * @param kinds what kinds of actors share, said once the consultation is closed
 * @param sureness how sure it is
 */
record Opinions(
        int voters,
        int placed,
        int statements,
        long votes,
        OpinionMap map,
        List<Integer> sizes,
        List<Sign> signs,
        int each,
        List<OfKinds> kinds,
        Sureness sureness) {
    /** Most signs on a map: beyond them one stands for several people. */
    static final int MOST_SIGNS = 600;

    Opinions {
        sizes = List.copyOf(sizes);
        signs = List.copyOf(signs);
        kinds = List.copyOf(kinds);
    }

    /**
     * A statement on which kinds of actors are on the same side. How many of them are is kept nowhere: beside the ballots, exact counts by
     * kind would tell whose they are.
     *
     * @param statement its number, from 0
     * @param side the side that a majority of each of these kinds is on
     * @param kinds those of which enough people voted on it
     */
    record OfKinds(int statement, Opinion side, List<ActorKind> kinds) {
        OfKinds {
            kinds = List.copyOf(kinds);
        }
    }

    /** Somebody on the map: where, and in which group. */
    record Sign(Point at, int group) {}
}
