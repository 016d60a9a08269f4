package org.multitude.trust;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts in PostgreSQL. Every one is kept for its body and for all bodies together. */
@Repository
class TrustStore {
    /** Stands for all bodies together. */
    static final UUID ALL = new UUID(0, 0);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    TrustStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Waiting(UUID body, LocalDate since, LocalDate due) {}

    /** Contributions of a body, without its waits. */
    record Counts(UUID body, long submitted, long acknowledged, long answered, long done, long absent, long relayed) {}

    /** What waits, and for how long, of one body. */
    record Open(Waits waits, long late) {}

    void count(String type, String nature, long acts) {
        jdbc.sql("""
                        insert into trust.act_count as kept (type, nature, acts) values (:type, :nature, :acts)
                        on conflict (type, nature) do update set acts = kept.acts + excluded.acts
                        """)
                .param("type", type)
                .param("nature", nature)
                .param("acts", acts)
                .update();
    }

    /** Notes that so many more acts of the log were read. */
    void read(long acts) {
        jdbc.sql("""
                        insert into trust.progress as kept (acts) values (:acts)
                        on conflict (only_one) do update set acts = kept.acts + excluded.acts
                        """).param("acts", acts).update();
    }

    void submitted(UUID thing, Optional<UUID> responsible, LocalDate since, Optional<LocalDate> promised) {
        UUID body = responsible.orElse(ALL);
        // Nothing is promised by a body whose people are not here: what it is asked is counted apart.
        LocalDate due = promised.orElse(NEVER);
        int entered = jdbc.sql("""
                        insert into trust.contribution (thing, body, since, due) values (:thing, :body, :since, :due)
                        on conflict do nothing
                        """)
                .param("thing", thing)
                .param("body", body)
                .param("since", Date.valueOf(since))
                .param("due", Date.valueOf(due))
                .update();
        if (entered == 1 && promised.isPresent()) {
            conduct(body, "submitted", 1);
            open(new Waiting(body, since, due), 1);
        } else if (entered == 1) {
            conduct(body, "absent", 1);
        }
    }

    /** The people of the body came: from this day on it is counted as if it had been submitted then. */
    void clockStarted(UUID thing, LocalDate since, LocalDate due) {
        record Came(UUID body, boolean relayed) {}
        Optional<Came> came = jdbc.sql("""
                        update trust.contribution set since = :since, due = :due where thing = :thing and due = :never
                        returning body, relayed
                        """)
                .param("since", Date.valueOf(since))
                .param("due", Date.valueOf(due))
                .param("thing", thing)
                .param("never", Date.valueOf(NEVER))
                .query((row, number) -> new Came(row.getObject("body", UUID.class), row.getBoolean("relayed")))
                .optional();
        came.ifPresent(counted -> {
            conduct(counted.body, "absent", -1);
            if (counted.relayed) {
                conduct(counted.body, "relayed", -1);
            }
            conduct(counted.body, "submitted", 1);
            open(new Waiting(counted.body, since, due), 1);
        });
    }

    /** Sent to the contact point that an absent body published. */
    void relayed(UUID thing) {
        first(thing, "relayed")
                .filter(waiting -> waiting.due.equals(NEVER))
                .ifPresent(waiting -> conduct(waiting.body, "relayed", 1));
    }

    void acknowledged(UUID thing) {
        promised(thing, "acknowledged").ifPresent(waiting -> conduct(waiting.body, "acknowledged", 1));
    }

    void answered(UUID thing, LocalDate day, Optional<String> decision) {
        promised(thing, "answered").ifPresent(waiting -> {
            conduct(waiting.body, "answered", 1);
            open(waiting, -1);
            int days = (int) Math.max(0, ChronoUnit.DAYS.between(waiting.since, day));
            for (UUID body : both(waiting.body)) {
                jdbc.sql("""
                                insert into trust.answered_after as kept (body, days, contributions)
                                values (:body, :days, 1)
                                on conflict (body, days) do update set contributions = kept.contributions + 1
                                """).param("body", body).param("days", days).update();
                decision.ifPresent(code -> jdbc.sql("""
                                insert into trust.decision as kept (body, decision, answers) values (:body, :decision, 1)
                                on conflict (body, decision) do update set answers = kept.answers + 1
                                """)
                        .param("body", body)
                        .param("decision", code)
                        .update());
            }
        });
    }

    void done(UUID thing) {
        promised(thing, "done").ifPresent(waiting -> conduct(waiting.body, "done", 1));
    }

    /** A step not taken before on what a body promised to answer. */
    private Optional<Waiting> promised(UUID thing, String step) {
        return first(thing, step).filter(waiting -> !waiting.due.equals(NEVER));
    }

    /** Marks a step that was not taken before; the names of steps are those of columns, given by this class alone. */
    private Optional<Waiting> first(UUID thing, String step) {
        return jdbc.sql("update trust.contribution set " + step + " = true where thing = :thing and not " + step
                        + " returning body, since, due")
                .param("thing", thing)
                .query((row, number) -> new Waiting(
                        row.getObject("body", UUID.class),
                        row.getDate("since").toLocalDate(),
                        row.getDate("due").toLocalDate()))
                .optional();
    }

