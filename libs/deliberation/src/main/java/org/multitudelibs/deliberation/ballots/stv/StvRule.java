package org.multitudelibs.deliberation.ballots.stv;

import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.Rule;

/** A rule of single transferable vote. */
public sealed interface StvRule extends Rule<RankedBallots>
        permits ScottishStv, WeightedInclusiveGregory, ReferenceWigm, MinneapolisStv, Meek {

    /**
     * Counts, with every stage.
     *
     * @param seats how many are to be elected, at least 1; all who stand are elected when they are fewer
     * @param lot decides between those whom the rule finds equal: who is least preferred is dealt with first
     * @throws IllegalArgumentException if no seat is to be filled, the lot was drawn among others, or a ballot ranks candidates
     *     equally and the rule does not say what then
     * @throws ArithmeticException if there are more than 2<sup>63</sup> − 1 voters
     */
    StvCount stages(RankedBallots ballots, int seats, Lot lot);

    @Override
    default Count count(RankedBallots ballots, int seats, Lot lot) {
        return stages(ballots, seats, lot).count();
    }
}
