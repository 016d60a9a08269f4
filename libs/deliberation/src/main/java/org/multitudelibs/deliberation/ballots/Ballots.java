package org.multitudelibs.deliberation.ballots;

/** What people voted, in one of three ways. Equal ballots may be given once, with how many voters cast them. */
public sealed interface Ballots permits RankedBallots, ApprovalBallots, ScoredBallots {

    /** Who stands. */
    Candidates candidates();

    /**
     * How many voters there are, those with an empty ballot included.
     *
     * @throws ArithmeticException if they are more than 2<sup>63</sup> − 1
     */
    long voters();

    /** @throws IllegalArgumentException if fewer than nobody cast a ballot */
    static void checkVoters(long voters) {
        if (voters < 0) {
            throw new IllegalArgumentException("A ballot cannot be cast by " + voters + " voters");
        }
    }
}
