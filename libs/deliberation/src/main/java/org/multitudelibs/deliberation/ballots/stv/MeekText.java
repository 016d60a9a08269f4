package org.multitudelibs.deliberation.ballots.stv;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the text of a rule that counts by Meek's method fixes.
 *
 * @param rule its name
 * @param arithmetic the numbers in which it counts
 * @param omega the surplus that may be left when shares are adjusted
 * @param shares arithmetic in which shares are rounded up besides, if they are
 * @param equalRanks how ballots with equal ranks count
 * @param points where it differs from the others
 */
record MeekText<N>(
        String rule,
        Arithmetic<N> arithmetic,
        N omega,
        ShareRounding<N> shares,
        EqualRanks equalRanks,
        Set<Point> points) {

    static <N> MeekText<N> of(
            String rule,
            Arithmetic<N> arithmetic,
            int omega,
            ShareRounding<N> shares,
            EqualRanks equalRanks,
            Point... points) {
        Set<Point> chosen = EnumSet.noneOf(Point.class);
        chosen.addAll(Set.of(points));
        N least = arithmetic.one();
        for (int place = 0; place < omega; place++) {
            least = arithmetic.divide(least, arithmetic.of(10));
        }
        return new MeekText<>(rule, arithmetic, least, shares, equalRanks, chosen);
    }

    MeekText<N> with(String name, EqualRanks equal, Point... more) {
        Set<Point> chosen = EnumSet.noneOf(Point.class);
        chosen.addAll(points);
        chosen.addAll(Set.of(more));
        return new MeekText<>(name, arithmetic, omega, shares, equal, chosen);
    }

    MeekText<N> without(Point point) {
        Set<Point> chosen = EnumSet.complementOf(EnumSet.of(point));
        chosen.retainAll(points);
        return new MeekText<>(rule, arithmetic, omega, shares, equalRanks, chosen);
    }

    boolean says(Point point) {
        return points.contains(point);
    }

    /** Rounds a share up further than the arithmetic does. */
    @FunctionalInterface
    interface ShareRounding<N> {
        N up(N share);
    }

    enum Point {
        /** What a candidate keeps of a ballot is rounded up, and the next gets just the rest; else both are rounded down. */
        KEPT_ROUNDED_UP,
        /** A candidate keeps the same amount of every ballot, as far as a ballot has it left, and not the same part (Warren). */
        SAME_AMOUNT,
        /** Shares are adjusted until the surplus is less than omega, and not just as little. */
        BELOW_OMEGA,
        /** The surplus of all together counts as zero when rounding makes it less. */
        SURPLUS_NOT_NEGATIVE,
        /** Nobody's surplus counts as less than zero. */
        NO_SURPLUS_NEGATIVE,
        /** Who cannot win any more is excluded with all such others at once. */
        SURE_LOSERS_TOGETHER
    }
}
