package org.multitude.opengov.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsId;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Consultation.Closed;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Prose;
import org.multitude.record.LostNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations in PostgreSQL. */
@Repository
class ConsultationStore {
    private static final String SELECT = """
            select id, policy, body, number, question, lead, promise, first_day, last_day, moderation, signed_out, opened_at,
                   taken_over_at, closed_at, participants, without_account, statements, votes, batches, ballots,
                   (select sha256 from opengov.polis_archive a where a.consultation = id) as polis
            from opengov.consultation
            """;

    private static final List<String> NUMBERED = List.of("consultation.opened");

    private final JdbcClient jdbc;
    private final LostNumbers lost;

    ConsultationStore(JdbcClient jdbc, LostNumbers lost) {
        this.jdbc = jdbc;
        this.lost = lost;
    }

    /** The next number on a policy; whoever opens another one on it waits for this one's commit. */
    int nextNumber(CommonsId policy) {
        jdbc.sql("select commons from opengov.policy where commons = :policy for update")
                .param("policy", policy.value())
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        select greatest(coalesce(max(number), 0), :lost) + 1 from opengov.consultation
                        where policy = :policy
                        """)
                .param("policy", policy.value())
                .param("lost", lost.highest(NUMBERED, policy.value()))
                .query(Integer.class)
                .single();
    }

    void insert(Consultation consultation, Optional<PersonId> by) {
        ConsultationDraft said = consultation.said();
        jdbc.sql("""
                        insert into opengov.consultation
                          (id, policy, body, number, question, lead, promise, first_day, last_day, moderation, signed_out,
                           state, opened_at, taken_over_at, opened_by)
                        values (:id, :policy, :body, :number, :question, :lead, :promise, :first, :last, :moderation,
                           :signedOut, 'open', :at, :takenOver, :by)
                        """)
                .param("id", consultation.id().value())
                .param("policy", consultation.policy().value())
                .param("body", consultation.body().value())
                .param("number", consultation.number())
                .param("question", said.question())
                .param("lead", said.lead().text())
                .param("promise", said.promise().text())
                .param("first", said.firstDay())
                .param("last", said.lastDay())
                .param("moderation", said.moderation().code())
                .param("signedOut", said.signedOut())
                .param("at", Timestamp.from(consultation.openedAt()))
                .param(
                        "takenOver",
                        consultation.takenOverAt().map(Timestamp::from).orElse(null))
                .param("by", value(by))
                .update();
        jdbc.sql("insert into opengov.turnout (consultation) values (:id)")
                .param("id", consultation.id().value())
                .update();
    }

    /** Another body answers for those of a policy now. */
    void move(CommonsId policy, OrganizationId to) {
        jdbc.sql("update opengov.consultation set body = :to where policy = :policy")
                .param("to", to.value())
                .param("policy", policy.value())
                .update();
    }

    void close(ConsultationId id, Closed closed, Optional<PersonId> by) {
        jdbc.sql("""
                        update opengov.consultation
                        set state = 'closed', closed_at = :at, closed_by = :by, participants = :participants,
                            without_account = :without, statements = :statements, votes = :votes, batches = :batches,
                            ballots = :ballots
                        where id = :id
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(closed.at()))
                .param("by", value(by))
                .param("participants", closed.participants())
                .param("without", closed.withoutAccount())
                .param("statements", closed.statements())
                .param("votes", closed.votes())
                .param("batches", closed.batches())
                .param("ballots", closed.ballots())
                .update();
    }

    Optional<Consultation> find(ConsultationId id) {
        return one(SELECT + "where id = :id", id);
    }

    /** Reads it and keeps everybody from voting and others from changing it until the transaction ends. */
    Optional<Consultation> lock(ConsultationId id) {
        return one(SELECT + "where id = :id for update", id);
    }

    /** Reads it and keeps it from being closed until the transaction ends; any number may do so at once. */
    Optional<Consultation> hold(ConsultationId id) {
        return one(SELECT + "where id = :id for share", id);
    }

    private Optional<Consultation> one(String sql, ConsultationId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(ConsultationStore::consultation)
                .optional();
    }

    Optional<Consultation> find(CommonsId policy, int number) {
        return jdbc.sql(SELECT + "where policy = :policy and number = :number")
                .param("policy", policy.value())
                .param("number", number)
                .query(ConsultationStore::consultation)
                .optional();
    }

    Map<ConsultationId, Consultation> byIds(Collection<ConsultationId> ids) {
        return jdbc
                .sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .query(ConsultationStore::consultation)
                .list()
                .stream()
                .collect(Collectors.toMap(Consultation::id, Function.identity()));
    }

    /** Consultations of these policies, the last ones first. */
    List<ConsultationId> of(Collection<CommonsId> policies, int limit) {
        if (policies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id from opengov.consultation where policy = any(:policies)
                        order by opened_at desc, id limit :limit
                        """)
                .param("policies", policies.stream().map(CommonsId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, number) -> new ConsultationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those of a policy, the last one first, before this number. */
    List<Consultation> of(CommonsId policy, int before, int limit) {
        return jdbc.sql(SELECT + "where policy = :policy and number < :before order by number desc limit :limit")
                .param("policy", policy.value())
                .param("before", before)
                .param("limit", limit)
                .query(ConsultationStore::consultation)
                .list();
    }

    Slice<Consultation> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Consultation> read = jdbc.sql(SELECT + """
                        where (opened_at, id) > (:at, :id) order by opened_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(ConsultationStore::consultation)
                .list();
        return Slice.of(read, limit, one -> new Cursor(one.openedAt(), one.id().value()));
    }

    /** Those that are open although their last day has passed. */
    List<ConsultationId> ended(LocalDate today) {
        return ids("where state = 'open' and last_day < :day order by last_day limit 100", today);
    }

    /** Those that people may vote in, and those that wait for their close. */
    List<ConsultationId> running(LocalDate today) {
        return ids("where state = 'open' and first_day <= :day order by first_day limit 10000", today);
    }

    private List<ConsultationId> ids(String where, LocalDate day) {
        return jdbc.sql("select id from opengov.consultation " + where)
                .param("day", day)
                .query((row, number) -> new ConsultationId(row.getObject("id", UUID.class)))
                .list();
    }

    private static @Nullable UUID value(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }

    private static Consultation consultation(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Consultation(
                new ConsultationId(row.getObject("id", UUID.class)),
                new CommonsId(row.getObject("policy", UUID.class)),
                new OrganizationId(row.getObject("body", UUID.class)),
                row.getInt("number"),
                new ConsultationDraft(
                        row.getString("question"),
                        Prose.of(row.getString("lead")),
                        Prose.of(row.getString("promise")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        Moderation.of(row.getString("moderation")).orElseThrow(),
                        row.getBoolean("signed_out")),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("taken_over_at")).map(Timestamp::toInstant),
                closed == null ? Optional.empty() : Optional.of(closed(row, closed.toInstant())));
    }

    private static Closed closed(ResultSet row, Instant at) throws SQLException {
        return new Closed(
                at,
                row.getInt("participants"),
                row.getInt("without_account"),
                row.getInt("statements"),
                row.getLong("votes"),
                row.getInt("batches"),
                row.getString("ballots"),
                Optional.ofNullable(row.getString("polis")));
    }
}
