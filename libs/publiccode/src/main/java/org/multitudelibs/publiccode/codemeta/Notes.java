package org.multitudelibs.publiccode.codemeta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects notes, each once, at most {@value #LIMIT} of them, so that a hostile document costs little. */
final class Notes {
    static final int LIMIT = 200;
    private static final int LONGEST_VALUE = 80;

    private final Set<Note> notes = new LinkedHashSet<>();
    private boolean full;

    void add(Reason reason, String key) {
        add(reason, key, Map.of());
    }

    void add(Reason reason, String key, String argument, String value) {
        add(reason, key, Map.of(argument, cut(value)));
    }

    void add(Reason reason, String key, Map<String, String> arguments) {
        Note note = new Note(reason, key, arguments);
        if (notes.size() < LIMIT) {
            notes.add(note);
        } else if (!notes.contains(note)) {
            full = true;
        }
    }

    List<Note> all() {
        List<Note> all = new ArrayList<>(notes);
        if (full) {
            all.add(new Note(Reason.MORE_NOTES, "", Map.of("limit", String.valueOf(LIMIT))));
        }
        return all;
    }

    /** A value as a note shows it. */
    static String cut(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
