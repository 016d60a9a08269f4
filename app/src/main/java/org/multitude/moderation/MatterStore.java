package org.multitude.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be looked at, and what people reported, in PostgreSQL. */
@Repository
class MatterStore {
    private static final String SELECT =
            "select id, thing, author, opened_at, reports, outcome from moderation.matter ";

    private final JdbcClient jdbc;

    MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open matter of a thing, made if there is none; nobody decides it until the transaction ends. */
    UUID open(UUID thing, Optional<PersonId> author, Collection<UUID> about, Instant now) {
        return jdbc.sql("""
                        insert into moderation.matter (id, thing, author, about, opened_at)
                        values (gen_random_uuid(), :thing, :author, :about, :now)
                        on conflict (thing) where outcome is null do update set thing = excluded.thing
                        returning id
                        """)
                .param("thing", thing)
                .param("author", author.map(PersonId::value).orElse(null))
                .param("about", about.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    /** Adds what somebody reports; who reported the same already says it anew, and counts once. */
    void report(UUID matter, Report report) {
        int first = jdbc.sql("""
                        insert into moderation.report (id, matter, person, category, explanation, reported_at)
                        values (gen_random_uuid(), :matter, :person, :category, :explanation, :at)
                        on conflict (matter, person) do nothing
                        """)
                .param("matter", matter)
                .param("person", report.person().value())
                .param("category", report.category().code())
                .param("explanation", report.explanation())
                .param("at", Timestamp.from(report.at()))
                .update();
        jdbc.sql(first == 1 ? "update moderation.matter set reports = reports + 1 where id = :matter" : """
                                update moderation.report set category = :category, explanation = :explanation
                                where matter = :matter and person = :person
                                """)
                .param("matter", matter)
                .param("person", report.person().value())
                .param("category", report.category().code())
                .param("explanation", report.explanation())
                .update();
    }

    /** What people reported of it, oldest first, at most {@code limit}. */
    List<Report> reports(UUID matter, int limit) {
        return jdbc.sql("""
                        select person, category, explanation, reported_at from moderation.report
                        where matter = :matter order by reported_at, id limit :limit
                        """)
                .param("matter", matter)
                .param("limit", limit)
                .query((row, number) -> new Report(
                        new PersonId(row.getObject("person", UUID.class)),
                        Category.of(row.getString("category")),
                        row.getString("explanation"),
                        row.getTimestamp("reported_at").toInstant()))
                .list();
    }

    /** Everybody who reported each of these. */
    Map<UUID, List<PersonId>> reporters(Collection<UUID> matters) {
        Map<UUID, List<PersonId>> reporters = new LinkedHashMap<>();
        jdbc.sql("select matter, person from moderation.report where matter = any(:matters) order by reported_at, id")
                .param("matters", matters.toArray(UUID[]::new))
                .query(row -> {
                    reporters
                            .computeIfAbsent(row.getObject("matter", UUID.class), first -> new ArrayList<>())
                            .add(new PersonId(row.getObject("person", UUID.class)));
                });
        return reporters;
    }

    Optional<Matter> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(MatterStore::matter)
                .optional();
    }

    /** A matter, which nobody else decides until the end of the transaction. */
    Optional<Matter> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(MatterStore::matter)
                .optional();
    }

    /** Those of these that there are, oldest first. */
    List<Matter> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids) order by opened_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(MatterStore::matter)
                .list();
    }

    /** As {@link #find(Collection)}, by their ids, and nobody else decides them until the end of the transaction. */
    List<Matter> lock(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(MatterStore::matter)
                .list();
    }

    /** Open ones of what was written about any of these things, oldest first. */
    List<Matter> onThingsAbout(Collection<UUID> things, int limit) {
        return jdbc.sql(SELECT + """
                        where outcome is null and about && :things order by opened_at, id limit :limit
                        """)
                .param("things", things.toArray(UUID[]::new))
                .param("limit", limit)
                .query(MatterStore::matter)
                .list();
    }

    /** What the thing of a matter is about. */
    List<UUID> about(UUID matter) {
        return jdbc.sql("select unnest(about) as about from moderation.matter where id = :matter")
                .param("matter", matter)
                .query((row, number) -> row.getObject("about", UUID.class))
                .list();
    }

    /** Open ones of what an account wrote, oldest first. */
    List<Matter> by(PersonId author, int limit) {
        return jdbc.sql(SELECT + "where author = :author and outcome is null order by opened_at, id limit :limit")
                .param("author", author.value())
                .param("limit", limit)
                .query(MatterStore::matter)
                .list();
    }

    /** Open ones of texts that link to a host, oldest first. */
    List<Matter> linking(String host, int limit) {
        return jdbc.sql(SELECT + """
                        where outcome is null and thing in (select thing from moderation.seen where hosts @> array[:host]::text[])
                        order by opened_at, id limit :limit
                        """)
                .param("host", host)
                .param("limit", limit)
                .query(MatterStore::matter)
                .list();
    }

    /** Open ones of these things, oldest first. */
    List<Matter> about(Collection<UUID> things, int limit) {
        return jdbc.sql(SELECT + """
                        where outcome is null and thing = any(:things) order by opened_at, id limit :limit
                        """)
                .param("things", things.toArray(UUID[]::new))
                .param("limit", limit)
                .query(MatterStore::matter)
                .list();
    }

    /** Those that are open, oldest first. */
    Slice<Matter> queue(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Matter> read = jdbc.sql(SELECT + """
                        where outcome is null and (opened_at, id) > (:at, :id) order by opened_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(MatterStore::matter)
                .list();
        return Slice.of(read, limit, matter -> new Cursor(matter.openedAt(), matter.id()));
    }

    void decide(UUID id, Matter.Outcome outcome, PersonId by, Instant now) {
        jdbc.sql("""
                        update moderation.matter set outcome = :outcome, decided_by = :by, decided_at = :now where id = :id
                        """)
                .param("outcome", outcome.code())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Deletes what a person reported, and that she wrote or decided anything. */
    void forget(PersonId person) {
        jdbc.sql("""
                        with gone as (delete from moderation.report where person = :person returning matter)
                        update moderation.matter m set reports = reports - 1 from gone where m.id = gone.matter
                        """).param("person", person.value()).update();
        jdbc.sql("update moderation.matter set author = null where author = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("update moderation.matter set decided_by = null where decided_by = :person")
                .param("person", person.value())
                .update();
    }

    private static Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                row.getObject("thing", UUID.class),
                Optional.ofNullable(row.getObject("author", UUID.class)).map(PersonId::new),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("reports"),
                Optional.ofNullable(row.getString("outcome")).map(Matter.Outcome::of));
    }
}
