package org.multitudelibs.deliberation.ballots.stv;

import org.apache.commons.numbers.fraction.BigFraction;

/** Fractions: nothing is ever rounded. */
final class ExactArithmetic implements Arithmetic<BigFraction> {

    @Override
    public BigFraction of(long whole) {
        return BigFraction.of(whole);
    }

    @Override
    public BigFraction add(BigFraction one, BigFraction other) {
        return one.add(other);
    }

    @Override
    public BigFraction subtract(BigFraction from, BigFraction what) {
        return from.subtract(what);
    }

    @Override
    public BigFraction times(BigFraction one, long count) {
        return one.multiply(count);
    }

    @Override
    public BigFraction multiply(BigFraction one, BigFraction other) {
        return one.multiply(other);
    }

    @Override
    public BigFraction divide(BigFraction one, BigFraction by) {
        return one.divide(by);
    }

    @Override
    public BigFraction multiplyAndDivide(BigFraction one, BigFraction other, BigFraction by) {
        return one.multiply(other).divide(by);
    }

    @Override
    public int compareExactly(BigFraction one, BigFraction other) {
        return one.compareTo(other);
    }

    @Override
    public BigFraction exactly(BigFraction number) {
        return number;
    }

    @Override
    public BigFraction leastStep() {
        return BigFraction.ZERO;
    }
}
