package org.multitude.opengov.consultation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which file is the archive of which closed consultation, in PostgreSQL. */
@Repository
class ArchiveStore {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

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

    /**
     * Closed consultations with the file of each that has one, in the order of their ids.
     *
     * @param after the last one that was read
     */
    Map<ConsultationId, Optional<String>> closed(Optional<ConsultationId> after, int limit) {
        Map<ConsultationId, Optional<String>> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, sha256 from opengov.consultation c
                        left join opengov.polis_archive a on a.consultation = c.id
                        where state = 'closed' and id > :after
                        order by id limit :limit
                        """)
                .param("after", after.map(ConsultationId::value).orElse(BEFORE_ALL))
                .param("limit", limit)
                .query(row -> {
                    found.put(
                            new ConsultationId(row.getObject("id", UUID.class)),
                            Optional.ofNullable(row.getString("sha256")));
                });
        return found;
    }
}
