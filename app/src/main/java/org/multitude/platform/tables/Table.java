package org.multitude.platform.tables;

import java.util.List;
import java.util.Optional;

/**
 * An opened table.
 *
 * @param rows number of rows after the heading
 * @param shorter how many of them have fewer cells than the heading
 * @param longer how many have more; the columns that this makes have no name in the file
 * @param named number of columns of the heading
 * @param columns all columns
 */
public record Table(long rows, long shorter, long longer, int named, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** The column with this name. */
    public Optional<Column> named(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
