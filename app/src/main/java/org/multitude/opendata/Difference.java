package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.web.TableDiff;

/** What two versions of a file differ in. */
public sealed interface Difference {
    /** They are no tables, or one of them cannot be read: only their sizes and hashes are compared. */
    record NotTables() implements Difference {}

    /**
     * A table is too large to be compared row by row.
     *
     * @param bytes most bytes of a file that is compared
     * @param rows most rows
     */
    record TooLarge(long bytes, long rows) implements Difference {}

    /**
     * Rows compared.
     *
     * @param columns names of the columns that are compared and shown
     * @param added columns only in the later version
     * @param removed columns only in the earlier one
     * @param key column by which rows are known again, or empty when they are compared in their order
     * @param counts how many rows changed
     * @param changed changed rows with their neighbours, the first ones
     * @param addedRows rows only in the later version, the first ones
     * @param removedRows rows only in the earlier one, the first ones
     */
    record Rows(
            List<String> columns,
            List<String> added,
            List<String> removed,
            Optional<String> key,
            Changes counts,
            List<TableDiff.Row> changed,
            List<Line> addedRows,
            List<Line> removedRows)
            implements Difference {
        public Rows {
            columns = List.copyOf(columns);
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
            addedRows = List.copyOf(addedRows);
            removedRows = List.copyOf(removedRows);
        }

        /** Whether rows and columns are the same. */
        public boolean same() {
            return counts.added() + counts.removed() + counts.changed() == 0 && added.isEmpty() && removed.isEmpty();
        }

        /** How many changed rows are shown. */
        public long shownChanges() {
            return changed.stream().filter(TableDiff.Row::changed).count();
        }

        /** The changed rows as the component shows them. */
        public TableDiff table() {
            return new TableDiff(columns, changed);
        }
    }

    /**
     * A row that is in one version only.
     *
     * @param number its number in that version
     * @param cells its cells
     */
    record Line(long number, List<String> cells) {}
}
