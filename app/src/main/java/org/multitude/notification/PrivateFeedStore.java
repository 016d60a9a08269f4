package org.multitude.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a private feed, in PostgreSQL. */
@Repository
class PrivateFeedStore {
    private final JdbcClient jdbc;

    PrivateFeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives somebody a feed at an address with this secret; the address that she had before leads nowhere. */
    void give(PersonId person, String secret, Instant now) {
        jdbc.sql("""
                        insert into notification.private_feed (person, secret_hash, made_at) values (:person, :hash, :now)
                        on conflict (person) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
                        """)
                .param("person", person.value())
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Since when somebody has one. */
    Optional<Instant> since(PersonId person) {
        return jdbc.sql("select made_at from notification.private_feed where person = :person")
                .param("person", person.value())
                .query((row, number) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    /** Whose feed this secret opens. */
    Optional<PersonId> opens(String secret) {
        return jdbc.sql("select person from notification.private_feed where secret_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    void delete(PersonId person) {
        jdbc.sql("delete from notification.private_feed where person = :person")
                .param("person", person.value())
                .update();
    }
}
