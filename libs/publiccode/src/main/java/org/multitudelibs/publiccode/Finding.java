package org.multitudelibs.publiccode;

import java.util.Map;
import java.util.Objects;

/**
 * One thing to say about a file, told at its place.
 *
 * @param key dotted path such as {@code maintenance.contacts[0].name}, empty when the whole file is meant
 * @param line counted from 1; 0 when nothing is written where something is expected
 * @param column counted from 1; 0 along with line 0
 * @param arguments what the sentence of {@code code} speaks of, by name
 */
public record Finding(
        Severity severity, String key, int line, int column, FindingCode code, Map<String, String> arguments) {

    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(key);
        Objects.requireNonNull(code);
        arguments = Map.copyOf(arguments);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("a place is counted from 1, or 0 for none");
        }
    }

    /** The finding in English. */
    public String description() {
        return code.describe(arguments);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
