package org.multitude.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who administers the installation, in PostgreSQL. */
@Repository
public class Administrators {
    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who administers.
     *
     * @param person who
     * @param handle the name she signs in with
     * @param publicName name that pages may show, if she chose one
     * @param since when her account was made
     */
    public record Administrator(PersonId person, String handle, Optional<String> publicName, Instant since) {}

    List<Administrator> all() {
        return jdbc.sql("""
                        select id, handle, public_name, created_at from identity.person
                        where administrator order by created_at, id
                        """)
                .query((row, number) -> new Administrator(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("handle"),
                        Optional.ofNullable(row.getString("public_name")),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Everybody who administers, locked: of two who remove each other one is first. */
    List<PersonId> lock() {
        return jdbc.sql("select id from identity.person where administrator order by id for update")
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    void set(PersonId person, boolean administrator) {
        jdbc.sql("update identity.person set administrator = :administrator where id = :id")
                .param("administrator", administrator)
                .param("id", person.value())
                .update();
    }

    /** How many there are. */
    public int count() {
        return jdbc.sql("select count(*) from identity.person where administrator")
                .query(Integer.class)
                .single();
    }
}
