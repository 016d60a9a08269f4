package org.multitude.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that are hidden, in PostgreSQL. */
@Repository
class PutAwayStore {
    private final JdbcClient jdbc;

    PutAwayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID thing, String words) {
        jdbc.sql("insert into record.put_away (thing, words) values (:thing, :words::jsonb)")
                .param("thing", thing)
                .param("words", words)
                .update();
    }

    /** Takes them out for good. */
    Optional<String> take(UUID thing) {
        return jdbc.sql("delete from record.put_away where thing = :thing returning words::text")
                .param("thing", thing)
                .query(String.class)
                .optional();
    }

    /** They show no name any more. */
    void forgetName(UUID thing) {
        jdbc.sql("update record.put_away set words = words - 'author_name' where thing = :thing")
                .param("thing", thing)
                .update();
    }

    /** The former wordings that are hidden with them, the first one first. */
    Map<UUID, List<Hideable.Former>> former(Collection<UUID> things) {
        return jdbc
                .sql("""
                        select a.thing, concat_ws(E'\\n\\n', w.title, w.text) as said, w.replaced_at
                        from record.put_away a, jsonb_to_recordset(coalesce(nullif(a.words -> 'wordings', 'null'), '[]'))
                          as w (number integer, title text, text text, replaced_at timestamptz)
                        where a.thing = any(:things) order by a.thing, w.number
                        """)
                .param("things", things.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("thing", UUID.class),
                        new Hideable.Former(
                                row.getString("said"),
                                row.getTimestamp("replaced_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** All single values that are put away of these things, under their names. */
    Map<UUID, Map<String, String>> values(Collection<UUID> things) {
        return jdbc
                .sql("""
                        select a.thing, v.key, v.value
                        from record.put_away a, jsonb_each_text(a.words) v
                        where a.thing = any(:things) and v.value is not null and v.key <> 'wordings'
                        """)
                .param("things", things.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("thing", UUID.class), Map.entry(row.getString("key"), row.getString("value"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.toMap(
                                value -> value.getValue().getKey(),
                                value -> value.getValue().getValue())));
    }

    Map<UUID, String> words(Collection<UUID> things) {
        return jdbc
                .sql("""
                        select thing, concat_ws(E'\\n\\n', words ->> 'title', words ->> 'text') as said
                        from record.put_away where thing = any(:things)
                        """)
                .param("things", things.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("thing", UUID.class), row.getString("said")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