    private void conduct(UUID responsible, String step, int more) {
        for (UUID body : both(responsible)) {
            jdbc.sql("insert into trust.conduct as kept (body, " + step + ") values (:body, :more)"
                            + " on conflict (body) do update set " + step + " = kept." + step + " + :more")
                    .param("body", body)
                    .param("more", more)
                    .update();
        }
    }

    private void open(Waiting waiting, int more) {
        for (UUID body : both(waiting.body)) {
            jdbc.sql("""
                            insert into trust.open_since as kept (body, since, due, contributions)
                            values (:body, :since, :due, :more)
                            on conflict (body, since, due) do update set contributions = kept.contributions + :more
                            """)
                    .param("body", body)
                    .param("since", Date.valueOf(waiting.since))
                    .param("due", Date.valueOf(waiting.due))
                    .param("more", more)
                    .update();
        }
        jdbc.sql("delete from trust.open_since where body = any(:bodies) and since = :since and contributions = 0")
                .param("bodies", both(waiting.body).toArray(UUID[]::new))
                .param("since", Date.valueOf(waiting.since))
                .update();
    }

    private static List<UUID> both(UUID body) {
        return body.equals(ALL) ? List.of(ALL) : List.of(body, ALL);
    }

    /** Number of acts of the log that were counted. */
    long acts() {
        return jdbc.sql("select acts from trust.progress")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    List<ActCount> actCounts() {
        return jdbc.sql("""
                        select type, sum(acts) as acts,
                               coalesce(sum(acts) filter (where nature = 'imported'), 0) as imported,
                               coalesce(sum(acts) filter (where nature = 'simulated'), 0) as simulated
                        from trust.act_count group by type order by sum(acts) desc, type
                        """)
                .query((row, number) -> new ActCount(
                        row.getString("type"), row.getLong("acts"), row.getLong("imported"), row.getLong("simulated")))
                .list();
    }

    Optional<Counts> counts(UUID body) {
        return jdbc.sql("""
                        select body, submitted, acknowledged, answered, done, absent, relayed from trust.conduct
                        where body = :body
                        """).param("body", body).query(TrustStore::counts).optional();
    }

    /** Bodies with the most contributions. */
    List<Counts> mostAsked(int limit) {
        return jdbc.sql("""
                        select body, submitted, acknowledged, answered, done, absent, relayed from trust.conduct
                        where body <> :all and submitted > 0 order by submitted desc, body limit :limit
                        """)
                .param("all", ALL)
                .param("limit", limit)
                .query(TrustStore::counts)
                .list();
    }

    private static Counts counts(ResultSet row, int number) throws SQLException {
        return new Counts(
                row.getObject("body", UUID.class),
                row.getLong("submitted"),
                row.getLong("acknowledged"),
                row.getLong("answered"),
                row.getLong("done"),
                row.getLong("absent"),
                row.getLong("relayed"));
    }

    /** How long contributions to these bodies waited, and how many of them are late today. */
    Map<UUID, Open> open(Collection<UUID> bodies, LocalDate today) {
        UUID[] ids = bodies.toArray(UUID[]::new);
        Map<UUID, Waits> waits = new HashMap<>();
        Map<UUID, Long> late = new HashMap<>();
        bodies.forEach(body -> waits.put(body, new Waits()));
        jdbc.sql("select body, days, contributions from trust.answered_after where body = any(:bodies)")
                .param("bodies", ids)
                .query(row -> {
                    waits.computeIfAbsent(row.getObject("body", UUID.class), ignored -> new Waits())
                            .answered(row.getInt("days"), row.getLong("contributions"));
                });
        jdbc.sql("select body, since, due, contributions from trust.open_since where body = any(:bodies)")
                .param("bodies", ids)
                .query(row -> {
                    UUID body = row.getObject("body", UUID.class);
                    LocalDate since = row.getDate("since").toLocalDate();
                    waits.computeIfAbsent(body, ignored -> new Waits())
                            .open((int) ChronoUnit.DAYS.between(since, today), row.getLong("contributions"));
                    if (row.getDate("due").toLocalDate().isBefore(today)) {
                        late.merge(body, row.getLong("contributions"), Long::sum);
                    }
                });
        Map<UUID, Open> open = new HashMap<>();
        waits.forEach((body, wait) -> open.put(body, new Open(wait, late.getOrDefault(body, 0L))));
        return open;
    }

    /** Answers of all bodies by their decision, the most frequent first. */
    Map<String, Long> decisions() {
        Map<String, Long> decisions = new LinkedHashMap<>();
        jdbc.sql("select decision, answers from trust.decision where body = :all order by answers desc, decision")
                .param("all", ALL)
                .query(row -> {
                    decisions.put(row.getString("decision"), row.getLong("answers"));
                });
        return decisions;
    }
}
