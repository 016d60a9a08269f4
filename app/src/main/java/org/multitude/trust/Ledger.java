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
import java.util.Set;
import java.util.UUID;
import org.multitude.platform.text.Words;
import org.multitude.record.Entry;

/** Counts acts in memory, one after the other in the order of the log: what anybody does who counts again. */
public final class Ledger {
    private final Known known = new Known();
    private final Map<UUID, Attached> attachments = new HashMap<>();
    private long acts;

    /** Takes the next act of the log. */
    public void take(Entry act, Instant occurredAt) {
        acts++;
        known.take(act, day(occurredAt));
        Attached.by(act).ifPresent(attached -> attachments.put(act.thing(), attached));
        if (Attached.ends(act)) {
            attachments.remove(act.thing());
        }
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
        known.counts().forEach((count, number) -> {
            if (scopes.contains(count.scope()) && counts(count, day)) {
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

    private static boolean counts(Count count, LocalDate day) {
        return !count.received().isAfter(day)
                && switch (count.measure().window()) {
                    case PERIOD -> count.received().isAfter(day.minusDays(Figures.PERIOD));
                    case EVER -> true;
                    case NOW -> count.until().isAfter(day);
                };
    }
}
