package org.multitude;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Figures that files say beside those that were found: how many of each kind were compared, and which differ. */
final class ComparedFigures {
    /** Of how many that differ it is said which. */
    private static final int NAMED = 100;
    /** Of how many of them people are told. */
    private static final int TOLD = 5;
    /** Two decimals differ when they do beyond the last digits, which the order of additions may change. */
    private static final double ALIKE = 1e-9;

    private static final int DECIMALS = 4;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?");

    private final Map<FigureKind, OfKind> kinds = new EnumMap<>(FigureKind.class);

    /**
     * A figure that differs.
     *
     * @param where what it is a figure of
     * @param published what the files say, as text
     * @param found what follows from the votes, as text
     */
    record Difference(String where, String published, String found) {
        String words() {
            String foundShort = rounded(found);
            String publishedShort = rounded(published);
            return foundShort.equals(publishedShort)
                    ? where + ": " + found + " found, " + published + " published"
                    : where + ": " + foundShort + " found, " + publishedShort + " published";
        }

        /** A decimal with four of its decimals, below 1 the first four that are not 0; anything else as it is. */
        private static String rounded(String figure) {
            if (!DECIMAL.matcher(figure).matches()) {
                return figure;
            }
            BigDecimal exact = new BigDecimal(figure);
            int whole = Math.max(0, exact.precision() - exact.scale());
            return exact.precision() <= whole + DECIMALS
                    ? figure
                    : exact.round(new MathContext(whole + DECIMALS, RoundingMode.HALF_EVEN))
                            .toString();
        }
    }

    private static final class OfKind {
        private int compared;
        private int different;
        private final List<Difference> named = new ArrayList<>();
    }

    /**
     * Compares a figure.
     *
     * @param where says what it is a figure of, when it differs
     */
    void compare(FigureKind kind, Object published, Object found, Supplier<String> where) {
        if (published.equals(found)) {
            count(kind, 1, 0);
        } else {
            count(kind, 1, 1);
            OfKind of = of(kind);
            if (of.named.size() < NAMED) {
                of.named.add(new Difference(where.get(), published.toString(), found.toString()));
            }
        }
    }

    /** Compares decimals. */
    void decimals(FigureKind kind, double published, double found, Supplier<String> where) {
        boolean alike = Math.abs(published - found) <= ALIKE * Math.max(1, Math.abs(published));
        compare(kind, (Object) published, alike ? (Object) published : (Object) found, where);
    }

    /** Counts figures that were compared elsewhere, of which nobody can say one by one which differ. */
    void count(FigureKind kind, int compared, int different) {
        OfKind of = of(kind);
        of.compared += compared;
        of.different += different;
    }

    private OfKind of(FigureKind kind) {
        return kinds.computeIfAbsent(kind, _ -> new OfKind());
    }

    /** Whether the files say any figure of this kind. */
    boolean has(FigureKind kind) {
        return kinds.containsKey(kind);
    }

    /** Whether figures differ that follow from the groups, and the files have no map of a site that computes as is done here. */
    boolean isPolisMap() {
        return !has(FigureKind.LISTS)
                && Stream.of(FigureKind.MEMBERS, FigureKind.CONSENSUS)
                        .anyMatch(kind -> has(kind) && of(kind).different > 0);
    }

    /** Whether nothing differs. */
    boolean same() {
        return different() == 0;
    }

    int compared() {
        return kinds.values().stream().mapToInt(of -> of.compared).sum();
    }

    int different() {
        return kinds.values().stream().mapToInt(of -> of.different).sum();
    }

    /** A line for each kind, and below it the first that differ. */
    void print(Lines out) {
        kinds.forEach((kind, of) -> {
            out.say("  %s: %,d compared, %s"
                    .formatted(
                            kind.words(),
                            of.compared,
                            of.different == 0 ? "as published" : "%,d not as published".formatted(of.different)));
            of.named.stream().limit(TOLD).forEach(one -> out.say("    " + one.words()));
            if (of.different > TOLD && !of.named.isEmpty()) {
                out.say("    and %,d more".formatted(of.different - TOLD));
            }
        });
    }

    /** For machines, by the codes of the kinds; of many that differ, the first are named. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        kinds.forEach((kind, of) -> json.put(
                kind.code(), Map.of("compared", of.compared, "different", of.different, "differences", of.named)));
        return json;
    }
}
