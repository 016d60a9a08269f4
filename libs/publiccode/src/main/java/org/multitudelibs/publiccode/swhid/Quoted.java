package org.multitudelibs.publiccode.swhid;

import java.nio.file.Path;

/** Parts of foreign text inside our sentences: short, on one line, without invisible characters. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        return of(text, LONGEST);
    }

    /** A path, shown whole unless it is very long. */
    static String of(Path path) {
        return of(path.toString(), 400);
    }

    private static String of(String text, int longest) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(longest).forEach(point -> {
            if (isPlain(point)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format("\\u%04x", point));
            }
        });
        if (text.codePointCount(0, text.length()) > longest) {
            quoted.append('…');
        }
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
