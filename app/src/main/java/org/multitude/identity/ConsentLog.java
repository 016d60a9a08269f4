package org.multitude.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When somebody agreed to something and took it back, where what holds now does not say when. Hers alone, and gone with her
 * account.
 */
@Repository
public class ConsentLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line of it.
     *
     * @param what a code: its words are {@code consents.what.CODE}
     * @param agreed whether she agreed, or took it back
     * @param at when
     */
    public record Line(String what, boolean agreed, Instant at) {}

    /** Notes it, in the caller's transaction. */
    public void note(PersonId person, String what, boolean agreed) {
        jdbc.sql("""
                        insert into identity.consent (id, person, what, agreed, at)
                        values (:id, :person, :what, :agreed, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("what", what)
                .param("agreed", agreed)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Since when she agrees to it, as far as the log says; nothing once she took it back. */
    public Optional<Instant> agreed(PersonId person, String what) {
        return jdbc.sql("""
                        select what, agreed, at from identity.consent where person = :person and what = :what
                        order by at desc, id desc limit 1
                        """)
                .param("person", person.value())
                .param("what", what)
                .query(ConsentLog::line)
                .optional()
                .filter(Line::agreed)
                .map(Line::at);
    }

    /** The newest lines. */
    List<Line> of(PersonId person, int limit) {
        return jdbc.sql("""
                        select what, agreed, at from identity.consent where person = :person
                        order by at desc, id desc limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(ConsentLog::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("what"),
                row.getBoolean("agreed"),
                row.getTimestamp("at").toInstant());
    }
}
