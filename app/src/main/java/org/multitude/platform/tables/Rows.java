package org.multitude.platform.tables;

import java.util.List;

/**
 * A page of rows.
 *
 * @param rows the rows
 * @param more whether there are rows after them
 */
public record Rows(List<Row> rows, boolean more) {
    public Rows {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number its number, the first one after the heading being 1
     * @param line line of the file on which it begins
     * @param cells its cells as the file writes them, one for each column asked for, empty where there is none
     */
    public record Row(long number, long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
