package org.multitude.community;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.ActorKind;

/**
 * Who takes part in a community these days, as counted last; pages count nobody.
 *
 * @param active everybody who took part in the 90 days before, members or not
 * @param members those of them who are members
 * @param at when they were counted, once they were
 * @param organizations what was counted last of the organisations of members and of the active
 */
public record Lately(Presence active, Presence members, Optional<Instant> at, List<Organized> organizations) {
    public Lately {
        organizations = List.copyOf(organizations);
    }

    /** What may be told of those who took part. */
    public Headcount told() {
        return at.isPresent() ? Headcount.of(active) : Headcount.NOTHING;
    }

    /** Members of a kind who took part, or nobody where it would tell of somebody. */
    public int membersTold(ActorKind kind) {
        int members = this.members.of(kind);
        boolean tells = told().of(kind).isPresent()
                && Headcount.tells(members)
                && Headcount.tells(active.of(kind) - (long) members);
        return tells ? members : 0;
    }

    /** Of the organisations of some of them, once it was counted. */
    public Optional<Organized> organized(Organized.Among among) {
        return organizations.stream().filter(one -> one.among() == among).findFirst();
    }
}
