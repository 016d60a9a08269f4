package org.multitudelibs.publiccode;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to say about a file, told at its place. {@code releaseDate: 31/05/2026} on line 9 gives: error,
 * {@code releaseDate}, line 9, column 1, "31/05/2026 must be a date written YYYY-MM-DD; write 2026-05-31".
 *
 * @param key dotted path such as {@code maintenance.contacts[0].name}, empty when the whole file is meant
 * @param line counted from 1; 0 when nothing is written where something is expected
 * @param column counted from 1; 0 along with line 0
 * @param arguments what the sentence of {@code code} speaks of, by name
 */
public record Finding(
        Severity severity, String key, int line, int column, FindingCode code, Map<String, String> arguments) {

    /** The argument that tells what to write instead. */
    public static final String SUGGESTION = "suggestion";

    /** What the reference parser finds with the tags of its structures, where it writes languages in brackets. */
    private static final Set<FindingCode> FOUND_BY_TAGS =
            Set.of(FindingCode.REQUIRED, FindingCode.TOO_SHORT, FindingCode.TOO_LONG, FindingCode.NOT_A_WEB_ADDRESS);

    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(key);
        Objects.requireNonNull(code);
        arguments = Map.copyOf(arguments);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("a place is counted from 1, or 0 for none");
        }
    }

    /** The finding in English, with what to do about it. */
    public String description() {
        return code.describe(arguments) + mend().map(text -> "; " + text).orElse("");
    }

    /** What to do about it, in English; empty when {@link #code()} says it in its own sentence. */
    public Optional<String> mend() {
        return code.mend(arguments);
    }

    /**
     * What to write instead of what is written: a name for {@link FindingCode#UNKNOWN_KEY} and for a language that keys
     * a description, YAML for {@link FindingCode#WRONG_TYPE}, otherwise the text of the value.
     */
    public Optional<String> suggestion() {
        return Optional.ofNullable(arguments.get(SUGGESTION));
    }

    /**
     * The key as the reference parser writes it: {@code description[fr].features} where some of its rules find
     * something, {@code description.fr.genericName} where others do.
     */
    public String keyOfParser() {
        return FOUND_BY_TAGS.contains(code) ? key.replaceFirst("^description\\.([^.]+)\\.", "description[$1].") : key;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
