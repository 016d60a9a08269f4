package org.multitude.opengov.consultation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes in PostgreSQL, and what is counted with each of them. */
@Repository
class VoteStore {
    /** Length of a salt, in bytes. */
    static final int SALT = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    VoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static byte[] salt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** The vote of a voter on a statement that counts, kept from being sealed or changed until the transaction ends. */
    Optional<CastVote> lockStanding(Participation voter, int statement) {
        return jdbc.sql("""
                        select statement, choice, turn, salt, standing, batch from opengov.vote
                        where participation = :voter and statement = :statement and standing for update
                        """)
                .param("voter", voter.id())
                .param("statement", statement)
                .query(VoteStore::vote)
                .optional();
    }

    void insert(Participation voter, int statement, int turn, Choice choice) {
        jdbc.sql("""
                        insert into opengov.vote (consultation, participation, statement, turn, choice, salt, standing)
                        values (:consultation, :voter, :statement, :turn, :choice, :salt, true)
                        """)
                .param("consultation", voter.consultation().value())
                .param("voter", voter.id())
                .param("statement", statement)
                .param("turn", turn)
                .param("choice", choice.sign())
                .param("salt", salt())
                .update();
    }

    /** Changes a vote that no batch seals yet. */
    void replace(Participation voter, CastVote vote, Choice choice) {
        jdbc.sql("""
                        update opengov.vote set choice = :choice, salt = :salt, written_by = pg_current_xact_id()
                        where participation = :voter and statement = :statement and turn = :turn
                        """)
                .param("choice", choice.sign())
                .param("salt", salt())
                .param("voter", voter.id())
                .param("statement", vote.statement())
                .param("turn", vote.turn())
                .update();
    }

    /** A sealed vote stays, and counts no more. */
    void supersede(Participation voter, CastVote vote) {
        jdbc.sql("""
                        update opengov.vote set standing = false
                        where participation = :voter and statement = :statement and turn = :turn
                        """)
                .param("voter", voter.id())
                .param("statement", vote.statement())
                .param("turn", vote.turn())
                .update();
    }

    /** Counts a vote given, or changed from another one. */
    void count(Participation voter, int statement, Optional<Choice> before, Choice now) {
        jdbc.sql("""
                        update opengov.tally
                        set agree = agree + :agree, disagree = disagree + :disagree, pass = pass + :pass
                        where consultation = :consultation and statement = :statement
                        """)
                .param("agree", change(Choice.AGREE, before, now))
                .param("disagree", change(Choice.DISAGREE, before, now))
                .param("pass", change(Choice.PASS, before, now))
                .param("consultation", voter.consultation().value())
                .param("statement", statement)
                .update();
        if (before.isEmpty()) {
            jdbc.sql("update opengov.participation set answers = answers + 1 where id = :id")
                    .param("id", voter.id())
                    .update();
        }
    }

    /** Counts who takes part; always last in a transaction, so that voters wait for each other in one order. */
    void turnOut(ConsultationId consultation, int participants, int withoutAccount, int votes, int changes) {
        jdbc.sql("""
                        update opengov.turnout
                        set participants = participants + :participants, without_account = without_account + :without,
                            votes = votes + :votes, changes = changes + :changes
                        where consultation = :consultation
                        """)
                .param("participants", participants)
                .param("without", withoutAccount)
                .param("votes", votes)
                .param("changes", changes)
                .param("consultation", consultation.value())
                .update();
    }

    private static int change(Choice counted, Optional<Choice> before, Choice now) {
        return (now == counted ? 1 : 0) - (before.equals(Optional.of(counted)) ? 1 : 0);
    }

    /** All votes of a voter, those followed by others included, in the order of the statements. */
    List<CastVote> of(Participation voter) {
        return jdbc.sql("""
                        select statement, choice, turn, salt, standing, batch from opengov.vote
                        where participation = :voter order by statement, turn
                        """).param("voter", voter.id()).query(VoteStore::vote).list();
    }

    Turnout turnout(ConsultationId consultation) {
        return Objects.requireNonNull(turnouts(List.of(consultation)).get(consultation));
    }

    Map<ConsultationId, Turnout> turnouts(Collection<ConsultationId> consultations) {
        return jdbc
                .sql("""
                        select consultation, participants, without_account, votes, changes, last_batch from opengov.turnout
                        where consultation = any(:ids)
                        """)
                .param("ids", consultations.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new ConsultationId(row.getObject("consultation", UUID.class)),
                        new Turnout(
                                row.getInt("participants"),
                                row.getInt("without_account"),
                                row.getLong("votes"),
                                row.getLong("changes"),
                                row.getInt("last_batch"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was said to some statements, by their numbers. */
    Map<Integer, Counts> counts(ConsultationId consultation, Collection<Integer> statements) {
        return jdbc
                .sql("""
                        select statement, agree, disagree, pass from opengov.tally
                        where consultation = :consultation and statement = any(:statements)
                        """)
                .param("consultation", consultation.value())
                .param("statements", statements.toArray(Integer[]::new))
                .query((row, number) -> Map.entry(
                        row.getInt("statement"),
                        new Counts(row.getInt("agree"), row.getInt("disagree"), row.getInt("pass"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CastVote vote(ResultSet row, int number) throws SQLException {
        return new CastVote(
                row.getInt("statement"),
                Choice.of(row.getInt("choice")),
                row.getInt("turn"),
                row.getBytes("salt"),
                row.getBoolean("standing"),
                row.getInt("batch"));
    }
}
