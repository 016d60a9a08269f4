package org.multitudelibs.deliberation.ballots.stv;

/** How a ballot counts that ranks several candidates equally. */
public enum EqualRanks {
    /** Not at all: it is an error. */
    REFUSED,
    /**
     * As the mean of all orders into which the equal ones can be put: {@code A=B C} is half a ballot {@code A B C} and half a ballot
     * {@code B A C}. Source: Hill, <i>Implementing STV by Meek's method</i> (Voting matters 22, 2006); stv-rs {@code --equalize}. In
     * decimals the last of them may depend on the order in which candidates are listed, in fractions it never does.
     */
    AVERAGED,
    /**
     * In equal parts, as Droop and stv-rs do: what one of them does not keep goes on to the next rank and never to the other equals,
     * and where all of a rank are excluded a ballot with equal ranks ends. For recounting what was counted so.
     */
    SPLIT
}
