package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.deliberation.opinion.AcrossKinds;
import org.multitudelibs.deliberation.opinion.Influence;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Stability;

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
 * @param kinds votes of each kind of actor, in the order of {@link org.multitude.identity.ActorKind}
 * @param alike accounts that voted alike
 * @param stability how well the groups hold when some people are left out
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
        AcrossKinds kinds,
        Alike alike,
        Stability stability) {
    /** Most signs on a map: beyond them one stands for several people. */
    static final int MOST_SIGNS = 600;

    Opinions {
        sizes = List.copyOf(sizes);
        signs = List.copyOf(signs);
    }

    /**
     * Accounts that voted so alike that chance hardly explains it.
     *
     * @param sizes how many accounts each set has, the largest first
     * @param unvarying how many gave one answer to everything
     * @param influence what the map would be with each set counted once, if there are sets
     */
    record Alike(List<Integer> sizes, int unvarying, Optional<Influence> influence) {
        Alike {
            sizes = List.copyOf(sizes);
        }

        int accounts() {
            return sizes.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Somebody on the map: where, and in which group. */
    record Sign(Point at, int group) {}
}
