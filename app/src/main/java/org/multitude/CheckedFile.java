package org.multitude;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.multitudelibs.publiccode.Reading;

/**
 * A publiccode.yml and what was found in it.
 *
 * @param name its path or address, as it was given
 * @param lines its lines, for showing where something is
 */
record CheckedFile(String name, List<String> lines, Reading reading) {

    CheckedFile {
        lines = List.copyOf(lines);
    }

    static CheckedFile of(String name, byte[] bytes, Reading reading) {
        return new CheckedFile(
                name, List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1)), reading);
    }

    /** A line, counted from 1. */
    Optional<String> line(int number) {
        return number < 1 || number > lines.size() ? Optional.empty() : Optional.of(lines.get(number - 1));
    }
}
