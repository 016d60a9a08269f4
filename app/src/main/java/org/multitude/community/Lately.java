package org.multitude.community;

import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a community these days.
 *
 * @param active everybody who took part in the last 90 days, members or not
 * @param members those of them who are members
 * @param organizations what was counted last of the organisations of members and of the active
 */
public record Lately(Presence active, Presence members, List<Organized> organizations) {
    public Lately {
        organizations = List.copyOf(organizations);
    }

    /** Of the organisations of some of them, once it was counted. */
    public Optional<Organized> organized(Organized.Among among) {
        return organizations.stream().filter(one -> one.among() == among).findFirst();
    }
}
