package org.multitude.community;

import java.util.UUID;

/** Random id of somebody’s taking part in a call; it leads to no person outside this module. */
public record TakingId(UUID value) {
    /** A fresh id. */
    public static TakingId random() {
        return new TakingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
