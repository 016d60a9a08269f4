package org.multitude.contribution;

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
import java.util.stream.Collectors;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How bodies work on their answers, in PostgreSQL; nothing of it is ever public. */
@Repository
class DeskStore {
    private final JdbcClient jdbc;

    DeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A note to colleagues. */
    record Note(UUID id, PersonId author, String text, Instant at) {}

    /** That somebody else was asked, and whether they replied. */
    record Asked(UUID id, String whom, LocalDate since, boolean replied) {}

    /** How a contribution is worked on, for a list. */
    record Work(Optional<PersonId> assignee, boolean drafted, boolean approved, int notes, int pending) {
        static final Work NONE = new Work(Optional.empty(), false, false, 0, 0);
    }

    void assign(ContributionId contribution, PersonId assignee) {
        jdbc.sql("""
                        insert into contribution.handling (contribution, assignee) values (:id, :assignee)
                        on conflict (contribution) do update set assignee = excluded.assignee
                        """)
                .param("id", contribution.value())
                .param("assignee", assignee.value())
                .update();
    }

    void unassign(ContributionId contribution) {
        jdbc.sql("delete from contribution.handling where contribution = :id")
                .param("id", contribution.value())
                .update();
    }

    Optional<PersonId> assignee(ContributionId contribution) {
        return jdbc.sql("select assignee from contribution.handling where contribution = :id")
                .param("id", contribution.value())
                .query((row, number) -> new PersonId(row.getObject("assignee", UUID.class)))
                .optional();
    }

