package org.multitude.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tables of figures, as Markdown shows them, and what was asked beside what was reached. */
final class Report {
    private Report() {}

    static void machine(Costs costs) {
        System.out.printf(
                Locale.ROOT,
                "Java %s, load %.1f; seconds of the processor, medians of %d processes%n",
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                costs.rounds());
    }

    static void heading(String... columns) {
        System.out.println();
        row((Object[]) columns);
        row(Arrays.stream(columns).map(column -> "---").toArray());
    }

    static void row(Object... cells) {
        System.out.println(Arrays.stream(cells).map(Report::text).collect(Collectors.joining(" | ", "| ", " |")));
    }

    static void aims() {
        heading("asked", "reached", "so");
    }

    static void atMost(String what, double figure, double most) {
        asked(what + ": at most " + text(most), figure, figure <= most);
    }

    static void atLeast(String what, double figure, double least) {
        asked(what + ": at least " + text(least), figure, figure >= least);
    }

    static void asked(String what, double figure, boolean reached) {
        row(what, figure, reached ? "yes" : "**no**");
    }

    /** The power of n by which a cost grows from one size to another: 1 where it is linear. */
    static double power(double cost, double before, double size, double sizeBefore) {
        return Math.log(cost / before) / Math.log(size / sizeBefore);
    }

    static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** Numbers with three digits that count. */
    private static String text(Object cell) {
        return switch (cell) {
            case Integer whole -> String.format(Locale.ROOT, "%,d", whole);
            case Double figure -> {
                int before = figure == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(figure))) + 1;
                yield figure == Math.rint(figure) && before < 10
                        ? String.format(Locale.ROOT, "%,.0f", figure)
                        : String.format(Locale.ROOT, "%,." + Math.clamp(3 - before, 0, 6) + "f", figure);
            }
            default -> cell.toString();
        };
    }
}
