package org.multitude.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.TestServer;
import org.multitude.platform.kept.AboutAccount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where a database holds people: their ids, and the addresses of their mail. */
public final class HeldPeople {
    /** Columns of text that hold an account or its address, each with the reason. */
    private static final Map<String, String> TEXTS = Map.of(
            "identity.person.email",
            "told with the account",
            "identity.invitation.email",
            "told with the invitations to act for an organisation",
            "community.invitation.who",
            "told with the invitations to communities",
            "mail.message.recipient",
            "told with the letters",
            "moderation.bucket.id",
            "how often an account sent something, by the hour, and gone after it");

    /** Types of columns of ids. */
    static final List<String> IDS = List.of("uuid", "_uuid");

    /** Types of columns that may hold an id or an address among other words. */
    private static final List<String> ALL = Stream.concat(
                    IDS.stream(), Stream.of("text", "_text", "varchar", "json", "jsonb"))
            .toList();

    private HeldPeople() {}

    /** Columns that hold somebody and are neither in the copy of an account nor named with the reason. */
    public static List<String> forgotten(TestServer server) {
        return forgotten(server, ALL);
    }

    /** As {@link #forgotten(TestServer)}, among columns of these types. */
    static List<String> forgotten(TestServer server, List<String> types) {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        Set<String> told = server.beans(AboutAccount.class).stream()
                .flatMap(module -> module.kept().stream())
                .flatMap(kept -> kept.holding().stream())
                .collect(Collectors.toSet());
        return jdbc.sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where udt_name in (:types)
                          and table_schema not in ('pg_catalog', 'information_schema', 'public') order by 1
                        """).param("types", types).query((row, number) -> row.getString(1)).list().stream()
                .filter(column -> !told.contains(column)
                        && !KeptOfPeopleTest.NOT_TOLD.containsKey(column)
                        && !TEXTS.containsKey(column))
                .filter(column -> holdsPeople(jdbc, column))
                .toList();
    }

    /** Columns of text that are named here and are not there. */
    public static List<String> unknown(TestServer server) {
        return TEXTS.keySet().stream()
                .filter(column -> server.bean(JdbcClient.class)
                        .sql("""
                                select not exists (select from information_schema.columns
                                  where table_schema || '.' || table_name || '.' || column_name = :column)
                                """)
                        .param("column", column)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static boolean holdsPeople(JdbcClient jdbc, String column) {
        int end = column.lastIndexOf('.');
        return jdbc.sql("""
                        select exists (select from %1$s t join identity.person p
                          on position(p.id::text in t.%2$s::text) > 0 or position(p.email in lower(t.%2$s::text)) > 0)
                        """.formatted(column.substring(0, end), column.substring(end + 1)))
                .query(Boolean.class)
                .single();
    }
}
