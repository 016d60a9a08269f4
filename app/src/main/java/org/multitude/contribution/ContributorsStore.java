package org.multitude.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.identity.ActorKind;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who contributed in which month, counted by kind, in PostgreSQL. */
@Repository
class ContributorsStore {
    private static final String COUNTED = """
            select id, body, month, public_agents, public_agents_attested, entrepreneurs, entrepreneurs_attested,
                   researchers, researchers_attested, civil_society, civil_society_attested, citizens, citizens_attested,
                   others, counted_at, act
            from contribution.contributors_count
            """;

    private final JdbcClient jdbc;

    ContributorsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month of a body, or without one of all bodies together. */
    record Month(Optional<OrganizationId> body, LocalDate month) {}

    /**
     * Months in this time in which enough people contributed, that were not counted yet. Each person counts once a month and
     * body, by what she was when she wrote last; whose account is gone does not count, nor does what was erased or is hidden.
     */
    Map<Month, Map<ActorKind, CountedContributors.Kind>> toCount(LocalDate from, LocalDate before, int enough) {
        Map<Month, Map<ActorKind, CountedContributors.Kind>> months = new LinkedHashMap<>();
        jdbc.sql("""
                        select body, month, kind, people, attested from (
                          select body, month, author_kind as kind, count(*) as people, count(author_attested) as attested,
                                 sum(count(*)) over (partition by body, month) as everybody
                          from (
                            select distinct on (body, month, author) body, month, author_kind, author_attested
                            from (
                              select case when each then body end as body, author, author_kind, author_attested, submitted_at, id,
                                     date_trunc('month', submitted_at at time zone 'Europe/Paris')::date as month
                              from contribution.contribution cross join (values (true), (false)) as counted (each)
                              where submitted_at >= :from::date::timestamp at time zone 'Europe/Paris'
                                and submitted_at < :before::date::timestamp at time zone 'Europe/Paris'
                                and not erased and not author_gone
                            ) wrote
                            order by body, month, author, submitted_at desc, id
                          ) person
                          group by body, month, author_kind
                        ) kinds
                        where everybody >= :enough and not exists (
                          select from contribution.contributors_count c
                          where c.month = kinds.month and c.body is not distinct from kinds.body)
                        order by month, body nulls first, kind
                        """)
                .param("from", from.toString())
                .param("before", before.toString())
                .param("enough", enough)
                .query((ResultSet row) -> {
                    months.computeIfAbsent(
                                    new Month(body(row), row.getObject("month", LocalDate.class)),
                                    month -> new EnumMap<>(ActorKind.class))
                            .put(
                                    ActorKind.of(row.getString("kind")),
                                    CountedContributors.Kind.of(row.getInt("people"), row.getInt("attested")));
                });
        return months;
    }

    void insert(CountedContributors counted) {
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        insert into contribution.contributors_count (id, body, month, public_agents, public_agents_attested,
                          entrepreneurs, entrepreneurs_attested, researchers, researchers_attested, civil_society,
                          civil_society_attested, citizens, citizens_attested, others, counted_at, act)
                        values (:id, :body, :month, :public_agents, :public_agents_attested, :entrepreneurs,
                          :entrepreneurs_attested, :researchers, :researchers_attested, :civil_society,
                          :civil_society_attested, :citizens, :citizens_attested, :others, :at, :act)
                        """)
                .param("id", counted.id())
                .param("body", counted.body().map(OrganizationId::value).orElse(null))
                .param("month", counted.month())
                .param("others", number(counted.others()))
                .param("at", Timestamp.from(counted.at()))
                .param("act", counted.act().value());
        for (ActorKind kind : ActorKind.values()) {
            CountedContributors.Kind of = counted.kinds().get(kind);
            insert = insert.param(column(kind), of == null ? null : of.people())
                    .param(column(kind) + "_attested", of == null ? null : number(of.attested()));
        }
        insert.update();
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        Integer number = row.getObject(column, Integer.class);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String column(ActorKind kind) {
        return switch (kind) {
            case PUBLIC_AGENT -> "public_agents";
            case ENTREPRENEUR -> "entrepreneurs";
            case RESEARCHER -> "researchers";
            case CIVIL_SOCIETY -> "civil_society";
            case CITIZEN -> "citizens";
        };
    }

    Slice<CountedContributors> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        return Slice.of(
                jdbc.sql(COUNTED + "where (counted_at, id) > (:at, :id) order by counted_at, id limit :limit")
                        .param("at", Timestamp.from(from.at()))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(ContributorsStore::counted)
                        .list(),
                limit,
                counted -> new Cursor(counted.at(), counted.id()));
    }

    List<CountedContributors> byIds(Collection<UUID> ids) {
        return jdbc.sql(COUNTED + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ContributorsStore::counted)
                .list();
    }

    private static CountedContributors counted(ResultSet row, int number) throws SQLException {
        Map<ActorKind, CountedContributors.Kind> kinds = new EnumMap<>(ActorKind.class);
        for (ActorKind kind : ActorKind.values()) {
            OptionalInt people = number(row, column(kind));
            OptionalInt attested = number(row, column(kind) + "_attested");
            // Where only one of the two is there somebody changed it: it is shown, so that the verifier names it.
            if (people.isPresent() || attested.isPresent()) {
                kinds.put(kind, new CountedContributors.Kind(people.orElse(0), attested));
            }
        }
        return new CountedContributors(
                row.getObject("id", UUID.class),
                body(row),
                row.getObject("month", LocalDate.class),
                kinds,
                number(row, "others"),
                row.getTimestamp("counted_at").toInstant(),
                new ActId(row.getObject("act", UUID.class)));
    }

    private static Optional<OrganizationId> body(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("body", UUID.class)).map(OrganizationId::new);
    }
}
