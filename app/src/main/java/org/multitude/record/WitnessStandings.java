package org.multitude.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.tlog.PolicyWitness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each witness, in PostgreSQL: any node may have asked it last. */
@Repository
class WitnessStandings {
    private final JdbcClient jdbc;
    private final WitnessPolicy policy;

    WitnessStandings(JdbcClient jdbc, WitnessPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** Those that the operator names now, in that order. */
    List<WitnessStanding> all() {
        if (policy.policy().witnesses().isEmpty()) {
            return List.of();
        }
        Map<String, WitnessStanding> known = new HashMap<>();
        jdbc.sql("select vkey, name, since, last, size, trouble from record.witness")
                .query((row, number) -> new WitnessStanding(
                        row.getString("name"),
                        row.getString("vkey"),
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::toInstant),
                        row.getLong("size"),
                        Optional.ofNullable(row.getString("trouble"))))
                .list()
                .forEach(standing -> known.put(standing.vkey(), standing));
        return policy.policy().witnesses().stream()
                .map(witness -> Optional.ofNullable(known.get(witness.key().vkey()))
                        .orElseGet(() -> new WitnessStanding(
                                witness.name(),
                                witness.key().vkey(),
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                Optional.empty())))
                .toList();
    }

    void cosigned(PolicyWitness witness, long size, Instant at) {
        jdbc.sql("""
                        insert into record.witness (vkey, name, since, last, size)
                        values (:vkey, :name, :at, :at, :size)
                        on conflict (vkey) do update set name = excluded.name, since = coalesce(witness.since, excluded.since),
                          last = excluded.last, size = greatest(witness.size, excluded.size), trouble = null
                        """)
                .param("vkey", witness.key().vkey())
                .param("name", witness.name())
                .param("at", Timestamp.from(at))
                .param("size", size)
                .update();
    }

    void failed(PolicyWitness witness, String trouble) {
        jdbc.sql("""
                        insert into record.witness (vkey, name, size, trouble) values (:vkey, :name, 0, :trouble)
                        on conflict (vkey) do update set name = excluded.name, trouble = excluded.trouble
                        """)
                .param("vkey", witness.key().vkey())
                .param("name", witness.name())
                .param("trouble", trouble)
                .update();
    }
}
