package org.multitude.trust;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.record.Entry;

/**
 * What is known of things from the acts about them, and what each further act changes of the counts: nothing is read twice.
 * Whoever counts in memory keeps one for all; the platform fills one with what a few hundred acts concern.
 */
final class Known {
    private final Map<UUID, Facts> contributions = new HashMap<>();
    private final Map<UUID, DatasetLife> datasets = new HashMap<>();
    private final Map<UUID, Restriction> restrictions = new HashMap<>();
    private final Counts counts = new Counts();
    private final Map<UUID, Long> asked = new HashMap<>();
    private final Set<UUID> changed = new HashSet<>();

    Map<UUID, Facts> contributions() {
        return contributions;
    }

    Map<UUID, DatasetLife> datasets() {
        return datasets;
    }

    Map<UUID, Restriction> restrictions() {
        return restrictions;
    }

    /** How many more, or fewer, there are of each since the beginning. */
    Map<Count, Long> counts() {
        return counts.numbers();
    }

    /** How many more contributions each body received, whenever that was. */
    Map<UUID, Long> asked() {
        return asked;
    }

    /** Things of which more is known than at the beginning. */
    Set<UUID> changed() {
        return changed;
    }

    /** Things of which has to be known what is known, before an act is taken. */
    static Stream<UUID> concerned(Entry act) {
        return Stream.of(
                        Stream.of(act.thing()),
                        DatasetLife.of(act).stream(),
                        Restriction.concerns(act) ? act.references().stream() : Stream.<UUID>empty())
                .flatMap(stream -> stream);
    }

    /** Takes the next act of the log, which happened on this day. */
    void take(Entry act, LocalDate day) {
        contribution(act, day);
        DatasetLife.of(act)
                .ifPresent(dataset -> keep(
                        datasets,
                        dataset,
                        DatasetLife.after(dataset, Optional.ofNullable(datasets.get(dataset)), act, day, counts)));
        if (Restriction.concerns(act)) {
            Optional<UUID> body = act.references().stream()
                    .map(contribution -> Optional.ofNullable(contributions.get(contribution)))
                    .flatMap(Optional::stream)
                    .map(Facts::body)
                    .findFirst();
            keep(
                    restrictions,
                    act.thing(),
                    Restriction.after(Optional.ofNullable(restrictions.get(act.thing())), act, day, body, counts));
        }
        SingleActs.count(act, day, counts);
    }

    private void contribution(Entry act, LocalDate day) {
        Optional<Facts> before = Optional.ofNullable(contributions.get(act.thing()));
        Optional<Facts> after = Facts.after(before, act, day);
        if (!after.equals(before)) {
            before.ifPresent(facts -> add(facts, -1));
            after.ifPresent(facts -> add(facts, 1));
            keep(contributions, act.thing(), after);
        }
    }

    private void add(Facts facts, long number) {
        facts.counts().forEach(count -> counts.add(count, number));
        if (facts.counted()) {
            asked.merge(facts.body(), number, Long::sum);
        }
    }

    private <T> void keep(Map<UUID, T> kept, UUID thing, Optional<T> after) {
        after.filter(known -> !known.equals(kept.get(thing))).ifPresent(known -> {
            kept.put(thing, known);
            changed.add(thing);
        });
    }
}
