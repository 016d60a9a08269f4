package org.multitude.record;

import java.util.Collection;
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
