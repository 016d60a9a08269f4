package org.multitude.contribution;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsId;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of contributions in PostgreSQL. */
@Repository
class ContributionListStore {
    /** The day that {@code contribution.due} gives where nothing was promised. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    ContributionListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, oldest first. */
    Slice<Contribution> oldest(Optional<Cursor> after, int limit) {
        return page(after.orElse(Cursor.OLDEST), limit, ContributionListStore::submitted, """
                where (submitted_at, id) > (:at, :id) order by submitted_at, id limit :limit
                """, Map.of());
    }

    /** Those brought to a commons, newest first. */
    Slice<Contribution> newest(CommonsId commons, Optional<Cursor> after, int limit) {
        return page(
                after.orElse(Cursor.NEWEST),
                limit,
                ContributionListStore::submitted,
                """
                where commons = :commons and not erased and (submitted_at, id) < (:at, :id)
                order by submitted_at desc, id desc limit :limit
                """,
                Map.of("commons", commons.value()));
    }

    /** Those on a commons that wait for an answer, oldest first. */
    Slice<Contribution> waiting(CommonsId commons, Optional<Cursor> after, int limit) {
        return page(
                after.orElse(Cursor.OLDEST),
                limit,
                ContributionListStore::submitted,
                """
                where commons = :commons and state in ('submitted', 'acknowledged', 'contested') and not erased
                  and (submitted_at, id) > (:at, :id) order by submitted_at, id limit :limit
                """,
                Map.of("commons", commons.value()));
    }

    /** Those on a commons that were answered, the last answered first. */
    Slice<Contribution> settled(CommonsId commons, Optional<Cursor> after, int limit) {
        return page(
                after.orElse(Cursor.NEWEST),
                limit,
                ContributionListStore::answered,
                """
                where commons = :commons and state in ('answered', 'done') and not erased
                  and (answered_at, id) < (:at, :id) order by answered_at desc, id desc limit :limit
                """,
                Map.of("commons", commons.value()));
    }

    /**
     * Which of those that wait on the desk.
     *
     * @param assignee only hers
     * @param nobody only those that nobody deals with
     * @param kind only those of this kind
     */
    record Wanted(Optional<PersonId> assignee, boolean nobody, Optional<String> kind) {
        private String condition() {
            return (assignee.isPresent()
                            ? " and id in (select h.contribution from contribution.handling h where h.assignee = :assignee)"
                            : "")
                    + (nobody
                            ? " and not exists (select from contribution.handling h where h.contribution = contribution.id)"
                            : "")
                    + (kind.isPresent() ? " and kind = :kind" : "");
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            assignee.ifPresent(person -> parameters.put("assignee", person.value()));
            kind.ifPresent(code -> parameters.put("kind", code));
            return parameters;
        }
    }

