package org.multitudelibs.deliberation.ballots.stv;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Decimals with so many places, as the whole number of their last one; never too large. With guard places, which come on top, everything
 * is rounded down, and numbers that differ by less than half of the last place before them are equal: as good as exact at a
 * fraction of the cost (Lundell, <i>Quasi-exact arithmetic</i>, Droop's default).
 */
final class FixedPoint implements Arithmetic<BigInteger> {
    private static final int MOST_PLACES = 100;

    private final BigInteger scale;
    private final boolean guarded;
    private final BigInteger tolerance;

    FixedPoint(int places) {
        this(places, 0);
    }

    FixedPoint(int places, int guard) {
        scale = BigInteger.TEN.pow(places + guard);
        guarded = guard > 0;
        tolerance = guarded ? BigInteger.TEN.pow(guard).shiftRight(1) : BigInteger.ONE;
    }

    static void check(int places, int guard) {
        if (places < 0 || places > MOST_PLACES || guard < 0 || guard > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "Decimals have from 0 to " + MOST_PLACES + " places, not " + places + " and " + guard);
        }
    }

    @Override
    public BigInteger of(long whole) {
        return BigInteger.valueOf(whole).multiply(scale);
    }

    @Override
    public BigInteger add(BigInteger one, BigInteger other) {
        return one.add(other);
    }

    @Override
    public BigInteger subtract(BigInteger from, BigInteger what) {
        return from.subtract(what);
    }

    @Override
    public BigInteger times(BigInteger one, long count) {
        return one.multiply(BigInteger.valueOf(count));
    }

    @Override
    public BigInteger multiply(BigInteger one, BigInteger other) {
        return down(one.multiply(other), scale);
    }

    @Override
    public BigInteger multiplyUp(BigInteger one, BigInteger other) {
        return guarded ? multiply(one, other) : up(one.multiply(other), scale);
    }

    @Override
    public BigInteger divide(BigInteger one, BigInteger by) {
        return down(one.multiply(scale), by);
    }

    @Override
    public BigInteger divideUp(BigInteger one, BigInteger by) {
        return guarded ? divide(one, by) : up(one.multiply(scale), by);
    }

    @Override
    public BigInteger multiplyAndDivide(BigInteger one, BigInteger other, BigInteger by) {
        return down(one.multiply(other), by);
    }

    @Override
    public int compare(BigInteger one, BigInteger other) {
        BigInteger difference = one.subtract(other);
        return difference.abs().compareTo(tolerance) < 0 ? 0 : difference.signum();
    }

    @Override
    public int compareExactly(BigInteger one, BigInteger other) {
        return one.compareTo(other);
    }

    @Override
    public BigFraction exactly(BigInteger number) {
        if (number.signum() == 0) {
            return BigFraction.ZERO;
        }
        return number.equals(scale) ? BigFraction.ONE : BigFraction.of(number, scale);
    }

    @Override
    public BigInteger leastStep() {
        return guarded ? BigInteger.ZERO : BigInteger.ONE;
    }

    /** Towards minus infinity; whoever divides has something to divide by. */
    private static BigInteger down(BigInteger number, BigInteger by) {
        BigInteger[] parts = number.divideAndRemainder(by);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger up(BigInteger number, BigInteger by) {
        BigInteger[] parts = number.divideAndRemainder(by);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
