package org.multitude.platform.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what the columns of a table hold, once, when it is opened. */
final class ColumnProfile {
    /** Columns counted by one statement: each statement costs as much as the table is wide. */
    private static final int AT_ONCE = 40;

    /** Columns whose frequent values are looked for; the others are hardly looked at. */
    private static final int LOOKED_AT = 100;

    private static final int FREQUENT = 5;
    private static final int CUT = 80;
    private static final int FIGURES = 6;

    private final Connection connection;
    private final List<String> names;
    private final List<ColumnType> types;
    private final List<Column.Written> written;

    ColumnProfile(Connection connection, List<String> names, List<ColumnType> types, List<Column.Written> written) {
        this.connection = connection;
        this.names = names;
        this.types = types;
        this.written = written;
    }

    List<Column> columns() throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int from = 0; from < types.size(); from += AT_ONCE) {
            columns.addAll(several(from, Math.min(types.size(), from + AT_ONCE)));
        }
        return columns;
    }

    private List<Column> several(int from, int to) throws SQLException {
        try {
            return counted(from, to, "count(distinct %s)");
        } catch (SQLException e) {
            if (!OutOfMemory.is(e)) {
                throw e;
            }
            // One by one less is counted at a time; what still needs too much is estimated.
            return to - from > 1 ? oneByOne(from, to) : counted(from, to, "-approx_count_distinct(%s)");
        }
    }

    private List<Column> oneByOne(int from, int to) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int place = from; place < to; place++) {
            columns.addAll(several(place, place + 1));
        }
        return columns;
    }

    /** An estimate is marked by its sign. */
    private List<Column> counted(int from, int to, String distinct) throws SQLException {
        StringBuilder sql = new StringBuilder("select ");
        for (int place = from; place < to; place++) {
            ColumnType type = types.get(place);
            String text = "t" + place;
            String value = type.typed() ? "v" + place : "null";
            boolean ordered = type.number() || type.time();
            sql.append(place > from ? ", " : "");
            sql.append("count(").append(text).append("), count(").append(value).append("), ");
            sql.append(distinct.formatted(text)).append(", ");
            sql.append(ordered ? "min(" + value + ")::varchar, max(" + value + ")::varchar, " : "null, null, ");
            sql.append(type.number() ? "sum(" + value + ")::double" : "null");
        }
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(sql.append(" from rows").toString())) {
            found.next();
            for (int place = from; place < to; place++) {
                columns.add(column(place, found, (place - from) * FIGURES));
            }
        }
        return columns;
    }

    private Column column(int place, ResultSet found, int before) throws SQLException {
        ColumnType type = types.get(place);
        long filled = found.getLong(before + 1);
        long typed = type.typed() ? found.getLong(before + 2) : filled;
        boolean about = found.getLong(before + 3) < 0;
        long distinct = Math.abs(found.getLong(before + 3));
        return new Column(
                place,
                names.get(place),
                type,
                written.get(place),
                filled,
                typed,
                distinct,
                about,
                Optional.ofNullable(found.getString(before + 4)),
                Optional.ofNullable(found.getString(before + 5)),
                type.number() && typed > 0 ? Optional.of(found.getDouble(before + 6)) : Optional.empty(),
                !about && distinct < filled && place < LOOKED_AT ? frequent("t" + place) : List.of());
    }

    private List<Column.Frequent> frequent(String text) throws SQLException {
        List<Column.Frequent> frequent = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select left(" + text + ", " + CUT
                        + "), count(*) as many from rows where " + text + " is not null group by " + text
                        + " order by many desc, " + text + " limit " + FREQUENT)) {
            while (found.next()) {
                frequent.add(new Column.Frequent(found.getString(1), found.getLong(2)));
            }
        } catch (SQLException e) {
            if (!OutOfMemory.is(e)) {
                throw e;
            }
        }
        return frequent;
    }
}
