package org.multitude.opendata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.multitude.platform.tables.ColumnType;
import org.multitude.platform.tables.Grouping;
import org.multitude.platform.tables.Groups;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Bars;

/** Puts counted rows into words and into a drawing. */
public final class ChartWords {
    /** Width of a drawing beside a table. */
    public static final int NARROW = 280;

    /** Width of a drawing of its own. */
    public static final int WIDE = 640;

    private final Words words;
    private final Explored.Chart chart;
    private final LocalDate today;

    public ChartWords(Words words, Explored.Chart chart, Instant now) {
        this.words = words;
        this.chart = chart;
        this.today = now.atZone(Words.ZONE).toLocalDate();
    }

    /** A line of the table that says the same. */
    public record Line(String label, String value) {}

    /** What is drawn. */
    public String title() {
        return words.t(
                "opendata.chart.title." + chart.groups().grouping().code(),
                chart.column().name());
    }

    /** The drawing. */
    public String svg(int width) {
        boolean narrow = width < WIDE;
        List<Bars.Bar> bars = new ArrayList<>();
        for (Groups.Group group : chart.groups().groups()) {
            bars.add(new Bars.Bar(
                    shortLabel(group, narrow && !bars.isEmpty()),
                    words.number(group.count()),
                    group.count(),
                    current(group)));
        }
        return chart.groups().grouping() == Grouping.VALUES
                ? Bars.lying(bars, width, summary())
                : Bars.upright(bars, width, summary());
    }

    /** The drawing in a sentence. */
    public String summary() {
        return chart.groups().groups().stream()
                .reduce((best, group) -> group.count() > best.count() ? group : best)
                .map(most -> words.t(
                        "opendata.chart.summary",
                        title(),
                        chart.groups().groups().size(),
                        label(most),
                        most.count()))
                .orElseGet(() -> words.t("opendata.chart.nothing", title()));
    }

    /** What the drawing says and leaves out. */
    public String caption() {
        Groups groups = chart.groups();
        StringBuilder caption = new StringBuilder(words.t("opendata.chart.total", groups.total()));
        if (groups.without() > 0) {
            caption.append(' ').append(words.t("opendata.chart.without", groups.without()));
        }
        if (groups.others() > 0) {
            boolean values = groups.grouping() == Grouping.VALUES;
            caption.append(' ')
                    .append(words.t(values ? "opendata.chart.others" : "opendata.chart.earlier", groups.others()));
        }
        groups.groups().stream()
                .filter(this::current)
                .findFirst()
                .ifPresent(group -> caption.append(' ').append(words.t("opendata.chart.current", label(group))));
        return caption.toString();
    }

    /** The same as a table. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Groups.Group group : chart.groups().groups()) {
            lines.add(new Line(label(group), words.number(group.count())));
        }
        if (chart.groups().others() > 0 && chart.groups().grouping() == Grouping.VALUES) {
            lines.add(new Line(
                    words.t("opendata.chart.other"), words.number(chart.groups().others())));
        }
        if (chart.groups().without() > 0) {
            lines.add(new Line(
                    words.t("opendata.chart.empty"), words.number(chart.groups().without())));
        }
        return lines;
    }

    private String label(Groups.Group group) {
        return switch (chart.groups().grouping()) {
            case VALUES -> group.from();
            case RANGES -> range(group);
            case DAY -> words.date(LocalDate.parse(group.from()));
            case MONTH -> formatted(group, "MMMM yyyy");
            case YEAR -> year(group);
            case DECADE -> words.t("opendata.chart.decade", year(group), decadeEnd(group));
        };
    }

    private String shortLabel(Groups.Group group, boolean shorter) {
        return switch (chart.groups().grouping()) {
            case VALUES -> group.from();
            case RANGES, DECADE -> number(chart.groups().grouping() == Grouping.RANGES ? group.from() : year(group));
            case DAY -> formatted(group, "d MMM");
            case MONTH -> formatted(group, "MMM yy");
            case YEAR -> shorter ? year(group).substring(2) : year(group);
        };
    }

    /** Whole numbers one by one are not ranges. */
    private String range(Groups.Group group) {
        boolean one = chart.column().type() == ColumnType.WHOLE
                && new BigDecimal(group.to())
                                .subtract(new BigDecimal(group.from()))
                                .intValue()
                        == 1;
        return one ? number(group.from()) : words.t("opendata.chart.range", number(group.from()), number(group.to()));
    }

    private String number(String plain) {
        return chart.groups().grouping() == Grouping.RANGES ? Numbers.written(words, plain) : plain;
    }

    private static String year(Groups.Group group) {
        return group.from().substring(0, 4);
    }

    private static String decadeEnd(Groups.Group group) {
        return Integer.toString(Integer.parseInt(year(group)) + 9);
    }

    private String formatted(Groups.Group group, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, words.lang().locale()).format(LocalDate.parse(group.from()));
    }

    private boolean current(Groups.Group group) {
        return switch (chart.groups().grouping()) {
            case YEAR -> LocalDate.parse(group.from()).getYear() == today.getYear();
            case MONTH -> LocalDate.parse(group.from()).equals(today.withDayOfMonth(1));
            case DAY -> LocalDate.parse(group.from()).equals(today);
            default -> false;
        };
    }
}
