package org.multitudelibs.deliberation.files;

/** What somebody else's file says, as a sentence quotes it. */
public final class Shown {
    private static final int LENGTH = 60;

    private Shown() {}

    /** In one line without control characters, cut off after sixty characters. */
    public static String of(String text) {
        boolean whole = text.length() <= LENGTH;
        int end = whole ? text.length() : text.offsetByCodePoints(0, text.codePointCount(0, LENGTH));
        StringBuilder shown = new StringBuilder();
        text.substring(0, end)
                .codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(shown::appendCodePoint);
        return whole ? shown.toString() : shown.append('…').toString();
    }
}
