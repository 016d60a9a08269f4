package org.multitude.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People between the first factor and the second, in PostgreSQL, which keeps only the hash of each ticket. */
@Repository
class HalfwayStore {
    private final JdbcClient jdbc;

    HalfwayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a ticket and says its secret. */
    String make(PersonId person, Instant ends) {
        String ticket = Secrets.random();
        jdbc.sql("insert into identity.halfway (ticket_hash, person, ends_at) values (:hash, :person, :ends)")
                .param("hash", Secrets.hash(ticket))
                .param("person", person.value())
                .param("ends", Timestamp.from(ends))
                .update();
        return ticket;
    }

    /** Whose ticket this is, as long as it works. */
    Optional<PersonId> find(String ticket, Instant now) {
        return jdbc.sql("select person from identity.halfway where ticket_hash = :hash and ends_at > :now")
                .param("hash", Secrets.hash(ticket))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    /** Uses it up; false when somebody did before. */
    boolean take(String ticket) {
        return jdbc.sql("delete from identity.halfway where ticket_hash = :hash")
                        .param("hash", Secrets.hash(ticket))
                        .update()
                == 1;
    }

    /** Ends those of a person. */
    void endAll(PersonId person) {
        jdbc.sql("delete from identity.halfway where person = :person")
                .param("person", person.value())
                .update();
    }

    /** Deletes those that ended before this instant. */
    void forget(Instant before) {
        jdbc.sql("delete from identity.halfway where ends_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
