package org.multitude.opengov.polis;

import java.sql.Timestamp;
import java.time.Clock;
import org.multitude.opengov.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which conversations were brought in, so that none is twice. */
@Repository
class PolisSources {
    private final JdbcClient jdbc;
    private final Clock clock;

    PolisSources(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean has(String source) {
        return jdbc.sql("select exists (select 1 from opengov.polis_source where source = :source)")
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    /** Notes one; false when somebody else did meanwhile. */
    boolean insert(String source, ConsultationId consultation) {
        return jdbc.sql("""
                                insert into opengov.polis_source (source, consultation, imported_at)
                                values (:source, :consultation, :at) on conflict do nothing
                                """)
                        .param("source", source)
                        .param("consultation", consultation.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
