package org.multitude.opengov;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Phases of policies in PostgreSQL. */
@Repository
class PolicyStore {
    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommonsId policy, Phases phases) {
        jdbc.sql("insert into opengov.policy (commons) values (:id)")
                .param("id", policy.value())
                .update();
        insertPhases(policy, phases);
    }

    void replace(CommonsId policy, Phases phases) {
        jdbc.sql("delete from opengov.phase where policy = :policy")
                .param("policy", policy.value())
                .update();
        insertPhases(policy, phases);
    }

    private void insertPhases(CommonsId policy, Phases phases) {
        int position = 0;
        for (Phase phase : phases.all()) {
            jdbc.sql("""
                            insert into opengov.phase (policy, position, name, starts, ends)
                            values (:policy, :position, :name, :starts, :ends)
                            """)
                    .param("policy", policy.value())
                    .param("position", ++position)
                    .param("name", phase.name())
                    .param("starts", phase.start())
                    .param("ends", phase.end())
                    .update();
        }
    }

    /** A phase that begins. */
    record Opening(CommonsId policy, String name, LocalDate starts) {}

    /** Phases whose first day this is, of which nobody was told yet. */
    List<Opening> beginning(LocalDate day) {
        return jdbc.sql("""
                        select policy, name, starts from opengov.phase p where starts = :day and not exists (
                          select 1 from opengov.phase_told t
                          where t.policy = p.policy and t.starts = p.starts and t.name = p.name)
                        order by policy
                        """)
                .param("day", day)
                .query((row, number) -> new Opening(
                        new CommonsId(row.getObject("policy", UUID.class)),
                        row.getString("name"),
                        row.getObject("starts", LocalDate.class)))
                .list();
    }

    /** Notes that followers are told of it; false when they were. */
    boolean told(Opening opening) {
        return jdbc.sql("""
                        insert into opengov.phase_told (policy, name, starts) values (:policy, :name, :starts)
                        on conflict do nothing
                        """)
                        .param("policy", opening.policy().value())
                        .param("name", opening.name())
                        .param("starts", opening.starts())
                        .update()
                == 1;
    }

    Optional<Phases> find(CommonsId policy) {
        return Optional.ofNullable(byIds(List.of(policy)).get(policy));
    }

    Map<CommonsId, Phases> byIds(Collection<CommonsId> policies) {
        Map<CommonsId, List<Phase>> read = new HashMap<>();
        jdbc.sql("""
                        select policy, name, starts, ends from opengov.phase
                        where policy = any(:ids) order by policy, position
                        """)
                .param("ids", policies.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query(row -> {
                    read.computeIfAbsent(new CommonsId(row.getObject("policy", UUID.class)), id -> new ArrayList<>())
                            .add(new Phase(
                                    row.getString("name"),
                                    row.getObject("starts", LocalDate.class),
                                    row.getObject("ends", LocalDate.class)));
                });
        Map<CommonsId, Phases> phases = new HashMap<>();
        read.forEach((policy, all) -> phases.put(policy, new Phases(all)));
        return phases;
    }
}
