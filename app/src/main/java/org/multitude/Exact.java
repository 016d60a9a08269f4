package org.multitude;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Step;

/** Exact figures, and the steps of a count, as machines and as people read them. */
final class Exact {
    private Exact() {}

    /** A whole number, or a fraction such as {@code 7/3}. */
    static String text(BigFraction figure) {
        return figure.getDenominator().equals(BigInteger.ONE)
                ? figure.getNumerator().toString()
                : figure.getNumerator() + "/" + figure.getDenominator();
    }

    /** With two digits behind the point where it is no whole number. */
    static String rounded(BigFraction figure) {
        if (figure.getDenominator().equals(BigInteger.ONE)) {
            return "%,d".formatted(figure.getNumerator());
        }
        return "%,.2f".formatted(figure.bigDecimalValue(2, RoundingMode.HALF_EVEN));
    }

    /** The steps of a count. */
    static List<Map<String, Object>> steps(List<Step> transcript) {
        return transcript.stream().map(Exact::step).toList();
    }

    private static Map<String, Object> step(Step step) {
        Map<String, String> figures = new LinkedHashMap<>();
        step.figures().forEach((number, figure) -> figures.put(String.valueOf(number), text(figure)));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("action", step.action());
        said.put("about", step.about());
        said.put("figures", figures);
        said.put("words", step.words());
        return said;
    }
}
