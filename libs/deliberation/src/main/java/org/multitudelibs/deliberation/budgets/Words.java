package org.multitudelibs.deliberation.budgets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures as sentences say them. */
final class Words {
    private static final int SHOWN_DECIMALS = 2;

    private Words() {}

    /** An amount of money or points, exact where two decimals say it, and rounded down with a “…” where they do not. */
    static String amount(BigFraction amount) {
        BigDecimal shown = amount.bigDecimalValue(SHOWN_DECIMALS, RoundingMode.DOWN);
        boolean exact = BigFraction.from(0).add(fraction(shown)).equals(amount);
        BigDecimal plain = shown.stripTrailingZeros();
        return String.format(Locale.ROOT, plain.scale() <= 0 && exact ? "%,.0f" : "%,.2f", shown) + (exact ? "" : "…");
    }

    static BigFraction fraction(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? BigFraction.of(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())));
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String voters(long voters) {
        return voters == 1 ? "1 voter" : count(voters) + " voters";
    }

    static String projects(int projects) {
        return projects == 1 ? "1 project" : count(projects) + " projects";
    }
}
