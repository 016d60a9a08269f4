package org.multitude.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions on what was reported, in PostgreSQL. */
@Repository
class OpinionStore {
    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what somebody thinks; what she thought before goes. */
    void keep(UUID matter, Opinion opinion) {
        jdbc.sql("""
                        insert into moderation.opinion (matter, person, hide, category, facts, said_at)
                        values (:matter, :person, :hide, :category, :facts, :at)
                        on conflict (matter, person) do update
                        set hide = excluded.hide, category = excluded.category, facts = excluded.facts,
                            said_at = excluded.said_at
                        """)
                .param("matter", matter)
                .param("person", opinion.person().value())
                .param("hide", opinion.hide())
                .param("category", opinion.category().code())
                .param("facts", opinion.facts())
                .param("at", Timestamp.from(opinion.at()))
                .update();
    }

    /** What people think of a matter, the first one first, at most {@code limit}. */
    List<Opinion> of(UUID matter, int limit) {
        return jdbc.sql("""
                        select person, hide, category, facts, said_at from moderation.opinion
                        where matter = :matter order by said_at, person limit :limit
                        """)
                .param("matter", matter)
                .param("limit", limit)
                .query(OpinionStore::opinion)
                .list();
    }

    /** What somebody thinks of each of these matters, where she said it. */
    Map<UUID, Opinion> by(PersonId person, Collection<UUID> matters) {
        Map<UUID, Opinion> opinions = new HashMap<>();
        jdbc.sql("""
                        select matter, person, hide, category, facts, said_at from moderation.opinion
                        where person = :person and matter = any(:matters)
                        """)
                .param("person", person.value())
                .param("matters", matters.toArray(UUID[]::new))
                .query((row, number) -> opinions.put(row.getObject("matter", UUID.class), opinion(row, number)))
                .list();
        return opinions;
    }

    void forget(PersonId person) {
        jdbc.sql("delete from moderation.opinion where person = :person")
                .param("person", person.value())
                .update();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                new PersonId(row.getObject("person", UUID.class)),
                row.getBoolean("hide"),
                Category.of(row.getString("category")),
                row.getString("facts"),
                row.getTimestamp("said_at").toInstant());
    }
}
