package org.multitude.identity;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.multitude.platform.text.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is kept for somebody between two pages of a sign-in, in PostgreSQL, by the hash of a secret that her browser holds. */
@Repository
class AwaitedStore {
    private final JdbcClient jdbc;

    AwaitedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it until then. */
    void keep(String secret, Object what, Instant ends) {
        jdbc.sql("insert into identity.awaited (secret_hash, kept, ends_at) values (:hash, :kept, :ends)")
                .param("hash", hash(secret, what.getClass()))
                .param("kept", JsonMapper.shared().writeValueAsString(what))
                .param("ends", Timestamp.from(ends))
                .update();
    }

    /** What is kept. */
    <T> Optional<T> find(String secret, Class<T> type, Instant now) {
        return jdbc.sql("select kept from identity.awaited where secret_hash = :hash and ends_at > :now")
                .param("hash", hash(secret, type))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .map(kept -> JsonMapper.shared().readValue(kept, type));
    }

    /** What is kept, and is no more: it works once. */
    <T> Optional<T> take(String secret, Class<T> type, Instant now) {
        return jdbc.sql("""
                        delete from identity.awaited where secret_hash = :hash and ends_at > :now returning kept
                        """)
                .param("hash", hash(secret, type))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .map(kept -> JsonMapper.shared().readValue(kept, type));
    }

    /** Deletes what was kept until before this instant. */
    void forget(Instant before) {
        jdbc.sql("delete from identity.awaited where ends_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** A secret is good for one kind of thing. */
    private static byte[] hash(String secret, Class<?> type) {
        return Sha256.of((type.getSimpleName() + " " + secret).getBytes(StandardCharsets.UTF_8));
    }
}
