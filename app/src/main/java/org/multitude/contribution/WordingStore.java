package org.multitude.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.record.ActId;
import org.multitude.record.Hideable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Former wordings of contributions and messages, in PostgreSQL. */
@Repository
class WordingStore {
    private final JdbcClient jdbc;

    WordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Wording wording) {
        jdbc.sql("""
                        insert into contribution.wording (thing, number, title, text, replaced_at, act)
                        values (:thing, :number, :title, :text, :at, :act)
                        """)
                .param("thing", wording.thing())
                .param("number", wording.number())
                .param("title", wording.title().orElse(null))
                .param("text", wording.text())
                .param("at", Timestamp.from(wording.replacedAt()))
                .param("act", wording.act().value())
                .update();
    }

    /** How often each of these things was corrected, of those that were. */
    Map<UUID, Corrected> corrected(Collection<UUID> things) {
        return things.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select thing, count(*) as times, max(replaced_at) as last from contribution.wording
                                where thing = any(:things) group by thing
                                """)
                        .param("things", things.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(
                                row.getObject("thing", UUID.class),
                                new Corrected(
                                        row.getInt("times"),
                                        row.getTimestamp("last").toInstant())))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often a thing was corrected. */
    int times(UUID thing) {
        return jdbc.sql("select count(*) from contribution.wording where thing = :thing")
                .param("thing", thing)
                .query(Integer.class)
                .single();
    }

    /** The former wordings of a thing, the first one first. */
    List<Wording> of(UUID thing) {
        return of(List.of(thing)).getOrDefault(thing, List.of());
    }

    /** The former wordings of these things, the first one first. */
    Map<UUID, List<Wording>> of(Collection<UUID> things) {
        return things.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select thing, number, title, text, replaced_at, act from contribution.wording
                                where thing = any(:things) order by thing, number
                                """)
                        .param("things", things.toArray(UUID[]::new))
                        .query(WordingStore::wording)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Wording::thing));
    }

    /** The former wordings of these things as those who moderate read them. */
    Map<UUID, List<Hideable.Former>> former(Collection<UUID> things) {
        Map<UUID, List<Hideable.Former>> former = new HashMap<>();
        of(things)
                .forEach((thing, all) -> former.put(
                        thing,
                        all.stream()
                                .map(one -> new Hideable.Former(
                                        one.title().map(title -> title + "\n\n").orElse("") + one.text(),
                                        one.replacedAt()))
                                .toList()));
        return former;
    }

    private static Wording wording(ResultSet row, int number) throws SQLException {
        return new Wording(
                row.getObject("thing", UUID.class),
                row.getInt("number"),
                Optional.ofNullable(row.getString("title")),
                row.getString("text"),
                row.getTimestamp("replaced_at").toInstant(),
                new ActId(row.getObject("act", UUID.class)));
    }
}
