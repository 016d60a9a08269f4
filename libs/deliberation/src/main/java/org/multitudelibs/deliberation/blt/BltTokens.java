package org.multitudelibs.deliberation.blt;

import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.FileLimits;

/**
 * Reads a file piece by piece: words between white space, quoted texts, brackets. Comments, from {@code #} to the end of the line
 * and between {@code /*} and its end, are skipped where a piece could begin.
 */
final class BltTokens {
    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    BltTokens(String file, String text) {
        this.file = file;
        this.text = text;
        if (text.startsWith("\uFEFF")) {
            at = 1;
            lineStart = 1;
        }
    }

    /**
     * The next piece.
     *
     * @param wanted what should come, for whoever reads that the file ended before it
     */
    BltToken next(String wanted) {
        skip();
        if (at >= text.length()) {
            throw MalformedFileException.at(file, line, column(at), "the file ends where " + wanted + " should follow");
        }
        int start = at;
        char first = text.charAt(at);
        if (first == '"') {
            return quoted(start);
        }
        if (first == '[' || first == ']') {
            at++;
            return token(first == '[' ? BltToken.Kind.OPEN : BltToken.Kind.CLOSE, String.valueOf(first), start);
        }
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at++;
        }
        return token(BltToken.Kind.WORD, text.substring(start, at), start);
    }

    /** All that is left, without the white space around it. */
    String rest() {
        String rest = text.substring(at).strip();
        at = text.length();
        return rest;
    }

    /** A quoted text ends at a quote that white space or the end of the file follows, so that names may have quotes in them. */
    private BltToken quoted(int start) {
        for (int end = start + 1; end < text.length() && text.charAt(end) != '\n'; end++) {
            if (text.charAt(end) == '"' && (end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1)))) {
                at = end + 1;
                return token(BltToken.Kind.QUOTED, text.substring(start + 1, end), start);
            }
        }
        throw MalformedFileException.at(
                file, line, column(start), "this quote is not closed before the end of its line");
    }

    private BltToken token(BltToken.Kind kind, String content, int start) {
        if (content.length() > FileLimits.VALUE_LENGTH) {
            throw MalformedFileException.at(
                    file,
                    line,
                    column(start),
                    "what begins here has more than " + FileLimits.VALUE_LENGTH
                            + " characters, which is as many as are read");
        }
        return new BltToken(kind, content, file, line, column(start));
    }

    private int column(int position) {
        return position - lineStart + 1;
    }

    private static boolean endsWord(char character) {
        return Character.isWhitespace(character) || character == '[' || character == ']';
    }

    private void skip() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                step();
            } else if (text.charAt(at) == '#') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (text.startsWith("/*", at)) {
                comment();
            } else {
                return;
            }
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw MalformedFileException.at(file, line, column(at), "this comment is not closed with “*/”");
        }
        while (at < end + 2) {
            step();
        }
    }

    private void step() {
        if (text.charAt(at++) == '\n') {
            line++;
            lineStart = at;
        }
    }
}
