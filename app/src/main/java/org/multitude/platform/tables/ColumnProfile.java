package org.multitude.platform.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what a column holds, once, when its table is opened. */
final class ColumnProfile {
    private static final int FREQUENT = 5;
    private static final int CUT = 80;

    private final Connection connection;

    ColumnProfile(Connection connection) {
        this.connection = connection;
    }

    Column of(int place, String name, ColumnType type, Column.Written written) throws SQLException {
        String text = "t" + place;
        String value = type.typed() ? "v" + place : "null";
        boolean ordered = type.number() || type.time();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(" + text + "), count(" + value + "), "
                        + (ordered ? "min(" + value + ")::varchar, max(" + value + ")::varchar, " : "null, null, ")
                        + (type.number() ? "sum(" + value + ")::double" : "null") + " from rows")) {
            found.next();
            long filled = found.getLong(1);
            long typed = type.typed() ? found.getLong(2) : filled;
            Optional<Long> distinct = distinct(text);
            long many = distinct.isPresent() ? distinct.get() : estimate(text);
            return new Column(
                    place,
                    name,
                    type,
                    written,
                    filled,
                    typed,
                    many,
                    distinct.isEmpty(),
                    Optional.ofNullable(found.getString(3)),
                    Optional.ofNullable(found.getString(4)),
                    type.number() && typed > 0 ? Optional.of(found.getDouble(5)) : Optional.empty(),
                    distinct.isPresent() && many < filled ? frequent(text) : List.of());
        }
    }

    /** How many different values there are, unless counting them needs more memory than there is. */
    private Optional<Long> distinct(String text) throws SQLException {
        try {
            return Optional.of(number("select count(distinct " + text + ") from rows"));
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("Out of Memory")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private long estimate(String text) throws SQLException {
        return number("select approx_count_distinct(" + text + ") from rows");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private List<Column.Frequent> frequent(String text) throws SQLException {
        List<Column.Frequent> frequent = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select left(" + text + ", " + CUT + "), count(*) as many from rows"
                                + " where " + text + " is not null group by " + text + " order by many desc, " + text
                                + " limit "
                                + FREQUENT)) {
            while (found.next()) {
                frequent.add(new Column.Frequent(found.getString(1), found.getLong(2)));
            }
        }
        return frequent;
    }
}
