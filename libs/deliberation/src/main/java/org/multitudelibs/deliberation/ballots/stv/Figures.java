package org.multitudelibs.deliberation.ballots.stv;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures as sentences and tables show them. */
final class Figures {
    private static final int SHORT = 12;
    private static final int PLACES = 6;

    private Figures() {}

    /** In full where that is short: {@code 3}, {@code 0.2}, {@code 10/3}; else about so much: {@code ≈ 3.142857}. */
    static String text(BigFraction figure) {
        if (figure.getDenominator().equals(BigInteger.ONE)) {
            return figure.getNumerator().toString();
        }
        try {
            BigDecimal decimal = new BigDecimal(figure.getNumerator()).divide(new BigDecimal(figure.getDenominator()));
            if (decimal.scale() <= SHORT) {
                return decimal.stripTrailingZeros().toPlainString();
            }
        } catch (ArithmeticException e) {
            // No end of decimals.
        }
        if (figure.getDenominator().bitLength() <= SHORT) {
            return figure.getNumerator() + "/" + figure.getDenominator();
        }
        return "≈ " + figure.bigDecimalValue(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    /** So many votes. */
    static String votes(BigFraction figure) {
        return text(figure) + (figure.equals(BigFraction.ONE) ? " vote" : " votes");
    }

    /** So many ballots. */
    static String ballots(long count) {
        return count + (count == 1 ? " ballot" : " ballots");
    }
}
