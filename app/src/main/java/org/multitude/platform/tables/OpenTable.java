package org.multitude.platform.tables;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Reads a file twice, to find the types of its columns and then to write its rows. Every cell is kept as the file writes
 * it; where a column has a type, its value is kept beside it. In the database columns are called by their places, so that
 * no name of a file ever stands in a statement.
 */
final class OpenTable {
    /** Most columns of a table. */
    static final int MOST_COLUMNS = 2_000;

    /** How many characters are gathered before they are written: cells may be long. */
    private static final long GATHERED = 4_000_000;

    private static final int WIDE = 100;
    private static final long SMALL = 2_000_000;

    private final TableDatabase database;
    private final Wire.Open what;
    private final List<Guess> guesses = new ArrayList<>();
    private List<String> heading = List.of();
    private long rows;
    private long shorter;
    private long longer;

    OpenTable(TableDatabase database, Wire.Open what) {
        this.database = database;
        this.what = what;
    }

    /** It has too many columns. */
    static final class TooWide extends Exception {
        private final long columns;

        TooWide(long columns) {
            super(columns + " columns");
            this.columns = columns;
        }

        long columns() {
            return columns;
        }
    }

    Table run() throws IOException, SQLException, TooWide {
        look();
        List<String> names = names();
        List<ColumnType> types = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            types.add(guesses.get(i).type(names.get(i), what.separator()));
        }
        List<Column.Written> written = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            written.add(guesses.get(i).written(types.get(i)));
        }
        try (Connection connection = database.writing(Path.of(what.target()), small())) {
            create(connection, types);
            fill((DuckDBConnection) connection, types);
            List<Column> columns = new ColumnProfile(connection, names, types, written).columns();
            Table table = new Table(rows, shorter, longer, heading.size(), columns);
            keep(connection, table);
            return table;
        }
    }

    /** A small table fits into small blocks, and a wide one would need a large block for each of its columns. */
    private boolean small() throws IOException {
        return guesses.size() > WIDE || Files.size(Path.of(what.source())) < SMALL;
    }

    private TableReader reader() throws IOException {
        return TableReader.open(Path.of(what.source()), Charset.forName(what.charset()), what.separator());
    }

    private void look() throws IOException, TooWide {
        try (TableReader reader = reader()) {
            heading = reader.next().orElse(List.of());
            widen(heading.size());
            for (Optional<List<String>> row = reader.next(); row.isPresent(); row = reader.next()) {
                look(row.get());
            }
        }
    }

    private void look(List<String> row) throws TooWide {
        rows++;
        shorter += row.size() < heading.size() ? 1 : 0;
        boolean more = false;
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i).strip();
            if (!cell.isEmpty()) {
                more |= i >= heading.size();
                widen(i + 1);
                guesses.get(i).see(cell);
            }
        }
        longer += more ? 1 : 0;
    }

    private void widen(int columns) throws TooWide {
        if (columns > MOST_COLUMNS) {
            throw new TooWide(columns);
        }
        while (guesses.size() < columns) {
            guesses.add(new Guess());
        }
    }

    private List<String> names() {
        List<String> all = new ArrayList<>(heading);
        while (all.size() < guesses.size()) {
            all.add("");
        }
        return ColumnNames.distinct(all);
    }

    /** A database takes no character 0 in a text. */
    private static String clean(String cell) {
        return cell.indexOf('\0') < 0 ? cell : cell.replace('\0', '\ufffd');
    }

    private static void create(Connection connection, List<ColumnType> types) throws SQLException {
        StringBuilder sql = new StringBuilder("create table rows (n bigint, line bigint");
        for (int i = 0; i < types.size(); i++) {
            sql.append(", t").append(i).append(" varchar");
            if (types.get(i).typed()) {
                sql.append(", v").append(i).append(' ').append(types.get(i).sql());
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.append(')').toString());
            statement.execute("create table about (what varchar)");
        }
    }

    private void fill(DuckDBConnection connection, List<ColumnType> types) throws IOException, SQLException {
        try (TableReader reader = reader();
                DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows")) {
            reader.next();
            long number = 0;
            long gathered = 0;
            for (Optional<List<String>> row = reader.next(); row.isPresent(); row = reader.next()) {
                number++;
                appender.beginRow();
                appender.append(number);
                appender.append(reader.line());
                gathered += append(appender, row.get(), types);
                appender.endRow();
                if (gathered > GATHERED) {
                    appender.flush();
                    gathered = 0;
                }
            }
        }
    }

    private long append(DuckDBAppender appender, List<String> row, List<ColumnType> types) throws SQLException {
        long characters = 0;
        for (int i = 0; i < types.size(); i++) {
            String cell = i < row.size() ? clean(row.get(i)) : "";
            characters += cell.length();
            String value = cell.strip();
            if (value.isEmpty()) {
                appender.appendNull();
            } else {
                appender.append(cell);
            }
            if (types.get(i).typed()) {
                boolean monthFirst = guesses.get(i).written(types.get(i)) == Column.Written.MONTH_FIRST;
                append(appender, Cells.value(value, types.get(i), monthFirst));
            }
        }
        return characters;
    }

    private static void append(DuckDBAppender appender, Optional<?> value) throws SQLException {
        if (value.isEmpty()) {
            appender.appendNull();
            return;
        }
        switch (value.get()) {
            case Long number -> appender.append(number.longValue());
            case Double number -> appender.append(number.doubleValue());
            case LocalDate day -> appender.append(day);
            case LocalDateTime moment -> appender.append(moment);
            case Boolean yes -> appender.append(yes.booleanValue());
            default -> throw new IllegalStateException("no such type");
        }
    }

    private static void keep(Connection connection, Table table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into about values (?)");
                Statement statement = connection.createStatement()) {
            insert.setString(1, Wire.JSON.writeValueAsString(table));
            insert.execute();
            statement.execute("checkpoint");
        }
    }
}
