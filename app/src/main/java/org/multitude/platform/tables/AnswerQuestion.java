package org.multitude.platform.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a question to an opened table. */
final class AnswerQuestion {
    /** A page of rows ends once it holds so many characters. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private final Connection connection;
    private final Table table;

    AnswerQuestion(Connection connection, Table table) {
        this.connection = connection;
        this.table = table;
    }

    /** The row at which the page before ended is not there. */
    static final class NoSuchRow extends Exception {
        private final long row;

        NoSuchRow(long row) {
            super("row " + row);
            this.row = row;
        }

        long row() {
            return row;
        }
    }

    Object answer(Question question) throws SQLException, NoSuchRow {
        return switch (question) {
            case Question.Rows rows -> rows(rows);
            case Question.Count count -> count(count.filters());
            case Question.Groups groups -> new CountGroups(connection, table, groups).answer();
        };
    }

    private long count(List<Filter> filters) throws SQLException {
        Where where = new Where(table, filters);
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from rows" + where.sql())) {
            where.bind(statement, 1);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private Rows rows(Question.Rows asked) throws SQLException, NoSuchRow {
        Where where = new Where(table, asked.filters());
        String order = order(asked, where);
        StringBuilder columns = new StringBuilder("n, line");
        for (int column : asked.columns()) {
            String text = "t" + table.columns().get(column).place();
            // One more, so that what was cut is seen to be.
            columns.append(", ").append(asked.cut() > 0 ? "left(" + text + ", " + (asked.cut() + 1) + ")" : text);
        }
        // The few rows of the page are found by their keys first: their cells need not be sorted.
        String sql = "select " + columns + " from rows where n in (select n from rows" + where.sql() + " order by "
                + order + " limit ?) order by " + order;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(where.bind(statement, 1), asked.limit() + 1);
            try (ResultSet found = statement.executeQuery()) {
                return read(found, asked);
            }
        }
    }

    /** The order of the rows; what comes after the page before is added to the condition. */
    private String order(Question.Rows asked, Where where) throws SQLException, NoSuchRow {
        if (asked.order().isEmpty()) {
            where.and("n > ?", asked.after());
            return "n";
        }
        Column column = table.columns().get(asked.order().get().column());
        boolean descending = asked.order().get().descending();
        String key = column.type().typed() ? "v" + column.place() : Where.plain("t" + column.place());
        if (asked.after() > 0) {
            after(where, key, descending ? " < " : " > ", asked.after());
        }
        return key + (descending ? " desc" : " asc") + " nulls last, n";
    }

    private void after(Where where, String key, String beyond, long row) throws SQLException, NoSuchRow {
        if (isEmpty(key, row)) {
            where.and(key + " is null and n > ?", row);
            return;
        }
        String last = "(select " + key + " from rows where n = ?)";
        where.and(
                "(" + key + beyond + last + " or (" + key + " = " + last + " and n > ?) or " + key + " is null)",
                row,
                row,
                row);
    }

    private boolean isEmpty(String key, long row) throws SQLException, NoSuchRow {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + key + " is null from rows where n = ?")) {
            statement.setLong(1, row);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new NoSuchRow(row);
                }
                return found.getBoolean(1);
            }
        }
    }

    private static Rows read(ResultSet found, Question.Rows asked) throws SQLException {
        List<Rows.Row> rows = new ArrayList<>();
        long characters = 0;
        while (found.next()) {
            if (rows.size() == asked.limit() || characters > MOST_CHARACTERS) {
                return new Rows(rows, true);
            }
            List<String> cells = new ArrayList<>(asked.columns().size());
            for (int i = 0; i < asked.columns().size(); i++) {
                String cell = Optional.ofNullable(found.getString(i + 3)).orElse("");
                boolean cut = asked.cut() > 0 && cell.codePointCount(0, cell.length()) > asked.cut();
                cells.add(cut ? cell.substring(0, cell.offsetByCodePoints(0, asked.cut())) + "…" : cell);
                characters += cell.length();
            }
            rows.add(new Rows.Row(found.getLong(1), found.getLong(2), cells));
        }
        return new Rows(rows, false);
    }
}
