package org.multitudelibs.deliberation.ballots;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** How the transcripts of all rules write figures and lists. */
public final class Wording {
    /** So many names or figures one sentence spells out at most; its step has all of them. */
    public static final int SPELLED_OUT = 30;

    private static final int SHORT = 12;
    private static final int PLACES = 6;

    private Wording() {}

    /** A number, in full where that is short: {@code 3}, {@code 0.2}, {@code 10/3}; else about so much: {@code ≈ 3.142857}. */
    public static String figure(BigFraction figure) {
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
    public static String votes(BigFraction figure) {
        return figure(figure) + (figure.equals(BigFraction.ONE) ? " vote" : " votes");
    }

    /** So many ballots. */
    public static String ballots(long count) {
        return count + (count == 1 ? " ballot" : " ballots");
    }

    /** Names as a sentence lists them, the first of them where they are many. */
    public static String names(Candidates candidates, List<Integer> some) {
        return some.size() <= SPELLED_OUT
                ? candidates.names(some)
                : list(some.stream().map(candidates::name).toList(), ", ");
    }

    /** Who is elected. */
    public static String elected(Candidates candidates, List<Integer> elected) {
        return elected.isEmpty()
                ? "Nobody stands: nobody is elected."
                : names(candidates, elected) + (elected.size() == 1 ? " is elected." : " are elected.");
    }

    /** Parts of a sentence, the first of them where they are many. */
    public static String list(List<String> parts, String between) {
        return parts.size() <= SPELLED_OUT
                ? String.join(between, parts)
                : String.join(between, parts.subList(0, SPELLED_OUT)) + " and " + (parts.size() - SPELLED_OUT)
                        + " others";
    }

    /** Collects such parts, between commas. */
    public static Collector<String, ?, String> listed() {
        return Collectors.collectingAndThen(Collectors.toList(), parts -> list(parts, ", "));
    }
}
