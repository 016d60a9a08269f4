package org.multitude.platform.web;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a table before and after a change, with a few unchanged neighbours for context.
 *
 * @param columns names of the columns, in order
 * @param rows neighbours and changed rows, in the order of the table
 */
public record TableDiff(List<String> columns, List<Row> rows) {
    public TableDiff {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("row " + row.line() + " has not one cell a column");
            }
        }
    }

    /**
     * A row of the table.
     *
     * @param line number of its line in the file
     * @param cells one a column
     */
    public record Row(long line, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether a cell changes; otherwise it is context. */
        public boolean changed() {
            return cells.stream().anyMatch(Cell::changed);
        }

        /** Whether an answer was given on one of its cells. */
        public boolean answered() {
            return cells.stream().anyMatch(cell -> cell.answer().isPresent());
        }
    }

    /**
     * A cell before and after.
     *
     * @param before what the file says, empty when the cell is
     * @param after what is proposed; the same when nothing changes
     * @param answer what was answered on this cell, if anything was
     * @param reasons where the reasons are, or empty
     */
    public record Cell(String before, String after, Optional<Mark> answer, String reasons) {
        public Cell(String before, String after) {
            this(before, after, Optional.empty(), "");
        }

        /** A cell that does not change. */
        public static Cell same(String value) {
            return new Cell(value, value);
        }

        /** Whether before and after differ. */
        public boolean changed() {
            return !before.equals(after);
        }
    }
}
