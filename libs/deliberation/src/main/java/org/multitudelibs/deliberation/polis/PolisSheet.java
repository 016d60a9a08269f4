package org.multitudelibs.deliberation.polis;

import java.io.IOException;

/**
 * A file being written, row by row.
 *
 * @param <T> what a row tells
 */
@FunctionalInterface
public interface PolisSheet<T> {
    /** Writes one row. */
    void write(T row) throws IOException;
}
