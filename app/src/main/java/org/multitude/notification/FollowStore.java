package org.multitude.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows what, in PostgreSQL. */
@Repository
class FollowStore implements Following {
    private static final UUID FIRST = new UUID(0, 0);

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
    public void followToo(UUID one, UUID other) {
        jdbc.sql("""
                        insert into notification.follow (person, thing, since)
                        select person, :other, :now from notification.follow where thing = :one
                        on conflict do nothing
                        """)
                .param("one", one)
                .param("other", other)
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

    /** The next of those who follow a thing, in the order of their ids. */
    List<Reached> followers(UUID thing, Optional<PersonId> after, int limit) {
        return jdbc.sql("""
                        select person, silent from notification.follow where thing = :thing and person > :after
                        order by person limit :limit
                        """)
                .param("thing", thing)
                .param("after", after.map(PersonId::value).orElse(FIRST))
                .param("limit", limit)
                .query((row, number) ->
                        new Reached(new PersonId(row.getObject("person", UUID.class)), row.getBoolean("silent")))
                .list();
    }

    /** What a person follows, the latest first. */
    Slice<Followed> of(PersonId person, Cursor after, int limit) {
        List<Followed> read = jdbc.sql("""
                        select thing, since, silent from notification.follow
                        where person = :person and (since, thing) < (:at, :thing)
                        order by since desc, thing desc limit :limit
                        """)
                .param("person", person.value())
                .param("at", Timestamp.from(after.at()))
                .param("thing", after.id())
                .param("limit", limit + 1)
                .query((row, number) -> new Followed(
                        row.getObject("thing", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("silent")))
                .list();
        return Slice.of(read, limit, followed -> new Cursor(followed.since(), followed.thing()));
    }

    /** Whether mail is sent to her about something that she follows. */
    void silence(PersonId person, UUID thing, boolean silent) {
        jdbc.sql("update notification.follow set silent = :silent where person = :person and thing = :thing")
                .param("silent", silent)
                .param("person", person.value())
                .param("thing", thing)
                .update();
    }

    /** Deletes all that a person follows. */
    void delete(PersonId person) {
        jdbc.sql("delete from notification.follow where person = :person")
                .param("person", person.value())
                .update();
    }
}
