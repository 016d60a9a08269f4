package org.multitude.opengov.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.multitude.identity.ActorKind;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes as they are sealed and published, in PostgreSQL: batch by batch, never all at once. */
@Repository
class BallotStore {
    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A vote on its way into a batch. */
    record Unsealed(long participation, int turn, Ballot ballot) {}

    /** Votes that no batch seals yet, kept from being changed; those being changed right now are left for the next one. */
    List<Unsealed> lockUnsealed(ConsultationId consultation, int limit) {
        return jdbc.sql("""
                        select v.participation, p.pseudonym, v.statement, v.choice, v.turn, v.salt
                        from opengov.vote v join opengov.participation p on p.id = v.participation
                        where v.consultation = :consultation and v.batch is null
                        limit :limit for update of v skip locked
                        """)
                .param("consultation", consultation.value())
                .param("limit", limit)
                .query((row, number) -> new Unsealed(row.getLong("participation"), row.getInt("turn"), ballot(row)))
                .list();
    }

    /** The next number of a batch; sealing the same consultation waits for this one's commit. */
    int nextBatch(ConsultationId consultation) {
        return jdbc.sql("""
                        update opengov.turnout set last_batch = last_batch + 1
                        where consultation = :id returning last_batch
                        """)
                .param("id", consultation.value())
                .query(Integer.class)
                .single();
    }

    /** Puts the votes into a batch, in this order. */
    void seal(Batch batch, List<Unsealed> votes) {
        jdbc.sql("""
                        insert into opengov.batch (id, consultation, number, root, count, sealed_at)
                        values (:id, :consultation, :number, :root, :count, :at)
                        """)
                .param("id", batch.id())
                .param("consultation", batch.consultation().value())
                .param("number", batch.number())
                .param("root", batch.root())
                .param("count", batch.count())
                .param("at", Timestamp.from(batch.sealedAt()))
                .update();
        jdbc.sql("""
                        update opengov.vote v set batch = :batch, place = u.place
                        from unnest(:voters, :statements, :turns) with ordinality as u(voter, statement, turn, place)
                        where v.participation = u.voter and v.statement = u.statement and v.turn = u.turn
                        """)
                .param("batch", batch.number())
                .param("voters", votes.stream().map(Unsealed::participation).toArray(Long[]::new))
                .param(
                        "statements",
                        votes.stream().map(vote -> vote.ballot().statement()).toArray(Integer[]::new))
                .param("turns", votes.stream().map(Unsealed::turn).toArray(Integer[]::new))
                .update();
    }

    /** The votes of a batch in their order. */
    List<Ballot> sealed(ConsultationId consultation, int batch) {
        return jdbc.sql("""
                        select p.pseudonym, v.statement, v.choice, v.turn, v.salt
                        from opengov.vote v join opengov.participation p on p.id = v.participation
                        where v.consultation = :consultation and v.batch = :batch order by v.place
                        """)
                .param("consultation", consultation.value())
                .param("batch", batch)
                .query((row, number) -> ballot(row))
                .list();
    }

    /** Every vote that counts, in the order of the pseudonyms, then of the statements; read as a stream. */
    void eachStanding(ConsultationId consultation, Consumer<Standing> each) {
        jdbc.sql("""
                        select p.pseudonym, p.kind, v.statement, v.choice
                        from opengov.vote v join opengov.participation p on p.id = v.participation
                        where v.consultation = :consultation and v.standing
                        order by p.pseudonym collate "C", v.statement
                        """)
                .withFetchSize(10_000)
                .param("consultation", consultation.value())
                .query(row -> {
                    each.accept(standing(row));
                });
    }

