package org.multitude.community;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.multitude.identity.ActorKind;

/**
 * How many people took part, as far as it tells of nobody: no number is of fewer than five people, and none can be found by
 * taking the others from the total.
 *
 * @param total all of them; empty when they were few
 * @param told those of the kinds whose number is told, nobody or at least five
 * @param few kinds of which there were fewer than five; of a kind that is neither here nor told the number would give away that of
 *     another
 * @param plurality one over the sum of the squared shares of the kinds, to one decimal; empty when they were few
 */
public record Headcount(
        OptionalInt total, Map<ActorKind, Integer> told, List<ActorKind> few, OptionalDouble plurality) {
    /** Of fewer people a number would tell of one of them. */
    static final int ENOUGH = 5;

    /** Of those of whom nothing may be told yet. */
    static final Headcount NOTHING = new Headcount(OptionalInt.empty(), Map.of(), List.of(), OptionalDouble.empty());

    public Headcount {
        told = Map.copyOf(told);
        few = List.copyOf(few);
    }

    /** Of these people, what may be told. */
    static Headcount of(Presence people) {
        if (!tells(people.total())) {
            return new Headcount(OptionalInt.empty(), Map.of(), List.of(ActorKind.values()), OptionalDouble.empty());
        }
        Map<ActorKind, Integer> told = new EnumMap<>(people.byKind());
        told.values().removeIf(number -> !tells(number));
        List<ActorKind> few = people.byKind().keySet().stream()
                .filter(kind -> !told.containsKey(kind))
                .toList();
        int untold = few.stream().mapToInt(people::of).sum();
        if (!tells(untold)) {
            told.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .min(Comparator.comparingInt(Map.Entry::getValue))
                    .map(Map.Entry::getKey)
                    .ifPresent(told::remove);
        }
        OptionalDouble plurality = people.plurality();
        return new Headcount(
                OptionalInt.of(people.total()),
                told,
                few,
                plurality.isPresent()
                        ? OptionalDouble.of(Math.round(plurality.getAsDouble() * 10) / 10.0)
                        : OptionalDouble.empty());
    }

    /** Whether so many are nobody or enough. */
    static boolean tells(long number) {
        return number == 0 || number >= ENOUGH;
    }

    /** Those of a kind, if their number is told. */
    public OptionalInt of(ActorKind kind) {
        Integer number = told.get(kind);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether they were counted, and there is anything to say of them. */
    public boolean known() {
        return total.isPresent() || !few.isEmpty();
    }
}
