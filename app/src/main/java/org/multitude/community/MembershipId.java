package org.multitude.community;

import java.util.UUID;

/** Random id of a membership; it leads to no person outside this module. */
public record MembershipId(UUID value) {
    /** A fresh id. */
    public static MembershipId random() {
        return new MembershipId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
