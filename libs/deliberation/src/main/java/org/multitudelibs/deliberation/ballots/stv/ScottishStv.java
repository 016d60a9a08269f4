package org.multitudelibs.deliberation.ballots.stv;

import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.stv.GregoryText.Point;

/**
 * Single transferable vote as local elections in Scotland are counted: weighted inclusive Gregory with a whole quota, and values
 * cut off after five decimals.
 *
 * <p>Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52.
 *
 * <ul>
 *   <li>Quota: valid ballots / (seats + 1), without decimals, plus 1 (rule 46).
 *   <li>Of those beyond the quota the one with the largest surplus goes first; each ballot goes on at surplus × value / votes, cut
 *       off after five decimals (rules 48 and 49). Who has just the quota has nothing to transfer.
 *   <li>With no surplus left, whoever has the fewest votes is excluded; ballots keep their value (rule 50).
 *   <li>Ties are broken by the last stage at which votes differed, else by lot (rules 49 and 51).
 *   <li>Candidates that are no more than the seats left are elected (rule 52), after the ballots of the last one excluded have moved.
 * </ul>
 *
 * <p>On paper: two seats; 4 voters rank Castor then Pollux, 2 rank Helen. The quota is ⌊6/3⌋ + 1 = 3. Castor has 4 and is elected; the
 * surplus 1 goes on at 1 × 1/4 = 0.25 a ballot: Pollux has 1, Helen 2. Pollux is excluded, the ballots name nobody
 * further: 1 vote is not transferable. Helen takes the last seat.
 */
public final class ScottishStv implements StvRule {
    private static final int PLACES = 5;

    @Override
    public String name() {
        return "scottish-stv";
    }

    @Override
    public StvCount stages(RankedBallots ballots, int seats, Lot lot) {
        return GregoryCount.of(
                GregoryText.of(
                        "Scottish STV",
                        new FixedPoint(PLACES),
                        Point.WHOLE_QUOTA,
                        Point.VALUE_ROUNDED_ONCE,
                        Point.EARLIER_STAGES_BREAK_TIES),
                ballots,
                seats,
                lot);
    }
}
