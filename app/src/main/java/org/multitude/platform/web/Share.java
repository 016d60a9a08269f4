package org.multitude.platform.web;

import java.util.Locale;

/** A share of a whole as a small bar; words beside it say the same. */
public final class Share {
    private static final int WIDTH = 96;

    private Share() {}

    /** So many of so many. */
    public static String bar(long part, long whole) {
        double wide = whole <= 0 ? 0 : Math.max(1, (double) WIDTH * part / whole);
        return String.format(
                Locale.ROOT,
                "<svg class=\"share\" width=\"%d\" height=\"8\" viewBox=\"0 0 %d 8\" aria-hidden=\"true\" focusable=\"false\">"
                        + "<rect class=\"share-whole\" width=\"%d\" height=\"8\"/>"
                        + "<rect class=\"share-part\" width=\"%.1f\" height=\"8\"/></svg>",
                WIDTH,
                WIDTH,
                WIDTH,
                wide);
    }
}
