package org.multitude.trust;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What acts say of contributions, and the counts of them, in PostgreSQL. */
@Repository
class FactsStore {
    private static final Set<Measure> ANSWERS = Set.of(Measure.ANSWER, Measure.FINAL);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    FactsStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A contribution that waits longer than was promised. */
    record Late(UUID thing, UUID body, String kind, LocalDate since, int promised) {}

    void forget() {
        jdbc.sql(
                        "truncate trust.contribution, trust.dataset, trust.restriction, trust.counted, trust.asked, trust.attached")
                .update();
    }

    /** What is known of these things. */
    Known known(Collection<UUID> things) {
        Known known = new Known();
        UUID[] ids = things.toArray(UUID[]::new);
        jdbc.sql("""
                        select thing, body, commons, kind, submitted, since, promised, relayed, acknowledged, answered, decision,
                               reasoned, done, contested, reviewed, result, merged
                        from trust.contribution where thing = any(:things)
                        """).param("things", ids).query(row -> {
            known.contributions().put(row.getObject("thing", UUID.class), facts(row));
        });
        jdbc.sql("""
                        select thing, body, elsewhere, period, renewed, files, filed
                        from trust.dataset where thing = any(:things)
                        """).param("things", ids).query(row -> {
            known.datasets().put(row.getObject("thing", UUID.class), dataset(row));
        });
        jdbc.sql("""
                        select thing, scopes, day, category, appealed, reversed
                        from trust.restriction where thing = any(:things)
                        """).param("things", ids).query(row -> {
            known.restrictions().put(row.getObject("thing", UUID.class), restriction(row));
        });
        return known;
    }

    private static DatasetLife dataset(ResultSet row) throws SQLException {
        return new DatasetLife(
                row.getObject("body", UUID.class),
                row.getBoolean("elsewhere"),
                row.getInt("period"),
                row.getDate("renewed").toLocalDate(),
                row.getInt("files"),
                row.getDate("filed").toLocalDate());
    }

    private static Restriction restriction(ResultSet row) throws SQLException {
        return new Restriction(
                List.of((UUID[]) row.getArray("scopes").getArray()),
                row.getDate("day").toLocalDate(),
                row.getString("category"),
                row.getBoolean("appealed"),
                row.getBoolean("reversed"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getObject("body", UUID.class),
                Optional.ofNullable(row.getObject("commons", UUID.class)),
                row.getString("kind"),
                row.getDate("submitted").toLocalDate(),
                row.getDate("since").toLocalDate(),
                Optional.ofNullable(row.getObject("promised", Integer.class)),
                day(row, "relayed"),
                day(row, "acknowledged"),
                day(row, "answered"),
                row.getString("decision"),
                row.getBoolean("reasoned"),
                day(row, "done"),
                day(row, "contested"),
                day(row, "reviewed"),
                row.getString("result"),
                day(row, "merged"));
    }

    private static Optional<LocalDate> day(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getDate(name)).map(Date::toLocalDate);
    }

    /** Keeps what changed. */
    void save(Known known) {
        contributions(changed(known, known.contributions()));
        datasets(changed(known, known.datasets()));
        restrictions(changed(known, known.restrictions()));
        add(known.counts());
        asked(known.asked());
    }

    private static <T> Map<UUID, T> changed(Known known, Map<UUID, T> of) {
        Map<UUID, T> changed = new HashMap<>(of);
        changed.keySet().retainAll(known.changed());
        return changed;
    }

