package org.multitude.opendata;

import java.util.Optional;
import org.multitude.platform.imports.Unfit;

/**
 * A dataset of a source that was read.
 *
 * @param place how a report names it
 * @param found what is said of it, if it can be brought in
 * @param unfit why it cannot
 */
record Prepared(String place, Optional<Elsewhere> found, Optional<String> unfit) {
    /** Reads one. */
    @FunctionalInterface
    interface Reading {
        /** What is said of it. */
        Elsewhere read() throws Unfit;
    }

    static Prepared of(String place, Reading reading) {
        try {
            return new Prepared(place, Optional.of(reading.read()), Optional.empty());
        } catch (Unfit e) {
            return new Prepared(place, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** What is said of one that can be brought in. */
    Elsewhere fit() {
        return found.orElseThrow();
    }

    /** About how many characters it has. */
    int weight() {
        return found.map(said -> said.content().length()).orElse(0);
    }
}
