package org.multitudelibs.deliberation.ballots.stv;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.stv.MeekText.Point;

/**
 * Meek's method: whoever is elected keeps a share of every ballot that comes by, and passes the rest on. Shares are adjusted, each by
 * quota over votes, until surpluses are next to nothing; then whoever has the fewest votes is excluded and all is counted anew as if they had
 * never stood. The quota is votes that somebody keeps / (seats + 1), so it falls as ballots run out.
 *
 * <ul>
 *   <li>{@link #reference()}: the rule {@code meek-prf}, nine decimals.
 *   <li>{@link #decimals(int, int)}, {@link #guarded(int, int, int)}, {@link #exact(int)}: Droop's {@code meek}, which excludes all sure
 *       losers at once. Figures of exact counts double in length with every adjustment: for small elections only.
 *   <li>{@link #exactWithShares(int, int)}: fractions, but shares are rounded up, so that they stay short.
 *   <li>{@link #warren(Meek)}: instead of the same part of each ballot the same amount is kept.
 * </ul>
 *
 * <p>Sources: Hill, Wichmann and Woodall, <i>Algorithm 123: Single transferable vote by Meek's method</i> (The Computer Journal 30(3),
 * 1987); Proportional Representation Foundation, <i>Reference Meek rule</i>; Warren, <i>A new type of STV</i> (Voting matters 1, 1994);
 * the rules {@code meek}, {@code warren} and {@code meek-prf} of Droop, and stv-rs.
 *
 * <p>On paper, by {@link #exact(int)}: two seats; 4 voters rank Castor then Pollux, 2 rank Helen. The quota is 6/3 = 2. Castor has 4, more
 * than the quota, and is elected; the share becomes 1 × 2/4 = 1/2. Castor keeps 2, Pollux has 4 × 1/2 = 2, Helen 2; no surplus is left and
 * nobody else has more than 2. The lot decides who of Pollux and Helen is excluded.
 */
public final class Meek implements StvRule {
    private final String name;
    private final MeekText<?> text;

    private Meek(MeekText<?> text) {
        this.name = text.rule();
        this.text = text;
    }

    /**
     * The reference rule: nine decimals, what is kept is rounded up, surpluses until less than 0.000001, one exclusion at a time. It has no
     * text for equal ranks.
     */
    public static Meek reference() {
        return new Meek(MeekText.of(
                "meek-prf",
                new FixedPoint(9),
                6,
                share -> share,
                EqualRanks.REFUSED,
                Point.KEPT_ROUNDED_UP,
                Point.BELOW_OMEGA,
                Point.SURPLUS_NOT_NEGATIVE));
    }

    /**
     * In decimals, rounded down.
     *
     * @param places how many
     * @param omega adjusts until surpluses are at most 1 / 10<sup>omega</sup>
     */
    public static Meek decimals(int places, int omega) {
        FixedPoint.check(places, 0);
        FixedPoint.check(omega, 0);
        return parametric("meek-" + places, new FixedPoint(places), omega);
    }

    /** As {@link #decimals}, with so many more to guard them. */
    public static Meek guarded(int places, int guard, int omega) {
        FixedPoint.check(places, guard);
        FixedPoint.check(omega, 0);
        return parametric("meek-" + places + "-" + guard, new FixedPoint(places, guard), omega);
    }

    /** In fractions. */
    public static Meek exact(int omega) {
        FixedPoint.check(omega, 0);
        return parametric("meek-exact", new ExactArithmetic(), omega);
    }

    /**
     * In fractions, with shares rounded up to decimals.
     *
     * @param places of a share; with too few, rounding leaves a surplus of up to the number of ballots times the least step of a share, and who
     *     has no more than that above the last counts as equal: fifteen are enough for a billion ballots
     */
    public static Meek exactWithShares(int places, int omega) {
        FixedPoint.check(places, 0);
        FixedPoint.check(omega, 0);
        BigInteger scale = BigInteger.TEN.pow(places);
        MeekText.ShareRounding<BigFraction> up = share -> {
            BigInteger[] parts = share.getNumerator().multiply(scale).divideAndRemainder(share.getDenominator());
            return BigFraction.of(parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE), scale);
        };
        return new Meek(MeekText.of("meek", new ExactArithmetic(), omega, up, EqualRanks.AVERAGED));
    }

    private static <N> Meek parametric(String name, Arithmetic<N> arithmetic, int omega) {
        return new Meek(
                MeekText.of(name, arithmetic, omega, share -> share, EqualRanks.AVERAGED, Point.SURE_LOSERS_TOGETHER));
    }

    /** The same by Warren's method. Equal ranks have no meaning there and are refused. */
    public static Meek warren(Meek like) {
        return new Meek(
                like.text.with("warren" + like.name.substring("meek".length()), EqualRanks.REFUSED, Point.SAME_AMOUNT));
    }

    /** The same, with ballots that rank candidates equally counted so. */
    public Meek with(EqualRanks equalRanks) {
        return new Meek(text.with(name, equalRanks));
    }

    /** The same, and nobody's surplus counts as less than zero, as rounding can make it (stv-rs {@code --force-positive-surplus}). */
    public Meek withoutNegativeSurpluses() {
        return new Meek(text.with(name, text.equalRanks(), Point.NO_SURPLUS_NEGATIVE));
    }

    /** The same, but sure losers are excluded one after the other. */
    public Meek oneExclusionAtATime() {
        return new Meek(text.without(Point.SURE_LOSERS_TOGETHER));
    }

    /** How ballots with equal ranks count. */
    public EqualRanks equalRanks() {
        return text.equalRanks();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StvCount stages(RankedBallots ballots, int seats, Lot lot) {
        return MeekCount.of(text, ballots, seats, lot);
    }
}
