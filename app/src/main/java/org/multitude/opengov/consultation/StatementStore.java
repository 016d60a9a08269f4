package org.multitude.opengov.consultation;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsId;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Statement.Answer;
import org.multitude.opengov.consultation.Statement.By;
import org.multitude.opengov.consultation.Statement.Ruling;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.LostNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements in PostgreSQL. */
@Repository
class StatementStore {
    private static final String SELECT = StatementColumns.SELECT;

    private static final List<String> NUMBERED = List.of("statement.published", "statement.set-aside");

    private final JdbcClient jdbc;
    private final LostNumbers lost;

    StatementStore(JdbcClient jdbc, LostNumbers lost) {
        this.jdbc = jdbc;
        this.lost = lost;
    }

    /** The next number in a consultation; whoever proposes another one waits for this one's commit. */
    int nextNumber(ConsultationId consultation) {
        return jdbc.sql("""
                        update opengov.turnout set last_statement = greatest(last_statement, :lost) + 1
                        where consultation = :id returning last_statement
                        """)
                .param("id", consultation.value())
                .param("lost", lost.highest(NUMBERED, consultation.value()))
                .query(Integer.class)
                .single();
    }

    void insert(Statement statement, Optional<PersonId> decidedBy) {
        Optional<By> by = statement.author();
        jdbc.sql("""
                        insert into opengov.statement
                          (id, consultation, number, text, state, origin, author, author_kind, proposed_at, reasons,
                           decided_at, decided_by, act)
                        values (:id, :consultation, :number, :text, :state, :origin, :author, :kind, :at, :reasons,
                           :decidedAt, :decidedBy, :act)
                        """)
                .param("id", statement.id().value())
                .param("consultation", statement.consultation().value())
                .param("number", statement.number())
                .param("text", statement.text().orElse(null))
                .param("state", statement.state().code())
                .param("origin", statement.origin())
                .param("author", by.flatMap(By::person).map(PersonId::value).orElse(null))
                .param("kind", by.flatMap(By::kind).map(ActorKind::code).orElse(null))
                .param("at", Timestamp.from(statement.proposedAt()))
                .param("reasons", statement.ruling().flatMap(Ruling::reasons).orElse(null))
                .param(
                        "decidedAt",
                        statement
                                .ruling()
                                .map(ruling -> Timestamp.from(ruling.at()))
                                .orElse(null))
                .param("decidedBy", decidedBy.map(PersonId::value).orElse(null))
                .param(
                        "act",
                        statement.ruling().map(ruling -> ruling.act().value()).orElse(null))
                .update();
        jdbc.sql("insert into opengov.tally (consultation, statement) values (:consultation, :number)")
                .param("consultation", statement.consultation().value())
                .param("number", statement.number())
                .update();
    }