    /**
     * A moment of the transaction that asks, which sees one moment throughout: whatever was written before it is seen now. Votes
     * that were written since, and perhaps some of before, are those {@link #eachStandingSince}.
     */
    String moment() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /**
     * Every vote that counts and was written since a moment, or all; some may have been given before. Read as a stream.
     *
     * <p>Votes that a restored backup brought are of transactions of another database; those to come are left out, as they were
     * all there at the first moment.
     */
    void eachStandingSince(ConsultationId consultation, Optional<String> moment, Consumer<Standing> each) {
        if (moment.isEmpty()) {
            eachStanding(consultation, each);
            return;
        }
        jdbc.sql("""
                        select p.pseudonym, p.kind, v.statement, v.choice
                        from opengov.vote v join opengov.participation p on p.id = v.participation
                        where v.consultation = :consultation and v.standing and v.written_by >= :moment::xid8
                          and v.written_by < pg_snapshot_xmax(pg_current_snapshot())
                        """)
                .withFetchSize(10_000)
                .param("consultation", consultation.value())
                .param("moment", moment.get())
                .query(row -> {
                    each.accept(standing(row));
                });
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("pseudonym"),
                Optional.ofNullable(row.getString("kind")).map(ActorKind::of),
                row.getInt("statement"),
                row.getInt("choice"));
    }

    /** A vote that counts. */
    record Standing(String pseudonym, Optional<ActorKind> kind, int statement, int sign) {}

    /** Counts anew what was counted vote by vote: the close relies on the votes alone. */
    void recount(ConsultationId consultation) {
        jdbc.sql("""
                        update opengov.tally t set agree = n.agree, disagree = n.disagree, pass = n.pass
                        from (select s.number, coalesce(v.agree, 0) as agree, coalesce(v.disagree, 0) as disagree,
                                coalesce(v.pass, 0) as pass
                              from opengov.statement s
                              left join (select statement, count(*) filter (where choice = 1)::int as agree,
                                           count(*) filter (where choice = -1)::int as disagree,
                                           count(*) filter (where choice = 0)::int as pass
                                         from opengov.vote where consultation = :consultation and standing
                                         group by statement) v on v.statement = s.number
                              where s.consultation = :consultation) n
                        where t.consultation = :consultation and t.statement = n.number
                        """).param("consultation", consultation.value()).update();
        jdbc.sql("""
                        update opengov.turnout t
                        set participants = n.participants, without_account = n.without,
                            votes = (select count(*) from opengov.vote where consultation = :consultation and standing),
                            changes = t.changes + 1
                        from (select count(*)::int as participants, count(*) filter (where not account)::int as without
                              from opengov.participation where consultation = :consultation and answers > 0) n
                        where t.consultation = :consultation
                        """).param("consultation", consultation.value()).update();
    }

    /** What was said to each statement that stands, one line each: what a close records of the result. */
    String results(ConsultationId consultation) {
        return String.join(
                "\n",
                jdbc.sql("""
                                select t.statement || ' ' || t.agree || ' ' || t.disagree || ' ' || t.pass
                                from opengov.tally t
                                join opengov.statement s on s.consultation = t.consultation and s.number = t.statement
                                where t.consultation = :consultation and s.state = 'published' order by t.statement
                                """)
                        .param("consultation", consultation.value())
                        .query(String.class)
                        .list());
    }

    /** Batches of all consultations, oldest first. */
    Slice<Batch> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Batch> read = jdbc.sql("""
                        select id, consultation, number, root, count, sealed_at from opengov.batch
                        where (sealed_at, id) > (:at, :id) order by sealed_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(BallotStore::batch)
                .list();
        return Slice.of(read, limit, one -> new Cursor(one.sealedAt(), one.id()));
    }

    List<Batch> byIds(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, consultation, number, root, count, sealed_at from opengov.batch where id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(BallotStore::batch)
                .list();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                new ConsultationId(row.getObject("consultation", UUID.class)),
                row.getInt("number"),
                row.getString("root"),
                row.getInt("count"),
                row.getTimestamp("sealed_at").toInstant());
    }

    private static Ballot ballot(ResultSet row) throws SQLException {
        return new Ballot(
                row.getString("pseudonym"),
                row.getInt("statement"),
                Choice.of(row.getInt("choice")),
                row.getInt("turn"),
                row.getBytes("salt"));
    }
}
