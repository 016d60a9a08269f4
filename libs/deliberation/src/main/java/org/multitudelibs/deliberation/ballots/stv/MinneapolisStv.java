package org.multitudelibs.deliberation.ballots.stv;

import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.stv.GregoryText.Point;

/**
 * Single transferable vote as Minneapolis fills several seats: four decimals, a whole quota, all who cannot win any more excluded at
 * once, and before any surplus moves.
 *
 * <p>Source: Minneapolis Code of Ordinances, title 8.5, chapter 167, sections 167.20 and 167.70, as of 2009. Whoever reaches the
 * quota goes on receiving ballots until the surplus is transferred. A candidate who could still draw level with the next
 * higher is not excluded, as no mathematical impossibility is at hand, though section 167.20 reads otherwise.
 *
 * <p>On paper: two seats; 4 voters rank Castor then Pollux, 2 rank Helen. The quota is ⌊6/3 + 1⌋ = 3. Pollux with 0 votes and all of
 * Castor’s surplus of 1 would not reach Helen’s 2 and is excluded. Castor is elected, the surplus 1 names nobody further. Helen
 * takes the last seat.
 */
public final class MinneapolisStv implements StvRule {
    private static final int PLACES = 4;

    @Override
    public String name() {
        return "minneapolis-stv";
    }

    @Override
    public StvCount stages(RankedBallots ballots, int seats, Lot lot) {
        return GregoryCount.of(
                GregoryText.of(
                        "Minneapolis STV",
                        new FixedPoint(PLACES),
                        Point.WHOLE_QUOTA,
                        Point.ZERO_SURPLUS_TRANSFERRED,
                        Point.SURE_LOSERS_TOGETHER,
                        Point.ELECTED_WITH_TRANSFER),
                ballots,
                seats,
                lot);
    }
}
