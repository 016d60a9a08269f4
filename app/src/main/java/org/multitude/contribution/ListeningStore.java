package org.multitude.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether bodies listen, in PostgreSQL: what each said, which is private, and the counts, which are public. */
@Repository
class ListeningStore {
    private static final String COUNTED =
            "select id, body, quarter, yes, partly, no, counted_at, act from contribution.listening_count ";

    private final JdbcClient jdbc;

    ListeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be counted: those who said something of a body in a quarter. */
    record Tally(OrganizationId body, LocalDate quarter, int yes, int partly, int no) {}

    /** Whether she contributed to this body, and what she wrote is still there. */
    boolean contributed(PersonId person, OrganizationId body) {
        return jdbc.sql("""
                        select exists (select from contribution.contribution
                          where author = :person and body = :body and not erased)
                        """)
                .param("person", person.value())
                .param("body", body.value())
                .query(Boolean.class)
                .single();
    }

    /** Notes it; another answer in the same quarter takes the place of the first. */
    void say(PersonId person, OrganizationId body, LocalDate quarter, Usefulness listens) {
        jdbc.sql("""
                        insert into contribution.listening (body, quarter, person, listens)
                        values (:body, :quarter, :person, :listens)
                        on conflict (body, quarter, person) do update set listens = excluded.listens
                        """)
                .param("body", body.value())
                .param("quarter", quarter)
                .param("person", person.value())
                .param("listens", listens.code())
                .update();
    }

    /** What she said of a body in this quarter. */
    Optional<Usefulness> said(PersonId person, OrganizationId body, LocalDate quarter) {
        return jdbc.sql("""
                        select listens from contribution.listening
                        where body = :body and quarter = :quarter and person = :person
                        """)
                .param("body", body.value())
                .param("quarter", quarter)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .flatMap(Usefulness::of);
    }

    /** Takes back what she said of a body in this quarter. */
    void takeBack(PersonId person, OrganizationId body, LocalDate quarter) {
        jdbc.sql("""
                        delete from contribution.listening
                        where body = :body and quarter = :quarter and person = :person
                        """)
                .param("body", body.value())
                .param("quarter", quarter)
                .param("person", person.value())
                .update();
    }

    /** Forgets what she said of any body. */
    void forget(PersonId person) {
        jdbc.sql("delete from contribution.listening where person = :person")
                .param("person", person.value())
                .update();
    }

    /** People who said something in quarters before this one, a few at a time in the order of their ids. */
    List<PersonId> sayers(LocalDate before, PersonId after, int limit) {
        return jdbc.sql("""
                        select distinct person from contribution.listening
                        where quarter < :before and person > :after order by person limit :limit
                        """)
                .param("before", before)
                .param("after", after.value())
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Forgets what she said of these bodies in quarters before this one. */
    void forget(PersonId person, Collection<OrganizationId> bodies, LocalDate before) {
        jdbc.sql("""
                        delete from contribution.listening
                        where person = :person and body = any(:bodies) and quarter < :before
                        """)
                .param("person", person.value())
                .param("bodies", bodies.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("before", before)
                .update();
    }

    /** Quarters before this one, of which enough said something, that were not counted yet. */
    List<Tally> toCount(LocalDate before, int enough) {
        return jdbc.sql("""
                        select body, quarter, count(*) filter (where listens = 'yes') as yes,
                               count(*) filter (where listens = 'partly') as partly, count(*) filter (where listens = 'no') as no
                        from contribution.listening l
                        where quarter < :before and not exists (select from contribution.listening_count c
                          where c.body = l.body and c.quarter = l.quarter)
                        group by body, quarter having count(*) >= :enough order by quarter, body
                        """)
                .param("before", before)
                .param("enough", enough)
                .query((row, number) -> new Tally(
                        new OrganizationId(row.getObject("body", UUID.class)),
                        row.getObject("quarter", LocalDate.class),
                        row.getInt("yes"),
                        row.getInt("partly"),
                        row.getInt("no")))
                .list();
    }

    /** Keeps a count, and not any longer who said what. */
    void insert(CountedListening counted) {
        jdbc.sql("""
                        insert into contribution.listening_count (id, body, quarter, yes, partly, no, counted_at, act)
                        values (:id, :body, :quarter, :yes, :partly, :no, :at, :act)
                        """)
                .param("id", counted.id())
                .param("body", counted.body().value())
                .param("quarter", counted.quarter())
                .param("yes", counted.yes())
                .param("partly", counted.partly())
                .param("no", counted.no())
                .param("at", Timestamp.from(counted.at()))
                .param("act", counted.act().value())
                .update();
        jdbc.sql("delete from contribution.listening where body = :body and quarter = :quarter")
                .param("body", counted.body().value())
                .param("quarter", counted.quarter())
                .update();
    }

    /** Deletes what was said in quarters before this one. */
    void forgetBefore(LocalDate quarter) {
        jdbc.sql("delete from contribution.listening where quarter < :quarter")
                .param("quarter", quarter)
                .update();
    }

    Slice<CountedListening> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        return Slice.of(
                jdbc.sql(COUNTED + "where (counted_at, id) > (:at, :id) order by counted_at, id limit :limit")
                        .param("at", Timestamp.from(from.at()))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(ListeningStore::counted)
                        .list(),
                limit,
                counted -> new Cursor(counted.at(), counted.id()));
    }

    List<CountedListening> byIds(Collection<UUID> ids) {
        return jdbc.sql(COUNTED + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ListeningStore::counted)
                .list();
    }

    private static CountedListening counted(ResultSet row, int number) throws SQLException {
        return new CountedListening(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("body", UUID.class)),
                row.getObject("quarter", LocalDate.class),
                row.getInt("yes"),
                row.getInt("partly"),
                row.getInt("no"),
                row.getTimestamp("counted_at").toInstant(),
                new ActId(row.getObject("act", UUID.class)));
    }
}
