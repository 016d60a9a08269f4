package org.multitude.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passkeys in PostgreSQL: their public halves. */
@Repository
class PasskeyStore {
    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What checking one needs.
     *
     * @param key its public half with its id, as authenticators write them
     * @param counter how often it was used, for authenticators that count
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Known(PersonId person, byte[] key, long counter) {}

    /** Adds one; false when it is somebody's already. */
    boolean add(byte[] id, Known known, String name, Instant now) {
        return jdbc.sql("""
                        insert into identity.passkey (id, person, name, key, counter, made_at)
                        values (:id, :person, :name, :key, :counter, :now) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("person", known.person().value())
                        .param("name", name)
                        .param("key", known.key())
                        .param("counter", known.counter())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Known> find(byte[] id) {
        return jdbc.sql("select person, key, counter from identity.passkey where id = :id")
                .param("id", id)
                .query((row, number) -> new Known(
                        new PersonId(row.getObject("person", UUID.class)), row.getBytes("key"), row.getLong("counter")))
                .optional();
    }

    /** Notes that one was used; false when it was meanwhile, or is no more. */
    boolean used(byte[] id, long before, long counter, Instant now) {
        return jdbc.sql("""
                        update identity.passkey set counter = :counter, used_at = :now
                        where id = :id and counter = :before
                        """)
                        .param("counter", counter)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("before", before)
                        .update()
                == 1;
    }

    /** Those of a person, the oldest first. */
    List<Passkey> of(PersonId person) {
        return jdbc.sql(
                        "select id, name, made_at, used_at from identity.passkey where person = :person order by made_at")
                .param("person", person.value())
                .query((row, number) -> new Passkey(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("id")),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** Removes one of a person; false when she has no such. */
    boolean remove(PersonId person, byte[] id) {
        return jdbc.sql("delete from identity.passkey where person = :person and id = :id")
                        .param("person", person.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
