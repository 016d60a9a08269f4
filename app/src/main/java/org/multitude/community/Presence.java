package org.multitude.community;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.multitude.identity.ActorKind;

/**
 * Who is in a community, counted by kind.
 *
 * @param byKind members of each kind; every kind is there, with 0 where nobody is
 * @param attestedByKind those of them whose kind was attested when they joined; the others only say it of themselves
 */
public record Presence(Map<ActorKind, Integer> byKind, Map<ActorKind, Integer> attestedByKind) {
    /** A community without members. */
    public static final Presence NOBODY = new Presence(Map.of(), Map.of());

    public Presence {
        byKind = whole(byKind);
        attestedByKind = whole(attestedByKind);
    }

    /** Members of whom it is not asked whether anything attests what they are. */
    public Presence(Map<ActorKind, Integer> byKind) {
        this(byKind, Map.of());
    }

    private static Map<ActorKind, Integer> whole(Map<ActorKind, Integer> some) {
        EnumMap<ActorKind, Integer> all = new EnumMap<>(ActorKind.class);
        for (ActorKind kind : ActorKind.values()) {
            all.put(kind, some.getOrDefault(kind, 0));
        }
        return Collections.unmodifiableMap(all);
    }

    /** All members. */
    public int total() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Members whose kind is attested. */
    public int attested() {
        return attestedByKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Members of a kind whose kind is attested. */
    public int attested(ActorKind kind) {
        return attestedByKind.getOrDefault(kind, 0);
    }

    /** Members of a kind. */
    public int of(ActorKind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /**
     * The number of kinds there would be if all weighed the same: one over the sum of the squared shares (the inverse of
     * Simpson's index). Nothing without members.
     */
    public OptionalDouble plurality() {
        return plurality(byKind);
    }

    /** The same of those members only whose kind is attested: who makes up several kinds alone adds nothing to it. */
    public OptionalDouble attestedPlurality() {
        return plurality(attestedByKind);
    }

    private static OptionalDouble plurality(Map<ActorKind, Integer> members) {
        double total = members.values().stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return OptionalDouble.empty();
        }
        double squares = members.values().stream()
                .mapToDouble(count -> count / total * (count / total))
                .sum();
        return OptionalDouble.of(1 / squares);
    }

    /** The kinds of which nobody is there, while somebody is. */
    public List<ActorKind> absent() {
        return total() == 0
                ? List.of()
                : Arrays.stream(ActorKind.values())
                        .filter(kind -> of(kind) == 0)
                        .toList();
    }

    /** The kind that is missing most, unless all are as many. */
    public Optional<ActorKind> scarcest() {
        if (byKind.values().stream().distinct().count() < 2) {
            return Optional.empty();
        }
        return byKind.entrySet().stream()
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }
}
