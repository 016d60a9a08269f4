package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.tables.Column;
import org.multitude.platform.tables.Groups;
import org.multitude.platform.tables.Rows;
import org.multitude.platform.tables.Table;
import org.multitude.platform.tables.TableRefusal;

/** What can be shown of a published table. */
public sealed interface Explored {
    /** Not yet: it is being read for the first time. */
    record Preparing() implements Explored {}

    /** Nothing, for this reason. */
    record Closed(TableRefusal reason) implements Explored {}

    /**
     * A table with an answer to what was asked.
     *
     * @param table the table
     * @param asked what was asked of it
     * @param found the answer, unless there is trouble
     * @param chart its drawing, if something can be drawn
     * @param trouble why there is no answer, or no drawing
     */
    record Open(
            Table table,
            ExploreRequest asked,
            Optional<Found> found,
            Optional<Chart> chart,
            Optional<TableRefusal> trouble)
            implements Explored {}

    /**
     * Rows found.
     *
     * @param columns the columns shown
     * @param hidden how many there are besides
     * @param rows a page of rows
     * @param count how many rows there are
     */
    record Found(List<Column> columns, int hidden, Rows rows, long count) {
        public Found {
            columns = List.copyOf(columns);
        }

        /** Number of the last row of the page. */
        public long last() {
            return rows.rows().getLast().number();
        }
    }

    /** Rows counted by a column. */
    record Chart(Column column, Groups groups) {}
}
