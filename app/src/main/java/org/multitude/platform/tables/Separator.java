package org.multitude.platform.tables;

import java.util.Arrays;
import java.util.Locale;

/** What stands between the cells of a table. */
public enum Separator {
    SEMICOLON(';'),
    COMMA(','),
    TAB('\t'),
    PIPE('|');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    /** The character itself. */
    public char character() {
        return character;
    }

    /** Code in databases and bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The separator with this code. */
    public static Separator of(String code) {
        return Arrays.stream(values())
                .filter(separator -> separator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no separator: " + code));
    }
}
