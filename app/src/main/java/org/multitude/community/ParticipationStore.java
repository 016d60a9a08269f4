package org.multitude.community;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in what communities look after, counted by month, in PostgreSQL. */
@Repository
class ParticipationStore implements Participation {
    private static final List<String> TABLES = List.of("contributor", "month", "month_kind", "first_response");

    private final JdbcClient jdbc;

    ParticipationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void contributed(CommonsId commons, Optional<PersonId> person, ActorKind kind, Instant at) {
        lookingAfter(commons, at).forEach(community -> {
            count(community, month(at), "contributions");
            person.ifPresent(somebody -> tookPart(community, somebody, kind, at));
        });
    }

    @Override
    public void said(CommonsId commons, Optional<PersonId> person, ActorKind kind, Instant at) {
        lookingAfter(commons, at).forEach(community -> {
            count(community, month(at), "messages");
            person.ifPresent(somebody -> tookPart(community, somebody, kind, at));
        });
    }

    @Override
    public void responded(CommonsId commons, Instant broughtAt, Instant respondedAt) {
        // Days as they begin: whoever responds within 24 hours does so within a day.
        long days = 1 + Math.max(0, Duration.between(broughtAt, respondedAt).toDays());
        lookingAfter(commons, broughtAt)
                .forEach(community -> jdbc.sql("""
                                insert into community.first_response as f (community, month, days, contributions)
                                values (:community, :month, :days, 1)
                                on conflict (community, month, days) do update set contributions = f.contributions + 1
                                """)
                        .param("community", community.value())
                        .param("month", Date.valueOf(month(broughtAt)))
                        .param("days", days)
                        .update());
    }

    @Override
    public void startAgain() {
        TABLES.forEach(table -> jdbc.sql("delete from community." + table).update());
    }

    /** Forgets which months somebody took part in; how many did in each stays. */
    void forget(PersonId person) {
        jdbc.sql("delete from community.contributor where person = :person")
                .param("person", person.value())
                .update();
    }

    private List<CommunityId> lookingAfter(CommonsId commons, Instant at) {
        return jdbc.sql("""
                        select distinct community from community.attachment
                        where commons = :commons and since <= :at and (detached_at is null or detached_at > :at)
                        """)
                .param("commons", commons.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new CommunityId(row.getObject("community", UUID.class)))
                .list();
    }

    private void tookPart(CommunityId community, PersonId person, ActorKind kind, Instant at) {
        LocalDate month = month(at);
        boolean known = jdbc.sql("""
                        update community.contributor set last_at = greatest(last_at, :at)
                        where community = :community and person = :person and month = :month
                        """)
                        .param("community", community.value())
                        .param("person", person.value())
                        .param("month", Date.valueOf(month))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
        if (!known) {
            enter(community, person, kind, at, month);
        }
    }

    private void enter(CommunityId community, PersonId person, ActorKind kind, Instant at, LocalDate month) {
        // What happened earlier may be recorded later: whose first month it was comes back to it then.
        List<LocalDate> later = jdbc.sql("""
                        update community.contributor set first = false
                        where community = :community and person = :person and first and month > :month returning month
                        """)
                .param("community", community.value())
                .param("person", person.value())
                .param("month", Date.valueOf(month))
                .query((row, number) -> row.getDate("month").toLocalDate())
                .list();
        boolean first = jdbc.sql("""
                        insert into community.contributor (community, person, month, kind, first, last_at)
                        values (:community, :person, :month, :kind,
                          not exists (select from community.contributor o
                            where o.community = :community and o.person = :person and o.month < :month), :at)
                        returning first
                        """)
                .param("community", community.value())
                .param("person", person.value())
                .param("month", Date.valueOf(month))
                .param("kind", kind.code())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
        later.forEach(was -> add(community, was, "newcomers", -1));
        count(community, month, "contributors");
        if (first) {
            count(community, month, "newcomers");
        }
        jdbc.sql("""
                        insert into community.month_kind as k (community, month, kind, contributors)
                        values (:community, :month, :kind, 1)
                        on conflict (community, month, kind) do update set contributors = k.contributors + 1
                        """)
                .param("community", community.value())
                .param("month", Date.valueOf(month))
                .param("kind", kind.code())
                .update();
    }

    private void count(CommunityId community, LocalDate month, String what) {
        add(community, month, what, 1);
    }