    void ruled(StatementId id, State state, Optional<String> text, Ruling ruling, Optional<PersonId> by) {
        jdbc.sql("""
                        update opengov.statement
                        set state = :state, text = :text, reasons = :reasons, decided_at = :at, decided_by = :by, act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.code())
                .param("text", text.orElse(null))
                .param("reasons", ruling.reasons().orElse(null))
                .param("at", Timestamp.from(ruling.at()))
                .param("by", by.map(PersonId::value).orElse(null))
                .param("act", ruling.act().value())
                .update();
    }

    void answered(StatementId id, Answer given, PersonId by) {
        jdbc.sql("""
                        update opengov.statement
                        set decision = :decision, answer = :answer, office = :office, answered_at = :at, answered_by = :by,
                            answered_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("decision", given.decision().code())
                .param("answer", given.reasons())
                .param("office", given.office())
                .param("at", Timestamp.from(given.at()))
                .param("by", by.value())
                .param("act", given.act().value())
                .update();
    }

    void linked(StatementId id, Optional<CommonsId> commons) {
        jdbc.sql("update opengov.statement set commons = :commons where id = :id")
                .param("id", id.value())
                .param("commons", commons.map(CommonsId::value).orElse(null))
                .update();
    }

    Optional<Statement> find(ConsultationId consultation, int number) {
        return one(SELECT + "where consultation = :consultation and number = :number", consultation, number);
    }

    /** Reads it and keeps it as it is until the transaction ends; any number may do so at once. */
    Optional<Statement> hold(ConsultationId consultation, int number) {
        return one(SELECT + "where consultation = :consultation and number = :number for share", consultation, number);
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<Statement> lock(ConsultationId consultation, int number) {
        return one(SELECT + "where consultation = :consultation and number = :number for update", consultation, number);
    }

    /** As {@link #lock(ConsultationId, int)}. */
    Optional<Statement> lock(StatementId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(StatementColumns::statement)
                .optional();
    }

    /** Public ones that a person proposed. */
    List<UUID> by(PersonId person) {
        return jdbc.sql("select id from opengov.statement where author = :person and state <> 'waiting' order by id")
                .param("person", person.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Deletes one that nobody but the body has seen. */
    void deleteWaiting(StatementId id) {
        deleteWaiting("id = :id", id.value());
    }

    private void deleteWaiting(String which, UUID id) {
        jdbc.sql("""
                        with gone as (
                          delete from opengov.statement where state = 'waiting' and %s returning consultation, number)
                        delete from opengov.tally t using gone
                        where t.consultation = gone.consultation and t.statement = gone.number
                        """.formatted(which)).param("id", id).update();
    }

    /** Deletes what it says, and who proposed it. */
    void eraseText(StatementId id) {
        jdbc.sql("update opengov.statement set text = null, author = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Takes what it says from where pages read it, as JSON. */
    Optional<String> putAway(StatementId id) {
        return jdbc.sql("""
                        with old as (
                            select * from opengov.statement where id = :id and text is not null and state <> 'waiting'
                            for update),
                          emptied as (update opengov.statement s set text = null from old where s.id = old.id)
                        select jsonb_build_object('text', text)::text from old
                        """).param("id", id.value()).query(String.class).optional();
    }

    void putBack(StatementId id, String words) {
        jdbc.sql("update opengov.statement set text = :words::jsonb ->> 'text' where id = :id")
                .param("id", id.value())
                .param("words", words)
                .update();
    }

    /** Deletes what the body said of it. */
    void eraseAnswer(StatementId id) {
        jdbc.sql("""
                        update opengov.statement
                        set answer = case when answer is not null then '' end,
                            reasons = case when reasons is not null then '' end
                        where id = :id
                        """).param("id", id.value()).update();
    }

    /** Nothing says any more what was hers; what nobody else has seen yet is deleted. */
    void forget(PersonId person) {
        deleteWaiting("author = :id", person.value());
        jdbc.sql("update opengov.statement set author = null where author = :person")
                .param("person", person.value())
                .update();
        for (String who : List.of("decided_by", "answered_by")) {
            jdbc.sql("update opengov.statement set " + who + " = null where " + who + " = :person")
                    .param("person", person.value())
                    .update();
        }
        for (String who : List.of("opened_by", "closed_by")) {
            jdbc.sql("update opengov.consultation set " + who + " = null where " + who + " = :person")
                    .param("person", person.value())
                    .update();
        }
    }

    private Optional<Statement> one(String sql, ConsultationId consultation, int number) {
        return jdbc.sql(sql)
                .param("consultation", consultation.value())
                .param("number", number)
                .query(StatementColumns::statement)
                .optional();
    }

    Map<StatementId, Statement> byIds(Collection<StatementId> ids) {
        return jdbc
                .sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(StatementId::value).toArray(UUID[]::new))
                .query(StatementColumns::statement)
                .list()
                .stream()
                .collect(Collectors.toMap(Statement::id, Function.identity()));
    }

    /** Some statements of a consultation by their numbers, in one query. */
    Map<Integer, Statement> byNumbers(ConsultationId consultation, Collection<Integer> numbers) {
        return jdbc
                .sql(SELECT + "where consultation = :consultation and number = any(:numbers)")
                .param("consultation", consultation.value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(StatementColumns::statement)
                .list()
                .stream()
                .collect(Collectors.toMap(Statement::number, Function.identity()));
    }

    /** Those in a state, in the order of their numbers, after one. */
    List<Statement> in(ConsultationId consultation, State state, int after, int limit) {
        return jdbc.sql(SELECT + """
                        where consultation = :consultation and state = :state and number > :after
                        order by number limit :limit
                        """)
                .param("consultation", consultation.value())
                .param("state", state.code())
                .param("after", after)
                .param("limit", limit)
                .query(StatementColumns::statement)
                .list();
    }

    /** Statements that stand in these consultations. */
    List<StatementId> standing(Collection<ConsultationId> consultations, int limit) {
        if (consultations.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id from opengov.statement
                        where consultation = any(:consultations) and state = 'published' limit :limit
                        """)
                .param(
                        "consultations",
                        consultations.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, number) -> new StatementId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether this very sentence is there already, and was not set aside. */
    boolean said(ConsultationId consultation, String text) {
        return jdbc.sql("""
                        select exists (select from opengov.statement
                        where consultation = :consultation and state in ('waiting', 'published')
                          and md5(lower(text)) = md5(lower(:text)))
                        """)
                .param("consultation", consultation.value())
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    /** How many a person proposed here. */
    int proposedBy(ConsultationId consultation, PersonId person) {
        return jdbc.sql("""
                        select count(*) from opengov.statement where consultation = :consultation and author = :person
                        """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** How many are in each state, by its code. */
    Map<String, Integer> count(ConsultationId consultation) {
        return jdbc
                .sql("""
                        select state, count(*)::int as n from opengov.statement where consultation = :consultation group by state
                        """)
                .param("consultation", consultation.value())
                .query((row, number) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last number that was given. */
    int last(ConsultationId consultation) {
        return jdbc.sql("select coalesce(max(number), 0) from opengov.statement where consultation = :consultation")
                .param("consultation", consultation.value())
                .query(Integer.class)
                .single();
    }

    /** Numbers of those in a state, in order. */
    int[] numbers(ConsultationId consultation, State state) {
        return jdbc
                .sql("""
                        select number from opengov.statement where consultation = :consultation and state = :state order by number
                        """)
                .param("consultation", consultation.value())
                .param("state", state.code())
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Public ones of all consultations, oldest first. */
    Slice<Statement> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Statement> read = jdbc.sql(SELECT + """
                        where state <> 'waiting' and (proposed_at, id) > (:at, :id) order by proposed_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(StatementColumns::statement)
                .list();
        return Slice.of(
                read, limit, one -> new Cursor(one.proposedAt(), one.id().value()));
    }
}