    /** How each of these is worked on; those that nobody touched are left out. */
    Map<ContributionId, Work> work(Collection<ContributionId> contributions) {
        return jdbc
                .sql("""
                        select c.id, h.assignee, d.contribution is not null as drafted, d.approved_by is not null as approved,
                               (select count(*) from contribution.note n where n.contribution = c.id) as notes,
                               (select count(*) from contribution.asked a
                                where a.contribution = c.id and a.replied_at is null) as pending
                        from unnest(:ids::uuid[]) as c (id)
                        left join contribution.handling h on h.contribution = c.id
                        left join contribution.draft d on d.contribution = c.id
                        """)
                .param("ids", contributions.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new ContributionId(row.getObject("id", UUID.class)),
                        new Work(
                                Optional.ofNullable(row.getObject("assignee", UUID.class))
                                        .map(PersonId::new),
                                row.getBoolean("drafted"),
                                row.getBoolean("approved"),
                                row.getInt("notes"),
                                row.getInt("pending"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(ContributionId contribution, Note note) {
        jdbc.sql("""
                        insert into contribution.note (id, contribution, author, text, written_at)
                        values (:id, :contribution, :author, :text, :at)
                        """)
                .param("id", note.id())
                .param("contribution", contribution.value())
                .param("author", note.author().value())
                .param("text", note.text())
                .param("at", Timestamp.from(note.at()))
                .update();
    }

    /** The latest notes, oldest first. */
    List<Note> notes(ContributionId contribution, int limit) {
        return jdbc.sql("""
                        select id, author, text, written_at from contribution.note where contribution = :contribution
                        order by written_at desc, id desc limit :limit
                        """)
                .param("contribution", contribution.value())
                .param("limit", limit)
                .query((row, number) -> new Note(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("author", UUID.class)),
                        row.getString("text"),
                        row.getTimestamp("written_at").toInstant()))
                .list()
                .reversed();
    }

    void insert(ContributionId contribution, Asked asked) {
        jdbc.sql("""
                        insert into contribution.asked (id, contribution, whom, since) values (:id, :contribution, :whom, :since)
                        """)
                .param("id", asked.id())
                .param("contribution", contribution.value())
                .param("whom", asked.whom())
                .param("since", asked.since())
                .update();
    }

    void replied(ContributionId contribution, UUID asked, Instant now) {
        jdbc.sql("""
                        update contribution.asked set replied_at = :now
                        where id = :id and contribution = :contribution and replied_at is null
                        """)
                .param("id", asked)
                .param("contribution", contribution.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Asked> asked(ContributionId contribution, int limit) {
        return jdbc.sql("""
                        select id, whom, since, replied_at from contribution.asked where contribution = :contribution
                        order by since, id limit :limit
                        """)
                .param("contribution", contribution.value())
                .param("limit", limit)
                .query((row, number) -> new Asked(
                        row.getObject("id", UUID.class),
                        row.getString("whom"),
                        row.getObject("since", LocalDate.class),
                        row.getTimestamp("replied_at") != null))
                .list();
    }

    /** Keeps a draft; what was approved before is approved no more. */
    void draft(ContributionId contribution, AnswerDraft draft) {
        jdbc.sql("""
                        insert into contribution.draft (contribution, decision, reasons, what_follows, office, author, written_at)
                        values (:id, :decision, :reasons, :follows, :office, :author, :at)
                        on conflict (contribution) do update set decision = excluded.decision, reasons = excluded.reasons,
                          what_follows = excluded.what_follows, office = excluded.office, author = excluded.author,
                          written_at = excluded.written_at, approved_by = null, approved_at = null
                        """)
                .param("id", contribution.value())
                .param("decision", draft.decision().code())
                .param("reasons", draft.reasons())
                .param("follows", draft.whatFollows().orElse(null))
                .param("office", draft.office())
                .param("author", draft.author().value())
                .param("at", Timestamp.from(draft.writtenAt()))
                .update();
    }

    /** What was approved was an answer to another text. */
    void approvedNoMore(ContributionId contribution) {
        jdbc.sql("update contribution.draft set approved_by = null, approved_at = null where contribution = :id")
                .param("id", contribution.value())
                .update();
    }

    void approve(ContributionId contribution, PersonId by, Instant now) {
        jdbc.sql("""
                        update contribution.draft set approved_by = :by, approved_at = :now where contribution = :id
                        """)
                .param("id", contribution.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<AnswerDraft> draft(ContributionId contribution) {
        return jdbc.sql("""
                        select decision, reasons, what_follows, office, author, written_at, approved_by
                        from contribution.draft where contribution = :id
                        """)
                .param("id", contribution.value())
                .query(DeskStore::draft)
                .optional();
    }

    void forgetDraft(ContributionId contribution) {
        jdbc.sql("delete from contribution.draft where contribution = :id")
                .param("id", contribution.value())
                .update();
    }

    boolean wantsApproval(OrganizationId body) {
        return jdbc.sql("select exists (select from contribution.approval where body = :body)")
                .param("body", body.value())
                .query(Boolean.class)
                .single();
    }

    void wantApproval(OrganizationId body, boolean wanted) {
        jdbc.sql(
                        wanted
                                ? "insert into contribution.approval (body) values (:body) on conflict do nothing"
                                : "delete from contribution.approval where body = :body")
                .param("body", body.value())
                .update();
    }

    /** What it was worked on goes with it. */
    void forget(ContributionId contribution) {
        for (String table : List.of("handling", "note", "asked", "draft")) {
            jdbc.sql("delete from contribution." + table + " where contribution = :id")
                    .param("id", contribution.value())
                    .update();
        }
    }

    /** What she had in hand for a body is nobody's now, or her successor's; what she drafted too. */
    void handOver(OrganizationId body, PersonId from, Optional<PersonId> to) {
        String hers = " and contribution in (select id from contribution.contribution where body = :body)";
        jdbc.sql(
                        to.isPresent()
                                ? "update contribution.handling set assignee = :to where assignee = :from" + hers
                                : "delete from contribution.handling where assignee = :from" + hers)
                .param("from", from.value())
                .param("to", to.map(PersonId::value).orElse(null))
                .param("body", body.value())
                .update();
        to.ifPresent(successor -> jdbc.sql(
                        "update contribution.draft set author = :to, approved_by = null, approved_at = null where author = :from"
                                + hers)
                .param("from", from.value())
                .param("to", successor.value())
                .param("body", body.value())
                .update());
    }

    /** Nothing says any more what she had in hand, noted, drafted or approved. */
    void forget(PersonId person) {
        jdbc.sql("delete from contribution.handling where assignee = :id")
                .param("id", person.value())
                .update();
        for (String table : List.of("note", "draft")) {
            jdbc.sql("update contribution." + table + " set author = gen_random_uuid() where author = :id")
                    .param("id", person.value())
                    .update();
        }
        jdbc.sql("update contribution.draft set approved_by = gen_random_uuid() where approved_by = :id")
                .param("id", person.value())
                .update();
    }

    private static AnswerDraft draft(ResultSet row, int number) throws SQLException {
        return new AnswerDraft(
                Decision.of(row.getString("decision")),
                row.getString("reasons"),
                Optional.ofNullable(row.getString("what_follows")),
                row.getString("office"),
                new PersonId(row.getObject("author", UUID.class)),
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getObject("approved_by", UUID.class)).map(PersonId::new));
    }
}
