package org.multitude.trust;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Bars;

/** The main figures month after month, as one small drawing each; only those of which something is known. */
public final class MonthsCharts {
    private static final int WIDTH = 300;

    private MonthsCharts() {}

    /**
     * One figure over the months.
     *
     * @param name what it is, behind {@code trust.months.} in the bundles
     * @param months the months, the last one not over yet
     * @param numbers its number in each, where it is known
     */
    public record Chart(String name, List<YearMonth> months, List<OptionalInt> numbers) {
        public Chart {
            months = List.copyOf(months);
            numbers = List.copyOf(numbers);
        }

        /** What stands in the table: nothing where it is not known. */
        public List<String> values() {
            return numbers.stream()
                    .map(number -> number.isPresent() ? Integer.toString(number.getAsInt()) : "")
                    .toList();
        }

        /** A number with its month. */
        public record Known(YearMonth month, int number) {}

        /** The numbers known, each with its month. */
        public List<Known> known() {
            return IntStream.range(0, numbers.size())
                    .filter(place -> numbers.get(place).isPresent())
                    .mapToObj(place ->
                            new Known(months.get(place), numbers.get(place).getAsInt()))
                    .toList();
        }

        /** The first and the last number known, in words, with their months in words. */
        public String summary(Words words, Function<YearMonth, String> month) {
            Known first = known().getFirst();
            Known last = known().getLast();
            return known().size() == 1
                    ? words.t("trust.months.summary.one", first.number(), month.apply(first.month()))
                    : words.t(
                            "trust.months.summary",
                            first.number(),
                            last.number(),
                            month.apply(first.month()),
                            month.apply(last.month()));
        }

        /** The drawing, with the months in words. */
        public String svg(Function<YearMonth, String> month, String summary) {
            List<Bars.Bar> bars = new ArrayList<>();
            for (int place = 0; place < months.size(); place++) {
                bars.add(new Bars.Bar(
                        month.apply(months.get(place)),
                        values().get(place),
                        numbers.get(place).orElse(0),
                        place == months.size() - 1));
            }
            return Bars.upright(bars, WIDTH, summary);
        }
    }

    /** The drawings of these months. */
    public static List<Chart> of(List<TrustPage.Month> months) {
        List<Chart> charts = new ArrayList<>();
        add(
                charts,
                "answered",
                months,
                one -> part(one.figures().answered(), one.figures().submitted()));
        add(charts, "in-time", months, TrustPage.Month::inTime);
        add(charts, "median", months, one -> one.figures().median());
        add(
                charts,
                "reasons",
                months,
                one -> part(one.figures().reasoned(), one.figures().answered()));
        add(charts, "data", months, one -> part(one.data().onTime(), one.data().promised()));
        add(
                charts,
                "useful",
                months,
                one -> part(one.figures().useful().yes(), one.figures().useful().said()));
        return charts;
    }

    private static OptionalInt part(long part, long whole) {
        return Figures.inAHundred(part, whole);
    }

    private static void add(
            List<Chart> charts,
            String name,
            List<TrustPage.Month> months,
            Function<TrustPage.Month, OptionalInt> figure) {
        Chart chart = new Chart(
                name,
                months.stream().map(TrustPage.Month::month).toList(),
                months.stream().map(figure).toList());
        if (chart.numbers().stream().anyMatch(OptionalInt::isPresent)) {
            charts.add(chart);
        }
    }
}
