package org.multitude.contribution;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsId;

/** The table that a commons publishes, so that nobody reports a row or a column that is not there; an opening gives it. */
public interface Tables {
    /** Its table now, if it publishes one that was read. */
    Optional<Extent> of(CommonsId commons);

    /**
     * How far a table goes.
     *
     * @param rows number of rows after the heading
     * @param columns names in the heading; none when the file cannot be read
     */
    record Extent(long rows, List<String> columns) {
        public Extent {
            columns = List.copyOf(columns);
        }

        /** The column as the heading writes it. */
        Optional<String> column(String typed) {
            return columns.stream().filter(typed::equalsIgnoreCase).findFirst();
        }
    }
}
