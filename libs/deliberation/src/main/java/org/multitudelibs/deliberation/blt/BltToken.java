package org.multitudelibs.deliberation.blt;

import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.Shown;

/** One piece of a file, and where it begins. */
record BltToken(Kind kind, String text, String file, int line, int column) {

    enum Kind {
        WORD,
        QUOTED,
        OPEN,
        CLOSE
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String word) {
        return isWord() && text.equals(word);
    }

    MalformedFileException wrong(String reason) {
        return wrong(0, reason);
    }

    /** Something wrong with the character so many after the beginning. */
    MalformedFileException wrong(int offset, String reason) {
        return MalformedFileException.at(file, line, column + offset, reason);
    }

    /** As a sentence names it. */
    String named() {
        return switch (kind) {
            case WORD -> "“" + Shown.of(text) + "”";
            case QUOTED -> "the quoted text “" + Shown.of(text) + "”";
            case OPEN -> "“[”";
            case CLOSE -> "“]”";
        };
    }
}
