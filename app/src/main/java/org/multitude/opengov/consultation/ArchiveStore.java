package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which file is the archive of which closed consultation, in PostgreSQL. */
@Repository
class ArchiveStore {
    private final JdbcClient jdbc;

    ArchiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever makes or changes the same one waits until the end of this transaction. */
    void lock(ConsultationId consultation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('polis ' || :id, 0))")
                .param("id", consultation.toString())
                .query(row -> {});
    }

    Optional<String> find(ConsultationId consultation) {
        return jdbc.sql("select sha256 from opengov.polis_archive where consultation = :id")
                .param("id", consultation.value())
                .query(String.class)
                .optional();
    }

    void keep(ConsultationId consultation, String sha256) {
        jdbc.sql("""
                        insert into opengov.polis_archive (consultation, sha256) values (:id, :sha256)
                        on conflict (consultation) do update set sha256 = excluded.sha256
                        """).param("id", consultation.value()).param("sha256", sha256).update();
    }

    void forget(ConsultationId consultation) {
        jdbc.sql("delete from opengov.polis_archive where consultation = :id")
                .param("id", consultation.value())
                .update();
    }

    /** Closed consultations that have none, those first that were closed first. */
    List<ConsultationId> lacking(int limit) {
        return jdbc.sql("""
                        select id from opengov.consultation c
                        where state = 'closed'
                          and not exists (select from opengov.polis_archive a where a.consultation = c.id)
                        order by closed_at, id limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new ConsultationId(row.getObject("id", UUID.class)))
                .list();
    }
}
