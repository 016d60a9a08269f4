package org.multitude.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows what, in PostgreSQL. */
@Repository
class FollowStore implements Following {
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void follow(PersonId person, UUID thing) {
        jdbc.sql("""
                        insert into notification.follow (person, thing, since) values (:person, :thing, :now)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("thing", thing)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void unfollow(PersonId person, UUID thing) {
        jdbc.sql("delete from notification.follow where person = :person and thing = :thing")
                .param("person", person.value())
                .param("thing", thing)
                .update();
    }

    @Override
    public boolean follows(PersonId person, UUID thing) {
        return jdbc.sql("select exists (select 1 from notification.follow where person = :person and thing = :thing)")
                .param("person", person.value())
                .param("thing", thing)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PersonId> followers(UUID thing) {
        return jdbc.sql("select person from notification.follow where thing = :thing order by since, person")
                .param("thing", thing)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Deletes all that a person follows. */
    void delete(PersonId person) {
        jdbc.sql("delete from notification.follow where person = :person")
                .param("person", person.value())
                .update();
    }
}
