package org.multitude.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.Activity;
import org.multitude.commons.CommonsKind;
import org.multitude.platform.text.Html;

/**
 * Ninety days as ticks, one a day, as high as the day had acts: data at the foot, then code, then policies. Hidden from
 * screen readers: the words beside it and its table say the same.
 */
public final class Band {
    /** Days drawn where there is room. */
    public static final int DAYS = 90;
    /** The last of them, drawn on phones. */
    public static final int LAST_DAYS = 41;

    private static final int HEIGHT = 104;
    private static final int BASE = 100;
    private static final int TOP = 22;
    private static final int GAP = 2;
    private static final int NEAR_THE_END = 12;

    private final List<Day> days;

    /** A day with its acts by opening; every opening is there. */
    public record Day(LocalDate date, Map<CommonsKind, Long> acts) {
        /** All acts of the day. */
        public long total() {
            return acts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Band(List<Activity.Day> counted, LocalDate today) {
        Map<LocalDate, Map<CommonsKind, Long>> byDay = new java.util.HashMap<>();
        counted.forEach(day -> byDay.computeIfAbsent(day.day(), ignored -> new EnumMap<>(CommonsKind.class))
                .merge(day.kind(), day.acts(), Long::sum));
        List<Day> all = new ArrayList<>();
        for (int back = DAYS - 1; back >= 0; back--) {
            LocalDate date = today.minusDays(back);
            Map<CommonsKind, Long> acts = new EnumMap<>(CommonsKind.class);
            for (CommonsKind kind : CommonsKind.values()) {
                acts.put(kind, byDay.getOrDefault(date, Map.of()).getOrDefault(kind, 0L));
            }
            all.add(new Day(date, acts));
        }
        days = List.copyOf(all);
    }

    /** First day drawn. */
    public LocalDate first() {
        return days.getFirst().date();
    }

    /** Acts in all. */
    public long total() {
        return days.stream().mapToLong(Day::total).sum();
    }

    /** Acts on one opening. */
    public long of(CommonsKind kind) {
        return days.stream().mapToLong(day -> day.acts().getOrDefault(kind, 0L)).sum();
    }

    /** Days that saw any act, the latest first. */
    public List<Day> busy() {
        return days.reversed().stream().filter(day -> day.total() > 0).toList();
    }

    /** The day with most acts; the latest of those with as many. */
    public Optional<Day> peak() {
        return busy().stream().reduce((best, day) -> day.total() > best.total() ? day : best);
    }

    /** The drawing of all days, with words at the peak. */
    public String svg(String atPeak) {
        return svg(days, 1160, 4, atPeak);
    }

    /** The drawing of the last days, narrower. */
    public String narrow() {
        return svg(days.subList(DAYS - LAST_DAYS, DAYS), 350, 4, "");
    }

    private static String svg(List<Day> days, int width, int thick, String atPeak) {
        long most = Math.max(1, days.stream().mapToLong(Day::total).max().orElse(1));
        double step = (double) width / days.size();
        double unit = (double) (BASE - TOP) / most;
        StringBuilder svg = new StringBuilder(4096)
                .append("<svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(HEIGHT)
                .append("\" aria-hidden=\"true\" focusable=\"false\">");
        int peak = -1;
        for (int i = 0; i < days.size(); i++) {
            double x = i * step + (step - thick) / 2;
            day(svg, days.get(i), x, thick, unit);
            if (days.get(i).total() == most) {
                peak = i;
            }
        }
        svg.append("<path class=\"axis\" d=\"M0 ")
                .append(BASE + 1.5)
                .append('H')
                .append(width)
                .append("\"/>");
        if (!atPeak.isEmpty() && peak >= 0) {
            boolean late = peak > days.size() - NEAR_THE_END || peak > days.size() / 2;
            svg.append("<text x=\"").append(round(peak * step + (late ? step : 0)));
            svg.append("\" y=\"14\" text-anchor=\"")
                    .append(late ? "end" : "start")
                    .append("\">");
            svg.append(Html.escape(atPeak)).append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    private static void day(StringBuilder svg, Day day, double x, int thick, double unit) {
        double foot = BASE;
        for (CommonsKind kind : CommonsKind.values()) {
            long acts = day.acts().getOrDefault(kind, 0L);
            if (acts > 0) {
                double high = Math.max(1.5, acts * unit - (foot < BASE ? GAP : 0));
                double lower = foot < BASE ? foot - GAP : foot;
                svg.append("<rect class=\"bar-").append(kind.opening());
                svg.append("\" x=\"").append(round(x)).append("\" y=\"").append(round(lower - high));
                svg.append("\" width=\"")
                        .append(thick)
                        .append("\" height=\"")
                        .append(round(high))
                        .append("\"/>");
                foot = lower - high;
            }
        }
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
