package org.multitude.opengov.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Opinion maps as they were last computed, in PostgreSQL; those that are read again and again are kept in memory. */
@Repository
class OpinionStore {
    private static final int READ_AGAIN = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Cache<ConsultationId, Kept> read =
            Caffeine.newBuilder().maximumSize(READ_AGAIN).build();

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A map, and what was there when it was computed.
     *
     * @param at when
     * @param took how long it took
     * @param changes how often a vote had been given or changed
     * @param opinions the map
     */
    record Kept(Instant at, Duration took, long changes, Opinions opinions) {}

    void keep(ConsultationId consultation, Kept kept) {
        jdbc.sql("""
                        insert into opengov.opinion (consultation, computed_at, took_ms, changes, result)
                        values (:consultation, :at, :took, :changes, :result)
                        on conflict (consultation) do update set computed_at = excluded.computed_at,
                          took_ms = excluded.took_ms, changes = excluded.changes, result = excluded.result
                        """)
                .param("consultation", consultation.value())
                .param("at", Timestamp.from(kept.at()))
                .param("took", kept.took().toMillis())
                .param("changes", kept.changes())
                .param("result", JSON.writeValueAsString(kept.opinions()))
                .update();
    }

    /** The last map, if one was computed. */
    Optional<Kept> find(ConsultationId consultation) {
        Optional<Instant> at = jdbc.sql("select computed_at from opengov.opinion where consultation = :id")
                .param("id", consultation.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
        return at.flatMap(moment -> Optional.ofNullable(read.getIfPresent(consultation))
                .filter(kept -> kept.at().equals(moment))
                .or(() -> load(consultation)));
    }

    private Optional<Kept> load(ConsultationId consultation) {
        Optional<Kept> loaded = jdbc.sql("""
                        select computed_at, took_ms, changes, result from opengov.opinion where consultation = :id
                        """)
                .param("id", consultation.value())
                .query((row, number) -> new Kept(
                        row.getTimestamp("computed_at").toInstant(),
                        Duration.ofMillis(row.getLong("took_ms")),
                        row.getLong("changes"),
                        JSON.readValue(row.getString("result"), Opinions.class)))
                .optional();
        loaded.ifPresent(kept -> read.put(consultation, kept));
        return loaded;
    }

    /** Consultations in which something was voted since their map was computed, or that have none. */
    List<ConsultationId> outdated() {
        return jdbc.sql("""
                        select t.consultation from opengov.turnout t
                        left join opengov.opinion o on o.consultation = t.consultation
                        where t.changes > 0 and t.changes is distinct from o.changes
                        order by t.consultation limit 10000
                        """)
                .query((row, number) -> new ConsultationId(row.getObject("consultation", UUID.class)))
                .list();
    }
}
