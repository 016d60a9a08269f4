package org.multitude.platform.web;

import java.util.Locale;

/** The icons, drawn on a grid of 20 with a stroke of 2. They repeat a word that is there: screen readers skip them. */
public enum Icon {
    /** Opening: data. */
    DATA("M3 4h14M3 8h14M3 12h14M3 16h14M8 4v12"),
    /** Opening: code. */
    CODE("M7 5 2.5 10 7 15M13 5l4.5 5L13 15"),
    /** Opening: policy, three lines that converge. */
    POLICY("M2 4c6 0 6 6 11 6M2 10h15M2 16c6 0 6-6 11-6M14 7l3 3-3 3"),
    /** A community: four unequal ticks. */
    COMMUNITY("M3.5 16v-5M8 16V4M12.5 16V8M17 16V3"),
    /** An act: eight short rays. */
    ACT(
            "M10 2.5v3.5M10 14v3.5M2.5 10H6M14 10h3.5M4.7 4.7l2.5 2.5M12.8 12.8l2.5 2.5M15.3 4.7l-2.5 2.5M7.2 12.8l-2.5 2.5"),
    SEARCH("M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M12.8 12.8 17.5 17.5"),
    DOWNLOAD("M10 2.5v9.5M6 8.5l4 4 4-4M3 17h14"),
    PEN("M3 17l1-4.2L13.2 3.6l3.2 3.2L7.2 16 3 17"),
    BELL("M3.5 14h13M5.5 13.5V8.5a4.5 4.5 0 0 1 9 0v5M8.5 17h3"),
    CHECK("M4 10.5l4 4 8-9"),
    CROSS("M5 5l10 10M15 5 5 15"),
    HALF("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14", "M10 3a7 7 0 0 1 0 14z"),
    CLOCK("M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 6v4l2.5 2"),
    FLAG("M5 18V3h11l-3 3.8 3 3.7H5"),
    WARNING("M10 3 18.2 17H1.8zM10 8v4.4M10 14.6v.2"),
    PLUS("M10 4v12M4 10h12"),
    ARROW("M3 10h13M11.5 5.5 16 10l-4.5 4.5"),
    MENU("M2.5 5h15M2.5 10h15M2.5 15h15");

    /** The logo, beside the name of the site. */
    public static final String LOGO = Seal.logo(30);

    private final String stroked;
    private final String filled;

    Icon(String stroked) {
        this(stroked, "");
    }

    Icon(String stroked, String filled) {
        this.stroked = stroked;
        this.filled = filled;
    }

    /** The icon, {@code px} pixels wide. */
    public String svg(int px) {
        String fill = filled.isEmpty() ? "" : "<path d=\"" + filled + "\" fill=\"currentColor\" stroke=\"none\"/>";
        return "<svg class=\"icon icon-" + name().toLowerCase(Locale.ROOT) + "\" viewBox=\"0 0 20 20\" width=\"" + px
                + "\" height=\"" + px + "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\""
                + " stroke-linecap=\"square\" aria-hidden=\"true\" focusable=\"false\"><path d=\"" + stroked + "\"/>"
                + fill + "</svg>";
    }

    /** The icon at the size it has beside text. */
    public String svg() {
        return svg(18);
    }

    /** The icon with this name in any case, or nothing when there is none; for names that come from data. */
    public static String drawn(String name, int px) {
        for (Icon icon : values()) {
            if (icon.name().equalsIgnoreCase(name)) {
                return icon.svg(px);
            }
        }
        return "";
    }
}
