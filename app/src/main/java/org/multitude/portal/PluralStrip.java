package org.multitude.portal;

import java.util.Locale;
import org.multitude.community.Presence;
import org.multitude.identity.ActorKind;

/**
 * Who is in a community, as one bar cut by kind: public agents solid, entrepreneurs outlined, researchers in vertical
 * lines, associations grey, citizens in dots. Hidden from screen readers: the number beside it says the same.
 */
public final class PluralStrip {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 14;
    private static final int GAP = 2;
    private static final int SAMPLE = 14;

    private PluralStrip() {}

    /** The bar of a community; every kind is as wide as its share of the members. */
    public static String of(Presence presence) {
        StringBuilder bar = new StringBuilder(open(WIDTH));
        double x = 0;
        for (ActorKind kind : ActorKind.values()) {
            if (presence.of(kind) > 0) {
                double width = (double) WIDTH * presence.of(kind) / presence.total();
                segment(bar, kind, x, width - GAP);
                x += width;
            }
        }
        return bar.append("</svg>").toString();
    }

    /** What a kind looks like, for the legend. */
    public static String sample(ActorKind kind) {
        StringBuilder bar = new StringBuilder(open(SAMPLE));
        segment(bar, kind, 0, SAMPLE);
        return bar.append("</svg>").toString();
    }

    private static String open(int width) {
        return "<svg class=\"plural\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" fill=\"none\" aria-hidden=\"true\" focusable=\"false\">"
                .formatted(width, HEIGHT);
    }

    private static void segment(StringBuilder bar, ActorKind kind, double x, double width) {
        bar.append(
                switch (kind) {
                    case PUBLIC_AGENT -> rectangle(x, width, 0, "fill=\"var(--ink)\"");
                    case ENTREPRENEUR -> rectangle(x, width, .75, "stroke=\"var(--ink)\" stroke-width=\"1.5\"");
                    case RESEARCHER -> line(x, width, HEIGHT / 2.0, HEIGHT, "2 2");
                    case CIVIL_SOCIETY -> rectangle(x, width, 0, "fill=\"var(--line2)\"");
                    case CITIZEN ->
                        line(x, width, 2.5, 2.5, "2.5 2.5")
                                + line(x, width, 7.0, 2.5, "2.5 2.5")
                                + line(x, width, 11.5, 2.5, "2.5 2.5");
                });
    }

    private static String rectangle(double x, double width, double inset, String look) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.2f\" width=\"%.1f\" height=\"%.2f\" %s/>",
                x + inset,
                inset,
                Math.max(1, width - 2 * inset),
                HEIGHT - 2 * inset,
                look);
    }

    private static String line(double x, double width, double y, double thickness, String dashes) {
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fh%.1f\" stroke=\"var(--ink)\" stroke-width=\"%.1f\" stroke-dasharray=\"%s\"/>",
                x,
                y,
                Math.max(1, width),
                thickness,
                dashes);
    }
}
