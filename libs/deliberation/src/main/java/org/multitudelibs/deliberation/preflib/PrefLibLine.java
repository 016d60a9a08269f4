package org.multitudelibs.deliberation.preflib;

import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.FileLimits;
import org.multitudelibs.deliberation.files.Shown;

/** One line of a file, read from left to right. */
final class PrefLibLine {
    private final String file;
    private final long line;
    private final String text;
    private int at;

    PrefLibLine(String file, long line, String text) {
        this.file = file;
        this.line = line;
        this.text = text;
        if (text.length() > FileLimits.VALUE_LENGTH) {
            throw wrong(
                    FileLimits.VALUE_LENGTH + 1,
                    "the line has more than " + FileLimits.VALUE_LENGTH + " characters, which is as many as are read");
        }
    }

    boolean startsWith(String start) {
        return text.stripLeading().startsWith(start);
    }

    /** Where reading is, counted from 1. */
    int column() {
        return at + 1;
    }

    void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    boolean atEnd() {
        skipSpaces();
        return at == text.length();
    }

    /** Goes over a sign if it is next, and says whether it was. */
    boolean skip(char sign) {
        skipSpaces();
        boolean next = at < text.length() && text.charAt(at) == sign;
        at += next ? 1 : 0;
        return next;
    }

    /** Goes over some words if they are next, and says whether they were. */
    boolean skip(String words) {
        skipSpaces();
        boolean next = text.startsWith(words, at);
        at += next ? words.length() : 0;
        return next;
    }

    void expect(char sign) {
        if (!skip(sign)) {
            throw wrong(column(), "“" + sign + "” comes here, not " + found());
        }
    }

    /** Goes over a comma, or stops before the end of what is in braces. */
    void separate(char end, int from) {
        if (atEnd()) {
            throw wrong(from, "this brace is not closed");
        }
        if (text.charAt(at) != end) {
            expect(',');
        }
    }

    void end() {
        if (!atEnd()) {
            throw wrong(column(), "the line ends here, without " + found());
        }
    }

    /** What comes before a sign, or all of it. */
    String upTo(char sign) {
        int end = text.indexOf(sign, at);
        String part = end < 0 ? text.substring(at) : text.substring(at, end);
        at += part.length();
        return part;
    }

    /** What is left, without spaces around it. */
    String rest() {
        String rest = text.substring(at).strip();
        at = text.length();
        return rest;
    }

    /** A number of voters or orders. */
    long number(String what) {
        skipSpaces();
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (start == at) {
            throw wrong(start + 1, "a number comes here, " + what + ", not " + found());
        }
        try {
            return Long.parseLong(text, start, at, 10);
        } catch (NumberFormatException e) {
            throw wrong(start + 1, Shown.of(text.substring(start, at)) + " is more than can be counted");
        }
    }

    /** The number of an alternative. */
    int smallNumber(String what) {
        skipSpaces();
        int start = at;
        long number = number(what);
        if (number > Integer.MAX_VALUE) {
            throw wrong(start + 1, number + " is too large for the number of an alternative");
        }
        return (int) number;
    }

    private String found() {
        if (atEnd()) {
            return "the end of the line";
        }
        int end = at;
        while (end < text.length() && end < at + 20 && ",{}:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return "“" + Shown.of(text.substring(at, Math.max(end, at + 1)).strip()) + "”";
    }

    /** Something that should have come before its end, or after it. */
    MalformedFileException wrongAtEnd(String reason) {
        return wrong(text.length() + 1, reason);
    }

    MalformedFileException wrong(int column, String reason) {
        return MalformedFileException.at(file, line, column, reason);
    }
}