    /** Those that wait for an answer of one of these bodies, the first due first; what was contested is apart. */
    Slice<Contribution> desk(Collection<OrganizationId> bodies, Wanted wanted, Optional<Cursor> after, int limit) {
        LocalDate from = after.map(place -> place.at().atZone(ZoneOffset.UTC).toLocalDate())
                .orElse(LocalDate.EPOCH);
        List<Contribution> read = jdbc.sql(ContributionColumns.SELECT + """
                        where body = any(:bodies) and state in ('submitted', 'acknowledged') and not erased
                          and (contribution.due(coalesce(contested_at, clock_since, submitted_at), promised_days), id)
                            > (:due, :id)
                        """ + wanted.condition() + """
                         order by contribution.due(coalesce(contested_at, clock_since, submitted_at), promised_days), id
                        limit :limit
                        """)
                .params(wanted.parameters())
                .param("bodies", bodies.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("due", from)
                .param("id", after.map(Cursor::id).orElse(new UUID(0, 0)))
                .param("limit", limit + 1)
                .query(ContributionColumns::contribution)
                .list();
        return Slice.of(read, limit, ContributionListStore::due);
    }

    /** Those that wait on a body, the first due first. */
    List<Contribution> waiting(OrganizationId body, int limit) {
        return desk(List.of(body), new Wanted(Optional.empty(), false, Optional.empty()), Optional.empty(), limit)
                .items();
    }

    /** Those of which an answer of one of these bodies was contested, the first due first. */
    List<Contribution> contested(Collection<OrganizationId> bodies, Wanted wanted, int limit) {
        return jdbc.sql(ContributionColumns.SELECT + """
                        where body = any(:bodies) and state = 'contested' and not erased
                        """ + wanted.condition() + """
                         order by contribution.due(coalesce(contested_at, clock_since, submitted_at), promised_days), id
                        limit :limit
                        """)
                .params(wanted.parameters())
                .param("bodies", bodies.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Those that these bodies answered and still have to do something about, oldest answer first. */
    List<Contribution> leftToDo(Collection<OrganizationId> bodies, int limit) {
        return jdbc.sql(ContributionColumns.SELECT
                        + "where body = any(:bodies) and left_to_do order by answered_at, id limit :limit")
                .param("bodies", bodies.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Those on a commons whose answer leaves something to be done, by number. */
    List<Contribution> leftToDo(CommonsId commons, int limit) {
        return jdbc.sql(ContributionColumns.SELECT
                        + "where commons = :commons and left_to_do order by number limit :limit")
                .param("commons", commons.value())
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** How many were brought to a commons. */
    long count(CommonsId commons) {
        return jdbc.sql("select coalesce(max(last), 0) from contribution.counter where commons = :commons")
                .param("commons", commons.value())
                .query(Long.class)
                .single();
    }

    /** How many wait for an answer of a body, counted up to {@code most}. */
    long countWaiting(OrganizationId body, int most) {
        return jdbc.sql("""
                        select count(*) from (select 1 from contribution.contribution
                            where body = :body and state in ('submitted', 'acknowledged', 'contested') and not erased limit :most) w
                        """)
                .param("body", body.value())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** How many wait on each of these commons, counted up to {@code most}. */
    Map<CommonsId, Long> countWaiting(Collection<CommonsId> commons, int most) {
        return jdbc
                .sql("""
                        select c.id, (select count(*) from (
                            select 1 from contribution.contribution
                            where commons = c.id and state in ('submitted', 'acknowledged', 'contested') and not erased limit :most) w) as waiting
                        from unnest(:ids::uuid[]) as c (id)
                        """)
                .param("ids", commons.stream().map(CommonsId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) ->
                        Map.entry(new CommonsId(row.getObject("id", UUID.class)), row.getLong("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of each of these commons, the contribution whose answer is due first. */
    Map<CommonsId, Contribution> oldestWaiting(Collection<CommonsId> commons) {
        return jdbc
                .sql(ContributionColumns.SELECT + """
                        where id in (select oldest.id from unnest(:ids::uuid[]) as c (id)
                          cross join lateral (
                            select id from contribution.contribution
                            where commons = c.id and state in ('submitted', 'acknowledged', 'contested') and not erased
                            order by contribution.due(coalesce(contested_at, clock_since, submitted_at), promised_days), id
                            limit 1) as oldest)
                        """)
                .param("ids", commons.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query(ContributionColumns::contribution)
                .list()
                .stream()
                .collect(Collectors.toMap(Contribution::commons, Function.identity()));
    }

    private Slice<Contribution> page(
            Cursor from, int limit, Function<Contribution, Cursor> cursor, String where, Map<String, Object> params) {
        List<Contribution> read = jdbc.sql(ContributionColumns.SELECT + where)
                .params(params)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(ContributionColumns::contribution)
                .list();
        return Slice.of(read, limit, cursor);
    }

    private static Cursor due(Contribution contribution) {
        LocalDate due = contribution.promise().map(Promise::due).orElse(NEVER);
        return new Cursor(
                due.atStartOfDay(ZoneOffset.UTC).toInstant(), contribution.id().value());
    }

    private static Cursor submitted(Contribution contribution) {
        return new Cursor(contribution.submission().at(), contribution.id().value());
    }

    private static Cursor answered(Contribution contribution) {
        return new Cursor(
                contribution.answer().orElseThrow().at(), contribution.id().value());
    }
}
