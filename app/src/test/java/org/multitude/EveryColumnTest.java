package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.identity.HeldPeople;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever column of a public thing somebody changes in the database, the verifier says it, but for those in {@link Columns}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryColumnTest {
    private static final List<String> SCHEMAS = List.of(
            "identity",
            "commons",
            "community",
            "contribution",
            "opendata",
            "opensource",
            "opengov",
            "record",
            "site",
            "moderation");

    private TestServer server;
    private JdbcClient jdbc;

    @BeforeAll
    void start() throws Exception {
        server = TestServer.start(TestServer.freshDirectory(), Map.of("MULTITUDE_ALLOWED_HOSTS", "localhost"));
        server.claim();
        jdbc = server.bean(JdbcClient.class);
        EveryThing.in(server);
        server.recorded();
        // Those who still follow would meet the tables that are locked now.
        server.caughtUp();
        dropConstraints();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whateverIsChangedInTheDatabaseIsNamed() throws Exception {
        assertThat(findings()).isEmpty();
        List<String> unseen = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> table : tables().entrySet()) {
            for (Map.Entry<String, String> column : table.getValue().entrySet()) {
                String name = table.getKey() + "." + column.getKey();
                if (!Columns.NOT_CHECKED.containsKey(name)) {
                    Optional<Boolean> named = named(table.getKey(), column.getKey(), column.getValue());
                    if (named.isEmpty()) {
                        empty.add(name);
                    } else if (!named.get()) {
                        unseen.add(name);
                    }
                }
            }
        }
        assertThat(unseen).as("changed and not named").isEmpty();
        assertThat(empty).as("tables without a row that was tried").isEmpty();
        assertThat(findings()).isEmpty();
    }

    /** Here most tables hold something; a table that is empty tells nothing. */
    @Test
    void nothingHoldsAPersonThatHerCopyDoesNotTell() {
        assertThat(HeldPeople.forgotten(server)).isEmpty();
        assertThat(HeldPeople.unknown(server)).isEmpty();
    }

    @Test
    void theListsSpeakOfColumnsThatAreThere() {
        Map<String, Map<String, String>> tables = tables();
        TreeSet<String> columns = new TreeSet<>();
        tables.forEach((table, named) -> named.keySet().forEach(column -> columns.add(table + "." + column)));
        assertThat(columns).containsAll(Columns.NOT_CHECKED.keySet());
        assertThat(tables.keySet()).doesNotContainAnyElementsOf(Columns.OTHER_TABLES.keySet());
    }

    /** Columns of the tables that hold public things, with their types. */
    private Map<String, Map<String, String>> tables() {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        jdbc
                .sql("""
                        select table_schema || '.' || table_name as name, column_name, udt_name
                        from information_schema.columns where table_schema in (:schemas)
                        """)
                .param("schemas", SCHEMAS)
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> !Columns.OTHER_TABLES.containsKey(column.getFirst()))
                .forEach(column -> tables.computeIfAbsent(column.getFirst(), ignored -> new TreeMap<>())
                        .put(column.get(1), column.get(2)));
        return tables;
    }

    /** Changes the column of one row, looks, and puts the table back; empty when there is no row. */
    private Optional<Boolean> named(String table, String column, String type) throws Exception {
        sql("create table web.kept as select * from " + table);
        try {
            int changed = jdbc.sql(
                            "update %s set %s = %s where ctid = (select ctid from %s where %s order by %s is null limit 1)"
                                    .formatted(
                                            table,
                                            column,
                                            Optional.ofNullable(Columns.VALUES.get(table + "." + column))
                                                    .orElseGet(() -> other(column, type)),
                                            table,
                                            Columns.ROWS.getOrDefault(table, "true"),
                                            column))
                    .update();
            return changed == 0 ? Optional.empty() : Optional.of(!findings().isEmpty());
        } finally {
            sql("delete from " + table);
            sql("insert into " + table + " overriding system value select * from web.kept");
            sql("drop table web.kept");
        }
    }

    private List<String> findings() throws Exception {
        return Verification.findingsAtRest(server);
    }

    private static String other(String column, String type) {
        return switch (type) {
            case "text" -> "coalesce(" + column + ", '') || 'x'";
            case "uuid" -> "gen_random_uuid()";
            case "int4", "int8" -> "coalesce(" + column + ", 0) + 100";
            case "bool" -> "not " + column;
            case "timestamptz" -> "coalesce(" + column + ", now()) - interval '1 day'";
            case "date" -> "coalesce(" + column + ", current_date) + 1";
            case "_text" -> "array_append(" + column + ", 'ECON')";
            case "_uuid" -> "array_append(" + column + ", gen_random_uuid())";
            case "bytea" -> "set_byte(" + column + ", 3, get_byte(" + column + ", 3) # 1)";
            default -> throw new AssertionError("say how a " + type + " is changed: " + column);
        };
    }

    /** Somebody who writes in the database is not stopped by its constraints. */
    private void dropConstraints() {
        jdbc.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                        where contype in ('f', 'c') and connamespace::regnamespace::text in (:schemas)
                        """).param("schemas", SCHEMAS).query(String.class).list().forEach(this::sql);
    }

    private void sql(String statement) {
        jdbc.sql(statement).update();
    }
}
