package org.multitudelibs.deliberation.ballots.stv;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The numbers in which a rule counts, and how it rounds them.
 *
 * @param <N> a number
 */
sealed interface Arithmetic<N> permits ExactArithmetic, FixedPoint {

    /** A whole number. */
    N of(long whole);

    N add(N one, N other);

    N subtract(N from, N what);

    /** So many times, never rounded. */
    N times(N one, long count);

    /** Rounded down. */
    N multiply(N one, N other);

    /** Rounded up. */
    default N multiplyUp(N one, N other) {
        return multiply(one, other);
    }

    /** Rounded down. */
    N divide(N one, N by);

    /** Rounded up. */
    default N divideUp(N one, N by) {
        return divide(one, by);
    }

    /** The product divided, rounded down once. */
    N multiplyAndDivide(N one, N other, N by);

    /** As the rule compares: numbers that differ by less than it cares for are equal. */
    default int compare(N one, N other) {
        return compareExactly(one, other);
    }

    /** Compares without any tolerance. */
    int compareExactly(N one, N other);

    /** The number as it is. */
    BigFraction exactly(N number);

    /** What is added to a quota that was rounded down; zero where quotas are exact and have to be exceeded. */
    N leastStep();

    default N zero() {
        return of(0);
    }

    default N one() {
        return of(1);
    }

    default boolean isZero(N number) {
        return compareExactly(number, zero()) == 0;
    }

    default boolean less(N one, N other) {
        return compare(one, other) < 0;
    }

    /** Whether so many votes are enough. */
    default boolean reaches(N votes, N quota) {
        return isZero(leastStep()) ? compare(votes, quota) > 0 : compare(votes, quota) >= 0;
    }

    default N sum(Iterable<N> numbers) {
        N sum = zero();
        for (N number : numbers) {
            sum = add(sum, number);
        }
        return sum;
    }
}
