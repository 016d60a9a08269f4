package org.multitudelibs.deliberation.pabulib;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.deliberation.MalformedFileException;

/** A section with named columns. */
final class PbTable {
    private static final int SHOWN = 60;

    private final String file;
    private final List<PbCell> columns;
    private final List<List<PbCell>> rows;
    private final Map<String, Integer> places = new HashMap<>();

    PbTable(String file, List<PbCell> columns, List<List<PbCell>> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
        for (int at = 0; at < columns.size(); at++) {
            PbCell column = columns.get(at);
            if (places.put(column.value(), at) != null) {
                throw MalformedFileException.at(
                        file, column.line(), column.column(), "the column “" + column.value() + "” comes twice");
            }
        }
    }

    List<List<PbCell>> rows() {
        return rows;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** The value of a row in a column that the section must have. */
    PbCell cell(List<PbCell> row, String column) {
        Integer place = places.get(column);
        if (place == null) {
            PbCell first = columns.getFirst();
            throw MalformedFileException.at(
                    file, first.line(), first.column(), "the column “" + column + "” is missing");
        }
        return row.get(place);
    }

    /** The value of a row in a column that the section may have, if there is one. */
    Optional<PbCell> optional(List<PbCell> row, String column) {
        Integer place = places.get(column);
        return place == null
                ? Optional.empty()
                : Optional.of(row.get(place)).filter(cell -> !cell.value().isEmpty());
    }

    void checkWidth(List<PbCell> row) {
        checkWidth(file, columns, row);
    }

    static void checkWidth(String file, List<PbCell> columns, List<PbCell> row) {
        if (row.size() != columns.size()) {
            // The first value that has no column, or the last of a row that is too short.
            PbCell at = row.get(Math.min(row.size() - 1, columns.size()));
            throw MalformedFileException.at(
                    file,
                    at.line(),
                    at.column(),
                    "the line has " + row.size() + " values and the section " + columns.size()
                            + " columns; a value with a semicolon in it is written in quotation marks");
        }
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
