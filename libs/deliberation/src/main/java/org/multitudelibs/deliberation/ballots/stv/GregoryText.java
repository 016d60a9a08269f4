package org.multitudelibs.deliberation.ballots.stv;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the text of a rule that counts by Gregory's method fixes.
 *
 * @param rule its name
 * @param arithmetic the numbers in which it counts
 * @param points where it differs from the others
 */
record GregoryText<N>(String rule, Arithmetic<N> arithmetic, Set<Point> points) {

    static <N> GregoryText<N> of(String rule, Arithmetic<N> arithmetic, Point... points) {
        Set<Point> chosen = EnumSet.noneOf(Point.class);
        chosen.addAll(Set.of(points));
        return new GregoryText<>(rule, arithmetic, chosen);
    }

    boolean says(Point point) {
        return points.contains(point);
    }

    enum Point {
        /** The quota is the least whole number above the exact one. */
        WHOLE_QUOTA,
        /** A new value is rounded once, and not after its multiplication and again after its division. */
        VALUE_ROUNDED_ONCE,
        /** Whoever has just the quota has a surplus of zero, which is transferred like any other. */
        ZERO_SURPLUS_TRANSFERRED,
        /** Ties are broken by the last stage at which votes differed, before any lot. */
        EARLIER_STAGES_BREAK_TIES,
        /** Who cannot win any more is excluded with all such others at once. */
        SURE_LOSERS_TOGETHER,
        /** Whoever reaches the quota goes on receiving ballots until the surplus is transferred. */
        ELECTED_WITH_TRANSFER
    }
}
