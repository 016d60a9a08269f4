package org.multitude.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.record.Entry;

/**
 * The last decision to hide something, as acts tell it.
 *
 * @param scopes for whom it is counted
 * @param day when it was decided
 * @param category what was wrong with it
 * @param appealed whether whoever wrote it appealed
 * @param reversed whether it was reversed
 */
record Restriction(List<UUID> scopes, LocalDate day, String category, boolean appealed, boolean reversed) {
    Restriction {
        scopes = List.copyOf(scopes);
    }

    /** Whether an act speaks of such a decision. */
    static boolean concerns(Entry act) {
        return act.type().startsWith("moderation.");
    }

    /**
     * What is known after an act, and what it changes of the counts.
     *
     * @param asked the body that was asked, where what is hidden was said to it
     */
    static Optional<Restriction> after(
            Optional<Restriction> before, Entry act, LocalDate day, Optional<UUID> asked, Counts counts) {
        return switch (act.type()) {
            case "moderation.restricted" -> Optional.of(decided(act, day, asked, counts));
            case "moderation.appealed" -> before.map(decision -> decision.appealed(day, counts));
            case "moderation.reversed" -> before.map(decision -> decision.reversed(day, counts));
            default -> before;
        };
    }

    private static Restriction decided(Entry act, LocalDate day, Optional<UUID> asked, Counts counts) {
        List<UUID> scopes = Stream.of(
                        Stream.of(Scopes.ALL), act.body().stream(), asked.stream(), act.references().stream())
                .flatMap(stream -> stream)
                .distinct()
                .toList();
        String category = act.tokens().getOrDefault("category", "");
        String ground = act.tokens().getOrDefault("ground", "");
        for (UUID scope : scopes) {
            counts.add(Count.on(day, scope, Measure.HIDDEN, category, ground), 1);
            if (act.commitments().containsKey("facts")) {
                counts.add(Count.on(day, scope, Measure.HIDDEN_WITH_FACTS, category, ""), 1);
            }
            if ("notice".equals(act.tokens().get("detection"))) {
                counts.add(Count.on(day, scope, Measure.HIDDEN_ON_REPORT, category, ""), 1);
            }
        }
        return new Restriction(scopes, day, category, false, false);
    }

    private Restriction appealed(LocalDate on, Counts counts) {
        if (!appealed) {
            later(Measure.HIDDEN_APPEALED, on, counts);
        }
        return new Restriction(scopes, day, category, true, reversed);
    }

    private Restriction reversed(LocalDate on, Counts counts) {
        if (!reversed) {
            later(Measure.HIDDEN_REVERSED, on, counts);
        }
        return new Restriction(scopes, day, category, appealed, true);
    }

    private void later(Measure measure, LocalDate on, Counts counts) {
        LocalDate until = on.isBefore(day) ? day : on;
        scopes.forEach(scope -> counts.add(new Count(scope, measure, category, day, until, ""), 1));
    }
}