    private void datasets(Map<UUID, DatasetLife> changed) {
        batch(
                """
                insert into trust.dataset (thing, body, elsewhere, period, renewed, files, filed)
                values (:thing, :body, :elsewhere, :period, :renewed, :files, :filed)
                on conflict (thing) do update set body = excluded.body, elsewhere = excluded.elsewhere, period = excluded.period,
                    renewed = excluded.renewed, files = excluded.files, filed = excluded.filed
                """,
                changed.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("thing", entry.getKey())
                                .addValue("body", entry.getValue().body())
                                .addValue("elsewhere", entry.getValue().elsewhere())
                                .addValue("period", entry.getValue().period())
                                .addValue(
                                        "renewed", Date.valueOf(entry.getValue().renewed()))
                                .addValue("files", entry.getValue().files())
                                .addValue("filed", Date.valueOf(entry.getValue().filed())))
                        .toList());
    }

    private void restrictions(Map<UUID, Restriction> changed) {
        changed.forEach((thing, restriction) -> jdbc.sql("""
                        insert into trust.restriction (thing, scopes, day, category, appealed, reversed)
                        values (:thing, :scopes, :day, :category, :appealed, :reversed)
                        on conflict (thing) do update set scopes = excluded.scopes, day = excluded.day,
                            category = excluded.category, appealed = excluded.appealed, reversed = excluded.reversed
                        """)
                .param("thing", thing)
                .param("scopes", restriction.scopes().toArray(UUID[]::new))
                .param("day", Date.valueOf(restriction.day()))
                .param("category", restriction.category())
                .param("appealed", restriction.appealed())
                .param("reversed", restriction.reversed())
                .update());
    }

    private void contributions(Map<UUID, Facts> changed) {
        batch(
                """
                insert into trust.contribution (thing, body, commons, kind, submitted, since, promised, relayed, acknowledged,
                                                answered, decision, reasoned, done, contested, reviewed, result, merged)
                values (:thing, :body, :commons, :kind, :submitted, :since, :promised, :relayed, :acknowledged,
                        :answered, :decision, :reasoned, :done, :contested, :reviewed, :result, :merged)
                on conflict (thing) do update set
                    body = excluded.body, since = excluded.since, promised = excluded.promised, relayed = excluded.relayed,
                    acknowledged = excluded.acknowledged, answered = excluded.answered, decision = excluded.decision,
                    reasoned = excluded.reasoned, done = excluded.done, contested = excluded.contested,
                    reviewed = excluded.reviewed, result = excluded.result, merged = excluded.merged
                """,
                changed.entrySet().stream()
                        .map(entry -> parameters(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static MapSqlParameterSource parameters(UUID thing, Facts facts) {
        return new MapSqlParameterSource()
                .addValue("thing", thing)
                .addValue("body", facts.body())
                .addValue("commons", facts.commons().orElse(null), Types.OTHER)
                .addValue("kind", facts.kind())
                .addValue("submitted", Date.valueOf(facts.submitted()))
                .addValue("since", Date.valueOf(facts.since()))
                .addValue("promised", facts.promised().orElse(null), Types.INTEGER)
                .addValue("relayed", facts.relayed().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue(
                        "acknowledged", facts.acknowledged().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue("answered", facts.answered().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue("decision", facts.decision())
                .addValue("reasoned", facts.reasoned())
                .addValue("done", facts.done().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue("contested", facts.contested().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue("reviewed", facts.reviewed().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue("result", facts.result())
                .addValue("merged", facts.merged().map(Date::valueOf).orElse(null), Types.DATE);
    }

    /** Adds to the counts, and takes off; a count of nothing is not kept. */
    private void add(Map<Count, Long> counts) {
        List<MapSqlParameterSource> rows = counts.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> parameters(entry.getKey()).addValue("number", entry.getValue()))
                .toList();
        batch("""
                insert into trust.counted as kept (scope, measure, kind, received, until, code, number)
                values (:scope, :measure, :kind, :received, :until, :code, :number)
                on conflict (scope, measure, received, until, kind, code)
                do update set number = kept.number + excluded.number
                """, rows);
        batch("""
                delete from trust.counted where scope = :scope and measure = :measure and received = :received
                and until = :until and kind = :kind and code = :code and number = 0
                """, rows);
    }

    private static MapSqlParameterSource parameters(Count count) {
        return new MapSqlParameterSource()
                .addValue("scope", count.scope())
                .addValue("measure", count.measure().name())
                .addValue("kind", count.kind())
                .addValue("received", Date.valueOf(count.received()))
                .addValue("until", Date.valueOf(count.until()))
                .addValue("code", count.code());
    }

    /** How many more contributions each body received. */
    private void asked(Map<UUID, Long> more) {
        batch(
                """
                insert into trust.asked as kept (body, contributions) values (:body, :number)
                on conflict (body) do update set contributions = kept.contributions + excluded.contributions
                """,
                more.entrySet().stream()
                        .filter(entry -> entry.getValue() != 0)
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("body", entry.getKey())
                                .addValue("number", entry.getValue()))
                        .toList());
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    void attached(UUID thing, Attached attached) {
        jdbc.sql("""
                        insert into trust.attached (thing, community, commons) values (:thing, :community, :commons)
                        on conflict (thing) do update set community = excluded.community, commons = excluded.commons
                        """)
                .param("thing", thing)
                .param("community", attached.community())
                .param("commons", attached.commons())
                .update();
    }

    void detached(UUID thing) {
        jdbc.sql("delete from trust.attached where thing = :thing")
                .param("thing", thing)
                .update();
    }

    /** The commons that a community looks after. */
    List<UUID> commons(UUID community) {
        return jdbc.sql("select distinct commons from trust.attached where community = :community")
                .param("community", community)
                .query((row, number) -> row.getObject("commons", UUID.class))
                .list();
    }

    /** Bodies that received the most contributions. */
    List<UUID> mostAsked(int limit) {
        return jdbc.sql("""
                        select body from trust.asked where body <> :all and contributions > 0
                        order by contributions desc, body limit :limit
                        """)
                .param("all", Scopes.ALL)
                .param("limit", limit)
                .query((row, number) -> row.getObject("body", UUID.class))
                .list();
    }

    /** Figures of all of these together, on a day. */
    Figures figures(Collection<UUID> scopes, LocalDate day) {
        return together(tallies(scopes, day, Set.of(Measure.values())));
    }

    /** Of all of these together on a day, only what is asked, answered and late, and how long it took: much less to read. */
    Figures answers(Collection<UUID> scopes, LocalDate day) {
        return together(tallies(scopes, day, ANSWERS));
    }

    /** The same of each of these. */
    Map<UUID, Figures> answersOfEach(Collection<UUID> scopes, LocalDate day) {
        Map<UUID, Figures> figures = new HashMap<>();
        tallies(scopes, day, ANSWERS).forEach((scope, tallies) -> figures.put(scope, new Figures(tallies)));
        return figures;
    }

    private static Figures together(Map<UUID, List<Tally>> tallies) {
        return new Figures(tallies.values().stream().flatMap(List::stream).toList());
    }

    private Map<UUID, List<Tally>> tallies(Collection<UUID> scopes, LocalDate day, Set<Measure> asked) {
        Map<UUID, List<Tally>> tallies = new HashMap<>();
        jdbc.sql("""
                        select scope, measure, kind, code, until <= :day as reached, least(until, :day) - received as days,
                               sum(number) as number
                        from (
                          select * from trust.counted
                          where scope = any(:scopes) and measure = any(:period) and received <= :day and received > :before
                          union all
                          select * from trust.counted
                          where scope = any(:scopes) and measure = any(:ever) and received <= :day
                          union all
                          select * from trust.counted
                          where scope = any(:scopes) and measure in ('RENEWAL', 'FILES') and until > :day and received <= :day
                            and measure = any(:now)
                        ) counted
                        group by 1, 2, 3, 4, 5, 6
                        """)
                .param("scopes", scopes.toArray(UUID[]::new))
                .param("day", Date.valueOf(day))
                .param("before", Date.valueOf(day.minusDays(Figures.PERIOD)))
                .param("period", measures(asked, Measure.Window.PERIOD))
                .param("ever", measures(asked, Measure.Window.EVER))
                .param("now", measures(asked, Measure.Window.NOW))
                .query(row -> {
                    tallies.computeIfAbsent(row.getObject("scope", UUID.class), ignored -> new ArrayList<>())
                            .add(tally(row));
                });
        return tallies;
    }

    private static String[] measures(Set<Measure> asked, Measure.Window window) {
        return asked.stream()
                .filter(measure -> measure.window() == window)
                .map(Measure::name)
                .toArray(String[]::new);
    }

    /** Figures, on a day, of what was received in each month of the period. */
    Map<YearMonth, Figures> months(Collection<UUID> scopes, LocalDate day) {
        Map<YearMonth, List<Tally>> tallies = new TreeMap<>();
        jdbc.sql("""
                        select date_trunc('month', received)::date as month, measure, kind, code, until <= :day as reached,
                               least(until, :day) - received as days, sum(number) as number
                        from trust.counted
                        where scope = any(:scopes) and received <= :day and received > :before
                          and measure in ('ANSWER', 'FINAL', 'REASONED', 'HIDDEN', 'USEFUL', 'CONTRIBUTORS')
                        group by 1, 2, 3, 4, 5, 6
                        """)
                .param("scopes", scopes.toArray(UUID[]::new))
                .param("day", Date.valueOf(day))
                .param("before", Date.valueOf(day.minusDays(Figures.PERIOD)))
                .query(row -> {
                    tallies.computeIfAbsent(
                                    YearMonth.from(row.getDate("month").toLocalDate()), ignored -> new ArrayList<>())
                            .add(tally(row));
                });
        Map<YearMonth, Figures> figures = new TreeMap<>();
        tallies.forEach((month, counted) -> figures.put(month, new Figures(counted)));
        return figures;
    }

    /** Whether data was there and on time, on each of these days. */
    Map<LocalDate, DataFigures> data(Collection<UUID> scopes, Collection<LocalDate> days) {
        Map<LocalDate, List<Tally>> tallies = new HashMap<>();
        jdbc.sql("""
                        select day, measure, kind, code, false as reached, day - received as days, sum(number) as number
                        from trust.counted, unnest(:days::date[]) as day
                        where scope = any(:scopes) and measure in ('RENEWAL', 'FILES') and received <= day and until > day
                        group by 1, 2, 3, 4, 5, 6
                        """)
                .param("scopes", scopes.toArray(UUID[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    tallies.computeIfAbsent(row.getDate("day").toLocalDate(), ignored -> new ArrayList<>())
                            .add(tally(row));
                });
        Map<LocalDate, DataFigures> figures = new HashMap<>();
        tallies.forEach((day, counted) -> figures.put(day, new DataFigures(new Tallies(counted))));
        return figures;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                Measure.valueOf(row.getString("measure")),
                row.getString("kind"),
                row.getString("code"),
                row.getBoolean("reached"),
                row.getInt("days"),
                row.getLong("number"));
    }

    /** Those that were due first and have no answer yet, of a body or of all. */
    List<Late> late(UUID body, LocalDate today, int limit) {
        return jdbc.sql("""
                        select thing, body, kind, since, promised from trust.contribution
                        where answered is null and merged is null and promised is not null and due < :today
                        """ + (body.equals(Scopes.ALL) ? "" : "and body = :body ") + "order by due, thing limit :limit")
                .param("today", Date.valueOf(today))
                .param("body", body)
                .param("limit", limit)
                .query((row, number) -> new Late(
                        row.getObject("thing", UUID.class),
                        row.getObject("body", UUID.class),
                        row.getString("kind"),
                        row.getDate("since").toLocalDate(),
                        row.getInt("promised")))
                .list();
    }
}
