package org.multitude.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.multitude.platform.imports.LinesOnDisk;

/** The words in which triples are staged on disk: N-Triples, and marks that stand before the triples of a thing. */
final class Staged {
    /** The thing is a dataset, by its class or because a catalogue lists it; this mark comes before all others. */
    static final String DATASET = "! a";

    /** What follows says something about the thing: a record of a catalogue, a service. */
    static final String ABOUT = "! about ";

    /** What follows could not be kept as it was. */
    static final String NOTE = "! note ";

    private static final byte[] MARK = bytes(" " + DATASET);

    private Staged() {}

    /** Whether a line says that its thing is a dataset. */
    static boolean marksDataset(byte[] line) {
        int from = line.length - MARK.length;
        return from > 0 && Arrays.equals(line, from, line.length, MARK, 0, MARK.length) && first(line, ' ') == from;
    }

    private static int first(byte[] line, char wanted) {
        int at = 0;
        while (at < line.length && line[at] != wanted) {
            at++;
        }
        return at;
    }

    static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    /** What stands in a line after its key. */
    static String rest(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    /** The predicate of what stands after a key. */
    static String predicate(String rest) {
        return rest.substring(0, rest.indexOf(' '));
    }

    /** The object of what stands after a key. */
    static String object(String rest) {
        return rest.substring(rest.indexOf(' ') + 1, rest.length() - 2);
    }

    /** The key of a group. */
    static String key(LinesOnDisk.Group group) {
        String line = text(group.lines().getFirst());
        return line.substring(0, line.indexOf(' '));
    }
}
