package org.multitudelibs.deliberation.ballots;

import org.multitudelibs.deliberation.Lot;

/**
 * A way to count ballots of one kind. It depends on the ballots and on the lot alone: not on the order of the ballots, and on
 * the order of candidates only through a lot that says so.
 *
 * @param <B> the ballots that it counts
 */
public interface Rule<B extends Ballots> {

    /** Its name as {@code recount --rule} takes it: {@code schulze}, {@code scottish-stv}. */
    String name();

    /**
     * Counts.
     *
     * @param seats how many are to be elected, at least 1; all who stand are elected when they are fewer
     * @param lot decides between those whom the rule finds equal; each time it does, the transcript says so
     * @throws IllegalArgumentException if the rule cannot elect so many, or the lot was drawn among others
     */
    Count count(B ballots, int seats, Lot lot);
}
