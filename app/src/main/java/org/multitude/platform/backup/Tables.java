package org.multitude.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of an installation as the database describes them. */
final class Tables {
    /**
     * Who is signed in is nobody's to restore: a session stolen with a backup opens nothing. Nor is a page that its person may
     * have taken back since: nothing in the record says so.
     */
    private static final Set<String> LEFT_OUT =
            Set.of("web.session", "identity.person_page", "platform.flyway_schema_history");

    private Tables() {}

    /**
     * A table.
     *
     * @param name schema and name, both plain words
     * @param columns those that hold what was written, in their order
     * @param counted those whose numbers the database gives
     */
    record Table(String name, List<String> columns, List<String> counted) {
        String columnList() {
            return "\"" + String.join("\", \"", columns) + "\"";
        }
    }

    /**
     * All that are kept, those that others refer to first. What lies in the schema {@code public} is nobody's here: the
     * platform keeps nothing there, and whoever runs it may.
     */
    static List<Table> of(Connection connection) throws SQLException {
        Map<String, Table> found = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select n.nspname || '.' || c.relname as name,
                               array_agg(a.attname::text order by a.attnum) as columns,
                               coalesce(array_agg(a.attname::text) filter (where a.attidentity <> ''), '{}') as counted
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and a.attgenerated = ''
                          and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
                        group by 1 order by 1
                        """)) {
            while (row.next()) {
                Table table = new Table(
                        row.getString("name"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        List.of((String[]) row.getArray("counted").getArray()));
                if (!leftOut(table.name())) {
                    found.put(table.name(), table);
                }
            }
        }
        Map<String, Set<String>> needs = references(connection);
        Set<String> ordered = new LinkedHashSet<>();
        found.keySet().forEach(name -> place(name, needs, new LinkedHashSet<>(), ordered));
        List<Table> tables = new ArrayList<>();
        ordered.stream().filter(found::containsKey).map(found::get).forEach(tables::add);
        return tables;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> needs = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sn.nspname || '.' || s.relname as source, tn.nspname || '.' || t.relname as target
                        from pg_constraint k
                        join pg_class s on s.oid = k.conrelid join pg_namespace sn on sn.oid = s.relnamespace
                        join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                        where k.contype = 'f' and k.conrelid <> k.confrelid order by 1, 2
                        """)) {
            while (row.next()) {
                needs.computeIfAbsent(row.getString("source"), ignored -> new LinkedHashSet<>())
                        .add(row.getString("target"));
            }
        }
        return needs;
    }

    private static void place(String name, Map<String, Set<String>> needs, Set<String> above, Set<String> ordered) {
        if (ordered.contains(name)) {
            return;
        }
        if (!above.add(name)) {
            throw new IllegalStateException("tables refer to each other in a circle: " + above);
        }
        needs.getOrDefault(name, Set.of()).forEach(needed -> place(needed, needs, above, ordered));
        above.remove(name);
        ordered.add(name);
    }

    /** Whether what an archive holds of it stays there. */
    static boolean leftOut(String name) {
        return LEFT_OUT.contains(name);
    }

    /** The last number given in each counted column, for the counters to go on from. */
    static Map<String, Long> counters(Connection connection, Table table) throws SQLException {
        Map<String, Long> counters = new TreeMap<>();
        for (String column : table.counted()) {
            String counter = counter(connection, table.name(), column);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + counter)) {
                row.next();
                if (row.getBoolean("is_called")) {
                    counters.put(column, row.getLong("last_value"));
                }
            }
        }
        return counters;
    }

    private static String counter(Connection connection, String table, String column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_get_serial_sequence(?, ?)")) {
            statement.setString(1, table);
            statement.setString(2, column);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Lets a counted column go on after a number. */
    static void goOn(Connection connection, String table, String column, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, counter(connection, table, column));
            statement.setLong(2, last);
            statement.execute();
        }
    }
}
