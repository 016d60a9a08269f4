package org.multitudelibs.deliberation.ballots.stv;

import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.stv.GregoryText.Point;

/**
 * The reference rule of the Proportional Representation Foundation for the weighted inclusive Gregory method: four decimals, cut
 * off after each multiplication and each division.
 *
 * <p>Source: Proportional Representation Foundation, <i>Reference WIGM rule</i>, steps A to D. The quota is valid ballots / (seats + 1)
 * + 0.0001. A surplus of zero is transferred as any other. Step B.2, which excludes all sure losers at once, is optional there and
 * a rule of its own here. As in its reference implementation, ballots of a last candidate excluded alone still move.
 *
 * <p>On paper: two seats; 4 voters rank Castor then Pollux, 2 rank Helen. The quota is 6/3 + 0.0001 = 2.0001. Castor’s surplus is
 * 1.9999: 1 × 1.9999 / 4 = 0.4999 a ballot after four decimals. Pollux has 4 × 0.4999 = 1.9996 and is excluded before Helen with
 * 2; 0.0003 votes are lost by rounding.
 */
public final class ReferenceWigm implements StvRule {
    private static final int PLACES = 4;

    private final boolean sureLosers;

    /**
     * The rule.
     *
     * @param sureLosers whether all who cannot win any more are excluded at once
     */
    public ReferenceWigm(boolean sureLosers) {
        this.sureLosers = sureLosers;
    }

    @Override
    public String name() {
        return sureLosers ? "wigm-prf-batch" : "wigm-prf";
    }

    @Override
    public StvCount stages(RankedBallots ballots, int seats, Lot lot) {
        FixedPoint decimals = new FixedPoint(PLACES);
        String rule = "the reference WIGM rule";
        return GregoryCount.of(
                sureLosers
                        ? GregoryText.of(rule, decimals, Point.ZERO_SURPLUS_TRANSFERRED, Point.SURE_LOSERS_TOGETHER)
                        : GregoryText.of(rule, decimals, Point.ZERO_SURPLUS_TRANSFERRED),
                ballots,
                seats,
                lot);
    }
}
