package org.multitude.opendata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.tables.ColumnNames;
import org.multitude.platform.tables.TableReader;

/**
 * A table held in memory to be compared, within bounds that {@link CompareVersions} checks first. Each row is one string,
 * which costs a fraction of a list of cells.
 */
final class LoadedTable {
    private static final char CELL = '\u001f';
    private static final int SAMPLE = 1000;

    private final List<String> columns;
    private final List<String> rows;

    private LoadedTable(List<String> columns, List<String> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static LoadedTable load(Path file, TableShape shape) throws IOException {
        try (TableReader table = TableReader.open(file, shape.charset(), shape.separator())) {
            List<String> columns = ColumnNames.distinct(table.next().orElse(List.of()));
            List<String> rows = new ArrayList<>((int) shape.rows());
            for (Optional<List<String>> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(joined(row.get(), columns.size()));
            }
            return new LoadedTable(columns, rows);
        }
    }

    private static String joined(List<String> cells, int width) {
        List<String> clean = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            clean.add(i < cells.size() ? cells.get(i).replace(CELL, ' ') : "");
        }
        return String.join(String.valueOf(CELL), clean);
    }

    List<String> columns() {
        return columns;
    }

    int size() {
        return rows.size();
    }

    /** Cells of a row, counted from 0. */
    String[] cells(int row) {
        String[] cells = rows.get(row).split(String.valueOf(CELL), -1);
        return cells.length == columns.size() ? cells : Arrays.copyOf(cells, columns.size());
    }

    /** Rows with only these columns, in this order, as strings to compare. */
    List<String> projected(List<String> wanted) {
        if (wanted.equals(columns)) {
            return rows;
        }
        int[] places = wanted.stream().mapToInt(columns::indexOf).toArray();
        List<String> projected = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = cells(row);
            StringBuilder line = new StringBuilder();
            for (int place : places) {
                line.append(line.isEmpty() && place == places[0] ? "" : String.valueOf(CELL))
                        .append(cells[place]);
            }
            projected.add(line.toString());
        }
        return projected;
    }

    /** Cells of a projected row. */
    static String[] split(String projected) {
        return projected.split(String.valueOf(CELL), -1);
    }

    /** Whether no two rows have the same value in this column, and none is empty. */
    boolean distinct(String column) {
        int place = columns.indexOf(column);
        long[] hashes = new long[rows.size()];
        for (int row = 0; row < hashes.length; row++) {
            String cell = cell(rows.get(row), place);
            if (cell.isBlank()) {
                return false;
            }
            hashes[row] = hash(cell);
            // Most columns repeat themselves early: that spares reading the rest.
            if (row == SAMPLE && repeats(Arrays.copyOf(hashes, SAMPLE))) {
                return false;
            }
        }
        return hashes.length > 0 && !repeats(hashes);
    }

    private static boolean repeats(long[] hashes) {
        Arrays.sort(hashes);
        for (int i = 1; i < hashes.length; i++) {
            if (hashes[i] == hashes[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** One cell of a projected row. */
    static String cell(String projected, int place) {
        int start = 0;
        for (int i = 0; i < place; i++) {
            start = projected.indexOf(CELL, start) + 1;
        }
        int end = projected.indexOf(CELL, start);
        return end < 0 ? projected.substring(start) : projected.substring(start, end);
    }

    /** 64 bits of FNV-1a: two different values of a million rows meet once in millions of tables. */
    private static long hash(String cell) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < cell.length(); i++) {
            hash = (hash ^ cell.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
