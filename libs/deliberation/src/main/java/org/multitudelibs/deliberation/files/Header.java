package org.multitudelibs.deliberation.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.deliberation.MalformedFileException;

/** The line that names the columns of a table, and the way to the values of its rows. */
public final class Header {
    private final String file;
    private final char separator;
    private final List<Cell> columns;
    private final Map<String, Integer> places = new HashMap<>();

    /** @throws MalformedFileException if two columns have the same name */
    public Header(String file, char separator, List<Cell> columns) {
        this.file = file;
        this.separator = separator;
        this.columns = List.copyOf(columns);
        for (int at = 0; at < columns.size(); at++) {
            Cell column = columns.get(at);
            if (places.put(column.value(), at) != null) {
                throw column.wrong(file, "the column “" + column.shown() + "” comes twice");
            }
        }
    }

    /** Names of the columns, in their order. */
    public List<String> names() {
        return columns.stream().map(Cell::value).toList();
    }

    /** Whether there is a column of this name. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** @throws MalformedFileException if there is no column of this name */
    public void check(String column) {
        place(column);
    }

    /**
     * The value of a row in a column that the table must have.
     *
     * @throws MalformedFileException if it has none of this name
     */
    public Cell cell(List<Cell> row, String column) {
        return row.get(place(column));
    }

    /** The value of a row in a column that the table may have, if there is one and it is not blank. */
    public Optional<Cell> optional(List<Cell> row, String column) {
        Integer place = places.get(column);
        return place == null
                ? Optional.empty()
                : Optional.of(row.get(place)).filter(cell -> !cell.value().isEmpty());
    }

    /** @throws MalformedFileException if a row has not one value for each column */
    public void checkWidth(List<Cell> row) {
        if (row.size() < columns.size()) {
            throw row.getLast()
                    .wrong(
                            file,
                            "the line ends here with " + row.size() + " values, there are " + columns.size()
                                    + " columns; the value of “"
                                    + columns.get(row.size()).shown() + "” is missing");
        }
        if (row.size() > columns.size()) {
            throw row.get(columns.size())
                    .wrong(
                            file,
                            "the line has " + row.size() + " values, and there are " + columns.size()
                                    + " columns; a value with “" + separator + "” in it is written in quotation marks");
        }
    }

    private int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw columns.getFirst().wrong(file, "the column “" + column + "” is missing");
        }
        return place;
    }
}
