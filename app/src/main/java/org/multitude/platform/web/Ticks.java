package org.multitude.platform.web;

import java.util.Locale;

/**
 * Counted things as ticks, one tick a thing. Every drawing is hidden from screen readers and goes with words that say the
 * same: "14 sur 24 formés".
 */
public final class Ticks {

    /** Beyond this many things one tick stands for a round share of them; see {@link #each(int)}. */
    public static final int MOST = 60;

    /** The same for members, who have a whole row. */
    public static final int MOST_MEMBERS = 100;

    private static final String HIDDEN = " aria-hidden=\"true\" focusable=\"false\">";

    /** How wide and high a tick is, and from one to the next. */
    public enum Grain {
        /** Long work, calls: many thin ticks. */
        FINE(9, 3, 14),
        /** Points of a score. */
        POINT(7, 5, 16),
        /** Commitments and other small counts. */
        BROAD(9, 6, 16),
        /** A handful of steps. */
        STEP(14, 8, 18);

        private final int step;
        private final int width;
        private final int height;

        Grain(int step, int width, int height) {
            this.step = step;
            this.width = width;
            this.height = height;
        }
    }

    /** What the reached ticks are drawn in. */
    public enum Tone {
        /** Ink. */
        INK,
        /** The colour of the opening the page belongs to. */
        OPENING,
        /** Late. */
        LATE
    }

    /** How far a segment of a line has come. */
    public enum Reach {
        /** Done. */
        DONE,
        /** The one we are in. */
        CURRENT,
        /** Still to come. */
        TO_COME
    }

    private Ticks() {}

    /** How many things one tick stands for when there are {@code total} of them: 1, 2, 5, 10, 20 and so on. */
    public static int each(int total) {
        return each(total, MOST);
    }

    private static int each(int total, int most) {
        int[] mantissas = {1, 2, 5};
        for (int power = 1; power <= 10_000_000; power *= 10) {
            for (int mantissa : mantissas) {
                int share = mantissa * power;
                if ((total - 1) / share + 1 <= most) {
                    return share;
                }
            }
        }
        return 100_000_000;
    }

    /** How many members one tick of {@link #members} stands for. */
    public static int eachMember(int total) {
        return each(total, MOST_MEMBERS);
    }

    /** So many reached out of so many. */
    public static String progress(int reached, int total, Grain grain, Tone tone) {
        if (reached < 0 || total < 1 || reached > total) {
            throw new IllegalArgumentException(reached + " of " + total + " cannot be drawn");
        }
        int share = each(total);
        int ticks = (total - 1) / share + 1;
        int on = reached == total ? ticks : reached / share;
        StringBuilder svg = open("ticks ticks-" + lower(tone), (ticks - 1) * grain.step + grain.width, grain.height);
        row(svg, "t-on", 0, on, grain, grain.height);
        row(svg, "t-off", on, ticks, grain, grain.height);
        return svg.append("</svg>").toString();
    }

    /** One tick a member, the active ones first and tall, the others half as high. */
    public static String members(int active, int total) {
        if (active < 0 || total < 1 || active > total) {
            throw new IllegalArgumentException(active + " of " + total + " cannot be drawn");
        }
        int share = each(total, MOST_MEMBERS);
        int ticks = (total - 1) / share + 1;
        int tall = active == total ? ticks : active / share;
        StringBuilder svg = open("ticks ticks-members", (ticks - 1) * 7 + 3, 18);
        svg.append("<path class=\"t-on\" d=\"");
        for (int tick = 0; tick < ticks; tick++) {
            svg.append('M').append(tick * 7 + 1).append(".5 ").append(tick < tall ? "0v18" : "9v9");
        }
        return svg.append("\" stroke-width=\"3\"/></svg>").toString();
    }

    /** One tick a promised update, oldest first: a full one where it was kept, a stub where it was missed. */
    public static String kept(boolean... updates) {
        StringBuilder svg = open("ticks ticks-kept", Math.max(1, updates.length) * 11 - 7, 14);
        path(svg, "t-on", updates, true);
        path(svg, "t-late", updates, false);
        return svg.append("</svg>").toString();
    }

    /**
     * One segment of a life line or of the phases of a policy. It is as wide as its place, or as high where the page is
     * narrow: the page shows one of its two directions. {@code percent} says how far the current one has come.
     */
    public static String segment(Reach reach, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a share is between 0 and 100, not " + percent);
        }
        int done = reach == Reach.DONE ? 100 : reach == Reach.TO_COME ? 0 : percent;
        String on = reach == Reach.CURRENT ? "t-now" : "t-on";
        StringBuilder svg = new StringBuilder(400);
        svg.append("<svg class=\"segment\" fill=\"none\" stroke=\"currentColor\" shape-rendering=\"crispEdges\"");
        svg.append(HIDDEN);
        if (done > 0) {
            line(svg, on, 0, done);
        }
        if (done < 100) {
            line(svg, "t-off", done, 100);
        }
        return svg.append("</svg>").toString();
    }

    private static void line(StringBuilder svg, String meaning, int from, int to) {
        svg.append("<line class=\"across ").append(meaning).append("\" x1=\"").append(from);
        svg.append("%\" x2=\"").append(to).append("%\" y1=\"50%\" y2=\"50%\"/>");
        svg.append("<line class=\"down ").append(meaning).append("\" y1=\"").append(from);
        svg.append("%\" y2=\"").append(to).append("%\" x1=\"50%\" x2=\"50%\"/>");
    }

    private static void path(StringBuilder svg, String meaning, boolean[] updates, boolean which) {
        StringBuilder strokes = new StringBuilder();
        for (int place = 0; place < updates.length; place++) {
            if (updates[place] == which) {
                strokes.append('M').append(place * 11 + 2).append(which ? " 0v14" : " 10v4");
            }
        }
        if (!strokes.isEmpty()) {
            svg.append("<path class=\"").append(meaning).append("\" d=\"").append(strokes);
            svg.append("\" stroke-width=\"4\"/>");
        }
    }

    private static void row(StringBuilder svg, String meaning, int from, int to, Grain grain, int height) {
        if (from >= to) {
            return;
        }
        svg.append("<path class=\"").append(meaning).append("\" d=\"");
        for (int tick = from; tick < to; tick++) {
            svg.append('M').append(tick * grain.step + grain.width / 2);
            svg.append(grain.width % 2 == 0 ? " 0v" : ".5 0v").append(height);
        }
        svg.append("\" stroke-width=\"").append(grain.width).append("\"/>");
    }

    private static StringBuilder open(String classes, int width, int height) {
        StringBuilder svg = new StringBuilder(512);
        svg.append("<svg class=\"")
                .append(classes)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ');
        svg.append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height);
        svg.append("\" preserveAspectRatio=\"none\" fill=\"none\" stroke=\"currentColor\"");
        return svg.append(" shape-rendering=\"crispEdges\"").append(HIDDEN);
    }

    private static String lower(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
