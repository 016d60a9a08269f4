package org.multitude.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.OrganizationId;
import org.multitude.record.ActId;

/**
 * How many people contributed in a month, by what they are, as far as it tells of nobody: no number is of fewer than five.
 *
 * @param id random id, as in acts
 * @param body to whom; empty for all bodies together
 * @param month first day of the month
 * @param kinds how many of each kind of which there were enough
 * @param others how many of all other kinds together, if these were enough
 * @param at when it was counted
 * @param act the act that recorded it
 */
record CountedContributors(
        UUID id,
        Optional<OrganizationId> body,
        LocalDate month,
        Map<ActorKind, Kind> kinds,
        OptionalInt others,
        Instant at,
        ActId act) {
    /** Of fewer people a number would tell of one of them. */
    static final int ENOUGH = 5;

    CountedContributors {
        kinds = Map.copyOf(kinds);
    }

    /**
     * People of one kind.
     *
     * @param people all of them
     * @param attested those of whom something attested it when they wrote last in the month; empty when so few were, or so
     *     few were not, that it would tell of one of them
     */
    record Kind(int people, OptionalInt attested) {
        /** Of a whole month, with the number of those attested only where it tells of nobody. */
        static Kind of(int people, int attested) {
            return new Kind(
                    people,
                    tells(attested) || tells(people - attested) ? OptionalInt.empty() : OptionalInt.of(attested));
        }

        private static boolean tells(int number) {
            return number > 0 && number < ENOUGH;
        }
    }

    /** Those of these kinds of which there were enough. */
    static Map<ActorKind, Kind> named(Map<ActorKind, Kind> all) {
        Map<ActorKind, Kind> named = new EnumMap<>(ActorKind.class);
        all.forEach((kind, people) -> {
            if (people.people() >= ENOUGH) {
                named.put(kind, people);
            }
        });
        return named;
    }

    /** All others of these kinds together, if these were enough. */
    static OptionalInt others(Map<ActorKind, Kind> all) {
        int others = all.values().stream()
                .mapToInt(Kind::people)
                .filter(people -> people < ENOUGH)
                .sum();
        return others < ENOUGH ? OptionalInt.empty() : OptionalInt.of(others);
    }

    /** People who are in one of the numbers. */
    int people() {
        return kinds.values().stream().mapToInt(Kind::people).sum() + others.orElse(0);
    }

    /** The month as acts say it. */
    String monthCode() {
        return code(month);
    }

    /** A month as acts say it. */
    static String code(LocalDate month) {
        return month.toString().substring(0, 7);
    }
}
