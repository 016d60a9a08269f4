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

/** Whether answers were useful, in PostgreSQL: what each said, which is private, and the counts, which are public. */
@Repository
class SatisfactionStore {
    private static final String COUNTED =
            "select id, body, month, yes, partly, no, counted_at, act from contribution.satisfaction_count ";

    private final JdbcClient jdbc;

    SatisfactionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be counted: those who said something of a body in a month. */
    record Tally(OrganizationId body, LocalDate month, int yes, int partly, int no) {}

    /** Notes it, once. */
    void say(Contribution contribution, LocalDate month, Usefulness useful) {
        jdbc.sql("""
                        insert into contribution.satisfaction (contribution, body, month, useful)
                        values (:id, :body, :month, :useful) on conflict do nothing
                        """)
                .param("id", contribution.id().value())
                .param("body", contribution.body().value())
                .param("month", month)
                .param("useful", useful.code())
                .update();
    }

    Optional<Usefulness> said(ContributionId contribution) {
        return jdbc.sql("select useful from contribution.satisfaction where contribution = :id")
                .param("id", contribution.value())
                .query(String.class)
                .optional()
                .flatMap(Usefulness::of);
    }

    void forget(ContributionId contribution) {
        jdbc.sql("delete from contribution.satisfaction where contribution = :id")
                .param("id", contribution.value())
                .update();
    }

    /** Authors who said something in months before this one that were not counted, a few at a time in the order of their ids. */
    List<PersonId> sayers(LocalDate before, PersonId after, int limit) {
        return jdbc.sql("""
                        select distinct c.author
                        from contribution.satisfaction s join contribution.contribution c on c.id = s.contribution
                        where s.month < :before and c.author > :after and not exists (
                          select from contribution.satisfaction_count n where n.body = s.body and n.month = s.month)
                        order by c.author limit :limit
                        """)
                .param("before", before)
                .param("after", after.value())
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject("author", UUID.class)))
                .list();
    }

    /** Forgets what she said of answers of these bodies in months before this one that were not counted. */
    void forget(PersonId person, Collection<OrganizationId> bodies, LocalDate before) {
        jdbc.sql("""
                        delete from contribution.satisfaction s using contribution.contribution c
                        where c.id = s.contribution and c.author = :person and s.body = any(:bodies)
                          and s.month < :before and not exists (
                            select from contribution.satisfaction_count n where n.body = s.body and n.month = s.month)
                        """)
                .param("person", person.value())
                .param("bodies", bodies.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("before", before)
                .update();
    }

    /** Months before this one, of which enough said something, that were not counted yet. */
    List<Tally> toCount(LocalDate before, int enough) {
        return jdbc.sql("""
                        select body, month, count(*) filter (where useful = 'yes') as yes,
                               count(*) filter (where useful = 'partly') as partly, count(*) filter (where useful = 'no') as no
                        from contribution.satisfaction s
                        where month < :before and not exists (select from contribution.satisfaction_count c
                          where c.body = s.body and c.month = s.month)
                        group by body, month having count(*) >= :enough order by month, body
                        """)
                .param("before", before)
                .param("enough", enough)
                .query((row, number) -> new Tally(
                        new OrganizationId(row.getObject("body", UUID.class)),
                        row.getObject("month", LocalDate.class),
                        row.getInt("yes"),
                        row.getInt("partly"),
                        row.getInt("no")))
                .list();
    }

    void insert(CountedSatisfaction counted) {
        jdbc.sql("""
                        insert into contribution.satisfaction_count (id, body, month, yes, partly, no, counted_at, act)
                        values (:id, :body, :month, :yes, :partly, :no, :at, :act)
                        """)
                .param("id", counted.id())
                .param("body", counted.body().value())
                .param("month", counted.month())
                .param("yes", counted.yes())
                .param("partly", counted.partly())
                .param("no", counted.no())
                .param("at", Timestamp.from(counted.at()))
                .param("act", counted.act().value())
                .update();
    }

    /** The latest months of a body. */
    List<CountedSatisfaction> of(OrganizationId body, int limit) {
        return jdbc.sql(COUNTED + "where body = :body order by month desc limit :limit")
                .param("body", body.value())
                .param("limit", limit)
                .query(SatisfactionStore::counted)
                .list();
    }

    Slice<CountedSatisfaction> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        return Slice.of(
                jdbc.sql(COUNTED + "where (counted_at, id) > (:at, :id) order by counted_at, id limit :limit")
                        .param("at", Timestamp.from(from.at()))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(SatisfactionStore::counted)
                        .list(),
                limit,
                counted -> new Cursor(counted.at(), counted.id()));
    }

    List<CountedSatisfaction> byIds(Collection<UUID> ids) {
        return jdbc.sql(COUNTED + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(SatisfactionStore::counted)
                .list();
    }

    private static CountedSatisfaction counted(ResultSet row, int number) throws SQLException {
        return new CountedSatisfaction(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("body", UUID.class)),
                row.getObject("month", LocalDate.class),
                row.getInt("yes"),
                row.getInt("partly"),
                row.getInt("no"),
                row.getTimestamp("counted_at").toInstant(),
                new ActId(row.getObject("act", UUID.class)));
    }
}
