package org.multitude.opengov.consultation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed votes of a consultation as the files of Polis have them: voters by number, earlier turns included. */
@Repository
class PolisStore {
    private static final int AT_ONCE = 10_000;
    /** Voters are numbered in the order of their pseudonyms, as the map numbers them. */
    private static final String VOTERS = """
            with voter as (
              select p.id, (row_number() over (order by p.pseudonym collate "C") - 1)::int as number
              from opengov.participation p
              where p.consultation = :consultation
                and exists (select 1 from opengov.vote v where v.participation = p.id and v.standing))
            """;

    private final JdbcClient jdbc;

    PolisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A vote of one turn, counted from 1, and when its batch was sealed. */
    record Row(int statement, int voter, int turn, Choice choice, Optional<Instant> sealed) {}

    /** Every turn of every vote, by statement, voter and turn; read as a stream. */
    void eachTurn(ConsultationId consultation, Consumer<Row> each) {
        jdbc.sql(VOTERS + """
                        select v.statement, voter.number, v.turn, v.choice, b.sealed_at
                        from opengov.vote v
                        join voter on voter.id = v.participation
                        left join opengov.batch b on b.consultation = v.consultation and b.number = v.batch
                        where v.consultation = :consultation order by v.statement, voter.number, v.turn
                        """)
                .withFetchSize(AT_ONCE)
                .param("consultation", consultation.value())
                .query(row -> {
                    Optional<Instant> sealed =
                            Optional.ofNullable(row.getTimestamp("sealed_at")).map(Timestamp::toInstant);
                    each.accept(new Row(
                            row.getInt("statement"),
                            row.getInt("number"),
                            row.getInt("turn"),
                            Choice.of(row.getInt("choice")),
                            sealed));
                });
    }

    /** How many turns of votes took each side of each statement, by the statement's number. */
    Map<Integer, Counts> turns(ConsultationId consultation) {
        Map<Integer, Counts> turns = new HashMap<>();
        jdbc.sql("""
                        select statement, count(*) filter (where choice = 1) as agree,
                          count(*) filter (where choice = -1) as disagree, count(*) filter (where choice = 0) as pass
                        from opengov.vote where consultation = :consultation group by statement
                        """).param("consultation", consultation.value()).query(row -> {
            turns.put(
                    row.getInt("statement"),
                    new Counts(row.getInt("agree"), row.getInt("disagree"), row.getInt("pass")));
        });
        return turns;
    }
}
