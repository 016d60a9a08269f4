package org.multitude.opensource;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was found in current cards, in numbers: counted when a card is given, so that nobody's request has every file read.
 * They are counted again when the rules change and every week, for some findings depend on the day.
 */
@Component
class Diagnoses implements Job {
    /** Raised when the findings or the mends of the library change. */
    private static final int RULES = 1;

    private static final Duration FRESH = Duration.ofDays(7);
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final CardInput cards;
    private final Clock clock;

    Diagnoses(JdbcClient jdbc, CardInput cards, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "opensource.count-findings";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Optional<UUID> after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) {
            List<KeptCard> some = stale(after.get());
            for (KeptCard card : some) {
                cards.kept(card).ifPresent(read -> keep(card.id(), Diagnosis.of(read)));
            }
            after = some.size() < AT_ONCE
                    ? Optional.empty()
                    : Optional.of(some.getLast().id());
        }
    }

    /** Of a card that was just given. */
    void keep(UUID card, Diagnosis found) {
        jdbc.sql("""
                        insert into opensource.diagnosis (card, rules, errors, warnings, mends, counted_at)
                        values (:card, :rules, :errors, :warnings, :mends, :now)
                        on conflict (card) do update
                            set rules = excluded.rules, errors = excluded.errors, warnings = excluded.warnings,
                                mends = excluded.mends, counted_at = excluded.counted_at
                        """)
                .param("card", card)
                .param("rules", RULES)
                .param("errors", found.errors())
                .param("warnings", found.warnings())
                .param("mends", found.mends())
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    /** Of these cards, those that are counted by the rules of today. */
    Map<UUID, Diagnosis> of(Collection<UUID> ids) {
        Map<UUID, Diagnosis> found = new HashMap<>();
        jdbc.sql("""
                        select card, errors, warnings, mends from opensource.diagnosis
                        where card = any(:cards) and rules = :rules
                        """)
                .param("cards", ids.toArray(UUID[]::new))
                .param("rules", RULES)
                .query(row -> {
                    found.put(
                            row.getObject("card", UUID.class),
                            new Diagnosis(row.getInt("errors"), row.getInt("warnings"), row.getInt("mends")));
                });
        return found;
    }

    /** Of this card; empty until it is counted. */
    Optional<Diagnosis> of(KeptCard card) {
        return Optional.ofNullable(of(List.of(card.id())).get(card.id()));
    }

    private List<KeptCard> stale(UUID after) {
        return jdbc.sql("""
                        select c.id, c.number, c.sha256, c.size, c.added_at, c.act
                        from opensource.software s
                        join opensource.card c on c.software = s.commons and c.number = s.number
                        left join opensource.diagnosis d on d.card = c.id
                        where c.id > :after and (d.card is null or d.rules <> :rules or d.counted_at < :fresh)
                        order by c.id limit :limit
                        """)
                .param("after", after)
                .param("rules", RULES)
                .param("fresh", Timestamp.from(clock.instant().minus(FRESH)))
                .param("limit", AT_ONCE)
                .query(SoftwareStore::card)
                .list();
    }
}
