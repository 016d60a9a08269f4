package org.multitude.contribution;

import java.util.Optional;

/** What part of a commons a contribution is about. */
public sealed interface Place {
    /**
     * A row of a table, and perhaps one of its columns.
     *
     * @param row number of the row, the first one after the heading being 1
     * @param column name of the column
     */
    record Row(long row, Optional<String> column) implements Place {
        public Row {
            if (row < 1) {
                throw new IllegalArgumentException("rows are counted from 1, not " + row);
            }
        }
    }

    /** Anything else, in the words of the contributor. */
    record InWords(String words) implements Place {}
}
