package org.multitudelibs.deliberation.ballots.stv;

import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.stv.GregoryText.Point;

/**
 * The weighted inclusive Gregory method in general: every ballot of an elected candidate goes on at its value × surplus / votes. The
 * quota is valid ballots / (seats + 1).
 *
 * <ul>
 *   <li>{@link #exact()} counts in fractions: nothing is lost, and who has more than the quota is elected.
 *   <li>{@link #decimals(int)} cuts off after so many decimals, after each multiplication and each division; one unit of the last
 *       decimal is added to the quota, and who has the quota is elected.
 *   <li>{@link #guarded(int, int)} is as good as exact and cheaper: decimals with guard places, by which two numbers may differ and be
 *       equal.
 * </ul>
 *
 * <p>The largest surplus goes first; with none left, whoever has the fewest votes is excluded; ties are broken by lot. With one
 * seat this is instant run-off.
 *
 * <p>Source: the rule {@code wigm} of Droop (Lundell, <i>Droop: rules</i>), after Newland and Britton's rules with all of a candidate's ballots
 * transferred, as the Proportional Representation Foundation describes it.
 *
 * <p>On paper: two seats; 4 voters rank Castor then Pollux, 2 rank Helen. The quota is 6/3 = 2. Castor has 4, of which 2 go on at 1/2 a
 * ballot: Pollux and Helen have 2 each, and neither has more than 2. The lot decides who of them is excluded.
 */
public final class WeightedInclusiveGregory implements StvRule {
    private final String name;
    private final Arithmetic<?> arithmetic;

    private WeightedInclusiveGregory(String name, Arithmetic<?> arithmetic) {
        this.name = name;
        this.arithmetic = arithmetic;
    }

    /** In fractions. */
    public static WeightedInclusiveGregory exact() {
        return new WeightedInclusiveGregory("wigm", new ExactArithmetic());
    }

    /**
     * With so many decimals.
     *
     * @param places from 0 to 100
     */
    public static WeightedInclusiveGregory decimals(int places) {
        FixedPoint.check(places, 0);
        return new WeightedInclusiveGregory("wigm-" + places, new FixedPoint(places));
    }

    /**
     * With so many decimals and so many more to guard them.
     *
     * @param places from 0 to 100
     * @param guard from 1 to 100
     */
    public static WeightedInclusiveGregory guarded(int places, int guard) {
        FixedPoint.check(places, guard);
        return new WeightedInclusiveGregory("wigm-" + places + "-" + guard, new FixedPoint(places, guard));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StvCount stages(RankedBallots ballots, int seats, Lot lot) {
        return count(arithmetic, ballots, seats, lot);
    }

    private static <N> StvCount count(Arithmetic<N> arithmetic, RankedBallots ballots, int seats, Lot lot) {
        return GregoryCount.of(
                GregoryText.of("weighted inclusive Gregory", arithmetic, Point.ZERO_SURPLUS_TRANSFERRED),
                ballots,
                seats,
                lot);
    }
}
