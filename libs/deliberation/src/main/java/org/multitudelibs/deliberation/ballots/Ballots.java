package org.multitudelibs.deliberation.ballots;

import java.util.stream.LongStream;

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

    /** @throws ArithmeticException if they are more than 2<sup>63</sup> − 1 */
    static long total(LongStream voters) {
        try {
            return voters.reduce(0, Math::addExact);
        } catch (ArithmeticException e) {
            ArithmeticException more =
                    new ArithmeticException("The ballots are those of more than " + Long.MAX_VALUE + " voters");
            more.initCause(e);
            throw more;
        }
    }
}
