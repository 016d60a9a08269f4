package org.multitude.platform.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last message sent to try the mail server; it stays known after the message itself was deleted. */
@Repository
class TrialStore {
    private final JdbcClient jdbc;

    TrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A trial.
     *
     * @param message id of the message
     * @param server server that was tried
     * @param postedAt when
     * @param takenAt when the server took it, if it did
     */
    record Trial(UUID message, String server, Instant postedAt, Optional<Instant> takenAt) {}

    Optional<Trial> last() {
        return jdbc.sql("select message, server, posted_at, taken_at from mail.trial")
                .query((row, number) -> new Trial(
                        row.getObject("message", UUID.class),
                        row.getString("server"),
                        row.getTimestamp("posted_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("taken_at")).map(Timestamp::toInstant)))
                .optional();
    }

    void posted(UUID message, String server, Instant now) {
        jdbc.sql("""
                        insert into mail.trial (message, server, posted_at) values (:message, :server, :now)
                        on conflict (only_one) do update
                        set message = excluded.message, server = excluded.server, posted_at = excluded.posted_at,
                          taken_at = null
                        """)
                .param("message", message)
                .param("server", server)
                .param("now", Timestamp.from(now))
                .update();
    }

    void taken(UUID message, Instant now) {
        jdbc.sql("update mail.trial set taken_at = :now where message = :message")
                .param("now", Timestamp.from(now))
                .param("message", message)
                .update();
    }
}