    private void add(CommunityId community, LocalDate month, String what, int more) {
        jdbc.sql(("insert into community.month as m (community, month, %1$s) values (:community, :month, :more) "
                                + "on conflict (community, month) do update set %1$s = m.%1$s + :more")
                        .formatted(what))
                .param("community", community.value())
                .param("month", Date.valueOf(month))
                .param("more", more)
                .update();
    }

    /** People who took part since then, by kind. */
    Presence active(CommunityId community, Instant since) {
        return new Presence(byKind("""
                select kind, count(*) as people from (
                  select distinct on (person) person, kind from community.contributor
                  where community = :community and last_at > :since order by person, last_at desc) p
                group by kind
                """, community, since));
    }

    /** Members who took part since then, by the kind they joined as. */
    Presence activeMembers(CommunityId community, Instant since) {
        return new Presence(byKind("""
                select m.kind, count(*) as people from (
                  select distinct person from community.contributor where community = :community and last_at > :since) p
                join community.membership m
                  on m.community = :community and m.person = p.person and m.left_at is null
                group by m.kind
                """, community, since));
    }

    private Map<ActorKind, Integer> byKind(String sql, CommunityId community, Instant since) {
        Map<ActorKind, Integer> people = new EnumMap<>(ActorKind.class);
        jdbc.sql(sql)
                .param("community", community.value())
                .param("since", Timestamp.from(since))
                .query(row -> {
                    people.put(ActorKind.of(row.getString("kind")), row.getInt("people"));
                });
        return people;
    }

