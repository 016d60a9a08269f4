package org.multitude.platform.web;

import java.util.List;
import java.util.Locale;
import org.multitude.platform.text.Html;

/**
 * Counted things as bars, upright where they have an order, lying where each has a name. The drawing has colours of its
 * own, for whoever saves it; on a page the style sheet's are taken.
 */
public final class Bars {
    private static final int TOP = 20;
    private static final int BASE = 140;
    private static final int UPRIGHT = 162;
    private static final int ROW = 24;
    private static final int THICK = 40;
    private static final double LETTER = 6.4;
    private static final double DIGIT = 7.4;
    private static final double LEAST = 1.5;

    private Bars() {}

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param value its count in words
     * @param count its count
     * @param now whether what it stands for is not over yet
     */
    public record Bar(String label, String value, long count, boolean now) {}

    /** Bars in their order, from the left. */
    public static String upright(List<Bar> bars, int width, String summary) {
        StringBuilder svg = open(width, UPRIGHT, summary);
        long most = most(bars);
        double step = (double) width / Math.max(1, bars.size());
        double thick = Math.min(THICK, step * 0.62);
        boolean all = bars.stream().allMatch(bar -> bar.value().length() * DIGIT <= step + 2);
        boolean told = false;
        double free = 0;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = i * step + step / 2;
            double high = bar.count() == 0 ? 0 : Math.max(LEAST, (double) (BASE - TOP) * bar.count() / most);
            rectangle(svg, bar, middle - thick / 2, BASE - high, thick, high);
            if (all && bar.count() > 0 || !told && bar.count() == most) {
                text(svg, "value", within(middle, bar.value().length() * DIGIT, width), BASE - high - 5, bar.value());
                told = true;
            }
            double half = bar.label().length() * LETTER / 2;
            if (middle - half >= free && (middle + half <= width || bars.size() == 1)) {
                text(svg, "", middle, BASE + 17, bar.label());
                free = middle + half + LETTER;
            }
        }
        svg.append("<path class=\"axis\" stroke=\"#77857e\" d=\"M0 ")
                .append(BASE + 0.5)
                .append('H')
                .append(width);
        return svg.append("\"/></svg>").toString();
    }

    /** Bars below one another, each after its label. */
    public static String lying(List<Bar> bars, int width, String summary) {
        int labels = width * 2 / 5;
        double values =
                bars.stream().mapToDouble(bar -> bar.value().length()).max().orElse(1) * DIGIT + 6;
        StringBuilder svg = open(width, Math.max(1, bars.size()) * ROW, summary);
        long most = most(bars);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double full = width - labels - values - 8;
            double wide = bar.count() == 0 ? 0 : Math.max(LEAST, full * bar.count() / most);
            rectangle(svg, bar, labels + 8.0, i * ROW + 4, wide, ROW - 8);
            svg.append("<text fill=\"#4a5751\" text-anchor=\"end\" x=\"")
                    .append(labels)
                    .append("\" y=\"");
            svg.append(i * ROW + 16)
                    .append("\">")
                    .append(safe(cut(bar.label(), labels)))
                    .append("</text>");
            svg.append("<text class=\"value\" fill=\"#15211c\" x=\"")
                    .append(round(labels + 13 + wide))
                    .append("\" y=\"");
            svg.append(i * ROW + 16).append("\">").append(safe(bar.value())).append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    private static StringBuilder open(int width, int height, String summary) {
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height);
        svg.append("\" role=\"img\" aria-label=\"").append(safe(summary));
        return svg.append("\" font-family=\"sans-serif\" font-size=\"12\">"
                + "<rect class=\"behind\" width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    }

    private static void rectangle(StringBuilder svg, Bar bar, double x, double y, double wide, double high) {
        svg.append("<rect class=\"").append(bar.now() ? "now" : "bar").append("\" fill=\"");
        svg.append(bar.now() ? "#15211c" : "#0b5cad")
                .append("\" x=\"")
                .append(round(x))
                .append("\" y=\"");
        svg.append(round(y))
                .append("\" width=\"")
                .append(round(wide))
                .append("\" height=\"")
                .append(round(high));
        svg.append("\"/>");
    }

    private static void text(StringBuilder svg, String type, double x, double y, String words) {
        svg.append("<text ").append(type.isEmpty() ? "fill=\"#4a5751\"" : "class=\"value\" fill=\"#15211c\"");
        svg.append(" text-anchor=\"middle\" x=\"")
                .append(round(x))
                .append("\" y=\"")
                .append(round(y))
                .append("\">");
        svg.append(safe(words)).append("</text>");
    }

    private static double within(double middle, double wide, int width) {
        return Math.clamp(middle, Math.min(wide / 2, width / 2.0), Math.max(width - wide / 2, width / 2.0));
    }

    private static String cut(String label, int room) {
        int most = (int) (room / LETTER);
        return label.length() <= most ? label : label.substring(0, Math.max(1, most - 1)) + "…";
    }

    /** What people wrote, without what XML does not hold. */
    private static String safe(String words) {
        return Html.escape(words.replaceAll("[\\p{Cc}\\p{Cs}\\ufffe\\uffff]", " "));
    }

    private static long most(List<Bar> bars) {
        return Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
