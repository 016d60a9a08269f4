package org.multitude.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.OrganizationId;
import org.multitude.record.ActId;

/**
 * How many people contributed in a month, by what they are.
 *
 * @param id random id, as in acts
 * @param body to whom; empty for all bodies together
 * @param month first day of the month
 * @param kinds how many of each kind
 * @param at when it was counted
 * @param act the act that recorded it
 */
record CountedContributors(
        UUID id, Optional<OrganizationId> body, LocalDate month, Map<ActorKind, Kind> kinds, Instant at, ActId act) {
    CountedContributors {
        kinds = Map.copyOf(kinds);
    }

    /**
     * People of one kind.
     *
     * @param people all of them
     * @param attested those of whom something attested it when they wrote last in the month
     */
    record Kind(int people, int attested) {
        static final Kind NOBODY = new Kind(0, 0);
    }

    Kind of(ActorKind kind) {
        return kinds.getOrDefault(kind, Kind.NOBODY);
    }

    int people() {
        return kinds.values().stream().mapToInt(Kind::people).sum();
    }

    int attested() {
        return kinds.values().stream().mapToInt(Kind::attested).sum();
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