    /** Keeps who took part lately, instead of what was counted before. */
    void keepLately(CommunityId community, Presence active, Presence members, Instant at) {
        for (ActorKind kind : ActorKind.values()) {
            jdbc.sql("""
                            insert into community.lately (community, kind, active, members, counted_at)
                            values (:community, :kind, :active, :members, :at)
                            on conflict (community, kind) do update
                            set active = excluded.active, members = excluded.members, counted_at = excluded.counted_at
                            """)
                    .param("community", community.value())
                    .param("kind", kind.code())
                    .param("active", active.of(kind))
                    .param("members", members.of(kind))
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** Who took part lately, as counted last. */
    Lately lately(CommunityId community, List<Organized> organizations) {
        Map<ActorKind, Integer> active = new EnumMap<>(ActorKind.class);
        Map<ActorKind, Integer> members = new EnumMap<>(ActorKind.class);
        List<Instant> counted = new ArrayList<>();
        jdbc.sql("select kind, active, members, counted_at from community.lately where community = :community")
                .param("community", community.value())
                .query(row -> {
                    ActorKind kind = ActorKind.of(row.getString("kind"));
                    active.put(kind, row.getInt("active"));
                    members.put(kind, row.getInt("members"));
                    counted.add(row.getTimestamp("counted_at").toInstant());
                });
        return new Lately(
                new Presence(active), new Presence(members), counted.stream().findFirst(), organizations);
    }

    /** People of whom it is known that they took part, a few at a time in the order of their ids. */
    List<PersonId> contributors(PersonId after, int limit) {
        return jdbc.sql("""
                        select distinct person from community.contributor where person > :after
                        order by person limit :limit
                        """)
                .param("after", after.value())
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Who took part since then, a few at a time in the order of their ids. */
    List<PersonId> active(CommunityId community, Instant since, PersonId after, int limit) {
        return people("""
                select distinct person from community.contributor
                where community = :community and last_at > :since and person > :after order by person limit :limit
                """, community, since, after, limit);
    }

    /** Members, a few at a time in the order of their ids. */
    List<PersonId> members(CommunityId community, Instant now, PersonId after, int limit) {
        return people("""
                select person from community.membership
                where community = :community and left_at is null and since <= :since and person > :after
                order by person limit :limit
                """, community, now, after, limit);
    }

    private List<PersonId> people(String sql, CommunityId community, Instant since, PersonId after, int limit) {
        return jdbc.sql(sql)
                .param("community", community.value())
                .param("since", Timestamp.from(since))
                .param("after", after.value())
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** What was counted in each month since that one, for months in which anything was. */
    Map<YearMonth, Month.Counts> months(CommunityId community, LocalDate since) {
        Map<YearMonth, Month.Counts> months = new TreeMap<>();
        jdbc.sql("""
                        select month, contributions, messages, contributors, newcomers from community.month
                        where community = :community and month >= :since order by month
                        """)
                .param("community", community.value())
                .param("since", Date.valueOf(since))
                .query(row -> {
                    months.put(
                            YearMonth.from(row.getDate("month").toLocalDate()),
                            new Month.Counts(
                                    row.getLong("contributions"),
                                    row.getLong("messages"),
                                    row.getLong("contributors"),
                                    row.getLong("newcomers")));
                });
        return months;
    }

    /** Of what came in each month since that one: after how many days so much of it had a first response. */
    Map<YearMonth, TreeMap<Integer, Long>> responses(CommunityId community, LocalDate since) {
        Map<YearMonth, TreeMap<Integer, Long>> responses = new TreeMap<>();
        jdbc.sql("""
                        select month, days, contributions from community.first_response
                        where community = :community and month >= :since order by month, days
                        """)
                .param("community", community.value())
                .param("since", Date.valueOf(since))
                .query(row -> {
                    responses
                            .computeIfAbsent(
                                    YearMonth.from(row.getDate("month").toLocalDate()), month -> new TreeMap<>())
                            .put(row.getInt("days"), row.getLong("contributions"));
                });
        return responses;
    }

    /** Who took part in each month since that one, by kind. */
    Map<YearMonth, Presence> contributors(CommunityId community, LocalDate since) {
        return presences(
                "select month, kind, contributors as people from community.month_kind "
                        + "where community = :community and month >= :since order by month",
                community,
                since);
    }

    /** How many of each kind joined in each month, less those who left, ever. */
    Map<YearMonth, Map<ActorKind, Integer>> changes(CommunityId community) {
        return counted(
                "select month, kind, change as people from community.presence "
                        + "where community = :community and month >= :since order by month",
                community,
                LocalDate.EPOCH);
    }

    private Map<YearMonth, Presence> presences(String sql, CommunityId community, LocalDate since) {
        Map<YearMonth, Presence> presences = new TreeMap<>();
        counted(sql, community, since).forEach((month, byKind) -> presences.put(month, new Presence(byKind)));
        return presences;
    }

    private Map<YearMonth, Map<ActorKind, Integer>> counted(String sql, CommunityId community, LocalDate since) {
        Map<YearMonth, Map<ActorKind, Integer>> counts = new TreeMap<>();
        jdbc.sql(sql)
                .param("community", community.value())
                .param("since", Date.valueOf(since))
                .query(row -> {
                    counts.computeIfAbsent(
                                    YearMonth.from(row.getDate("month").toLocalDate()),
                                    month -> new EnumMap<>(ActorKind.class))
                            .put(ActorKind.of(row.getString("kind")), row.getInt("people"));
                });
        return counts;
    }

    /** Keeps what was counted of organisations in a month; what was counted earlier in it goes. */
    void keep(CommunityId community, Organized organized) {
        jdbc.sql("""
                        insert into community.organizations
                          (community, among, month, people, placed, organizations, effective, largest, counted_at)
                        values (:community, :among, :month, :people, :placed, :organizations, :effective, :largest, :at)
                        on conflict (community, among, month) do update
                        set people = excluded.people, placed = excluded.placed, organizations = excluded.organizations,
                            effective = excluded.effective, largest = excluded.largest, counted_at = excluded.counted_at
                        """)
                .param("community", community.value())
                .param("among", organized.among().code())
                .param("month", Date.valueOf(month(organized.at())))
                .param("people", organized.people())
                .param("placed", organized.placed())
                .param("organizations", organized.organizations())
                .param("effective", organized.effective())
                .param("largest", organized.largest())
                .param("at", Timestamp.from(organized.at()))
                .update();
    }

    /** What was counted of organisations since a month, oldest first. */
    List<Organized> organized(CommunityId community, LocalDate since) {
        return jdbc.sql("""
                        select among, people, placed, organizations, effective, largest, counted_at
                        from community.organizations where community = :community and month >= :since order by month, among
                        """)
                .param("community", community.value())
                .param("since", Date.valueOf(since))
                .query(ParticipationStore::organized)
                .list();
    }

    private static Organized organized(ResultSet row, int number) throws SQLException {
        return new Organized(
                Organized.Among.of(row.getString("among")),
                row.getInt("people"),
                row.getInt("placed"),
                row.getInt("organizations"),
                row.getDouble("effective"),
                row.getDouble("largest"),
                row.getTimestamp("counted_at").toInstant());
    }

    private static LocalDate month(Instant at) {
        return at.atZone(Words.ZONE).toLocalDate().withDayOfMonth(1);
    }
}
