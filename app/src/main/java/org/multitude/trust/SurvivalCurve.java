package org.multitude.trust;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.multitude.platform.text.Html;

/** The part of contributions that still waits, day after day, drawn on the server; words beside it say the same. */
public final class SurvivalCurve {
    private static final int WIDTH = 640;
    private static final int LEFT = 56;
    private static final int RIGHT = 510;
    private static final int LINE = 18;
    private static final int TOP = 22;
    private static final int BASE = 282;
    private static final int HEIGHT = 330;
    private static final int SHORTEST = 60;
    private static final int LONGEST = 180;

    private final Waits waits;
    private final Waits before;
    private final OptionalInt promised;
    private final int days;

    /** A curve with that of the year before, and the number of days that were promised to most. */
    public SurvivalCurve(Waits waits, Waits before, OptionalInt promised) {
        this.waits = waits;
        this.before = before;
        this.promised = promised;
        int needed = Math.clamp(Math.max(lastStep(waits), lastStep(before)), SHORTEST, LONGEST);
        this.days = (needed + 29) / 30 * 30;
    }

    /** After it the curve says nothing more, however long some have waited. */
    private static int lastStep(Waits of) {
        return of.curve().isEmpty() ? 0 : of.curve().getLast().day();
    }

    /** Last day drawn. */
    public int days() {
        return days;
    }

    /** Days on which the part that waits became smaller, as far as drawn. */
    public List<Waits.Point> points() {
        return waits.curve().stream().filter(point -> point.day() <= days).toList();
    }

    /** Whether there is something of the year before to compare with, were none of it answered. */
    public boolean compares() {
        return !before.isEmpty();
    }

    /** Part in a hundred that still waits after a day, rounded. */
    public int waiting(int day) {
        return waiting(waits, day);
    }

    /** The same, the year before. */
    public int waitingBefore(int day) {
        return waiting(before, day);
    }

    private static int waiting(Waits of, int day) {
        double waiting = 1;
        for (Waits.Point point : of.curve()) {
            if (point.day() <= day) {
                waiting = point.waiting();
            }
        }
        return (int) Math.round(waiting * 100);
    }

    /**
     * Words of the drawing.
     *
     * @param summary what it shows, for whoever does not see it
     * @param promise beside the number of days promised
     * @param axis below the days
     * @param median beside the median
     * @param now at the end of the curve
     * @param before at the end of that of the year before
     */
    public record Labels(String summary, String promise, String axis, String median, String now, String before) {}

    /** The drawing. */
    public String svg(Labels labels) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"survival\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Html.escape(labels.summary())));
        for (int part = 0; part <= 100; part += 25) {
            double y = y(part / 100.0);
            line(svg, part == 0 ? "axis" : "grid", LEFT, y, RIGHT, y);
            text(svg, "end", LEFT - 8.0, y + 6, part + (part == 100 ? "\u00a0%" : ""));
        }
        for (int day = 0; day <= days; day += days / 6) {
            text(svg, "middle", x(day), BASE + 22.0, Integer.toString(day));
        }
        text(svg, "end", RIGHT, HEIGHT - 6.0, labels.axis());
        promised.ifPresent(day -> {
            if (day <= days) {
                line(svg, "promise", x(day), TOP - 18.0, x(day), BASE);
                // Above the whole, along which a year without answers runs.
                text(svg, "start", x(day) + 6, TOP - 6.0, labels.promise());
            }
        });
        if (compares()) {
            steps(svg, "earlier", before);
        }
        steps(svg, "steps", waits);
        waits.median().ifPresent(day -> {
            if (day <= days) {
                line(svg, "dropped", LEFT, y(0.5), x(day), y(0.5));
                line(svg, "dropped", x(day), y(0.5), x(day), BASE);
                svg.append(String.format(
                        Locale.ROOT, "<circle class=\"half\" cx=\"%.1f\" cy=\"%.1f\" r=\"6\"/>", x(day), y(0.5)));
                text(svg, "start", x(day) + 6, BASE - 8.0, labels.median());
            }
        });
        if (compares()) {
            ends(svg, labels);
        }
        return svg.append("</svg>").toString();
    }

    private void steps(StringBuilder svg, String kind, Waits of) {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "M%.1f %.1f", x(0), y(1)));
        of.curve().stream()
                .filter(point -> point.day() <= days)
                .forEach(point ->
                        path.append(String.format(Locale.ROOT, "H%.1fV%.1f", x(point.day()), y(point.waiting()))));
        path.append(String.format(Locale.ROOT, "H%.1f", x(Math.min(days, of.longest()))));
        svg.append("<path class=\"").append(kind).append("\" d=\"").append(path).append("\"/>");
    }

    /** Names both curves where they end, one above the other where they end close together. */
    private void ends(StringBuilder svg, Labels labels) {
        double now = y(last(waits));
        double earlier = y(last(before));
        double apart = Math.max(0, LINE - Math.abs(now - earlier)) / 2 * (now < earlier ? -1 : 1);
        text(svg, "start", RIGHT + 6.0, earlier - apart + 5, labels.before(), "");
        text(svg, "start", RIGHT + 6.0, now + apart + 5, labels.now(), "now");
    }

    private double last(Waits of) {
        double waiting = 1;
        for (Waits.Point point : of.curve()) {
            waiting = point.day() <= days ? point.waiting() : waiting;
        }
        return waiting;
    }

    private double x(int day) {
        return LEFT + (double) (RIGHT - LEFT) * day / days;
    }

    private static double y(double waiting) {
        return BASE - (BASE - TOP) * waiting;
    }

    private static void line(StringBuilder svg, String kind, double x, double y, double toX, double toY) {
        svg.append(String.format(Locale.ROOT, "<path class=\"%s\" d=\"M%.1f %.1fL%.1f %.1f\"/>", kind, x, y, toX, toY));
    }

    private static void text(StringBuilder svg, String anchor, double x, double y, String words) {
        text(svg, anchor, x, y, words, "");
    }

    private static void text(StringBuilder svg, String anchor, double x, double y, String words, String kind) {
        svg.append(String.format(
                Locale.ROOT,
                "<text%s text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                kind.isEmpty() ? "" : " class=\"" + kind + "\"",
                anchor,
                x,
                y,
                Html.escape(words)));
    }
}
