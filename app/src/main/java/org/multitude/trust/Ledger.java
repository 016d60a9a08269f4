package org.multitude.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Words;
import org.multitude.record.Entry;

/** Counts acts in memory, one after the other in the order of the log: what anybody does who counts again. */
public final class Ledger {
    private final Map<UUID, Facts> contributions = new HashMap<>();
    private final Map<UUID, Attached> attachments = new HashMap<>();
    private final Map<Count, Long> counts = new HashMap<>();
    private long acts;

    /** Takes the next act of the log. */
    public void take(Entry act, Instant occurredAt) {
        acts++;
        LocalDate day = day(occurredAt);
        Optional<Facts> before = Optional.ofNullable(contributions.get(act.thing()));
        Optional<Facts> after = Facts.after(before, act, day);
        if (!after.equals(before)) {
            before.ifPresent(facts -> add(facts, -1));
            after.ifPresent(facts -> {
                add(facts, 1);
                contributions.put(act.thing(), facts);
            });
        }
        Attached.by(act).ifPresent(attached -> attachments.put(act.thing(), attached));
        if (Attached.ends(act)) {
            attachments.remove(act.thing());
        }
    }

    private void add(Facts facts, long number) {
        facts.counts().forEach(count -> counts.merge(count, number, Ledger::sum));
    }

    private static @Nullable Long sum(Long one, Long other) {
        long sum = one + other;
        return sum == 0 ? null : Long.valueOf(sum);
    }

    /** The day of an instant, where the platform is. */
    static LocalDate day(Instant instant) {
        return instant.atZone(Words.ZONE).toLocalDate();
    }

    /** Acts taken. */
    public long acts() {
        return acts;
    }

    /** Figures of everything on a day. */
    public Figures figures(LocalDate day) {
        return figures(Set.of(Scopes.ALL), day);
    }

    /** Figures of a body, or of a commons, on a day. */
    public Figures figures(UUID scope, LocalDate day) {
        return figures(Set.of(scope), day);
    }

    /** Figures of all that a community looks after, on a day. */
    public Figures community(UUID community, LocalDate day) {
        Set<UUID> commons = new HashSet<>();
        attachments.values().stream()
                .filter(attached -> attached.community().equals(community))
                .forEach(attached -> commons.add(attached.commons()));
        return figures(commons, day);
    }

    private Figures figures(Collection<UUID> scopes, LocalDate day) {
        List<Tally> tallies = new ArrayList<>();
        LocalDate before = day.minusDays(Figures.PERIOD);
        counts.forEach((count, number) -> {
            if (scopes.contains(count.scope())
                    && !count.received().isAfter(day)
                    && (count.measure().standing() || count.received().isAfter(before))) {
                boolean reached = !count.until().isAfter(day);
                LocalDate until = reached ? count.until() : day;
                tallies.add(new Tally(
                        count.measure(),
                        count.kind(),
                        count.code(),
                        reached,
                        (int) ChronoUnit.DAYS.between(count.received(), until),
                        number));
            }
        });
        return new Figures(tallies);
    }
}
