package org.multitude.platform.tables;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** What may be asked of an opened table. It says columns by their places, and its values are only ever bound. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ask")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.Rows.class, name = "rows"),
    @JsonSubTypes.Type(value = Question.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Question.Groups.class, name = "groups")
})
public sealed interface Question {
    /**
     * A page of rows. It ends early when it holds much text; it then has at least one row.
     *
     * @param columns places of the columns wanted
     * @param filters what all rows fulfil
     * @param order by which column they are ordered; else as in the file
     * @param after number of the last row of the page before, 0 for the first page
     * @param limit most rows
     * @param cut after how many characters a cell is cut; 0 for never
     */
    record Rows(List<Integer> columns, List<Filter> filters, Optional<Order> order, long after, int limit, int cut)
            implements Question {
        public Rows {
            columns = List.copyOf(columns);
            filters = List.copyOf(filters);
        }
    }

    /** The order of rows: by a column, cells without a value last. */
    record Order(int column, boolean descending) {}

    /** How many rows there are. */
    record Count(List<Filter> filters) implements Question {
        public Count {
            filters = List.copyOf(filters);
        }
    }

    /**
     * How many rows there are of each value, range or period of a column.
     *
     * @param filters what all rows fulfil
     * @param column place of the column
     * @param grouping how its values are put together; else as fits them
     */
    record Groups(List<Filter> filters, int column, Optional<Grouping> grouping) implements Question {
        public Groups {
            filters = List.copyOf(filters);
        }
    }
}
