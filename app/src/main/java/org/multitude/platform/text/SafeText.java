package org.multitude.platform.text;

/** What people wrote, for files that somebody may open in a spreadsheet. */
public final class SafeText {
    private SafeText() {}

    /** A text that a spreadsheet would compute is made text. */
    public static String of(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
