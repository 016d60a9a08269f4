package org.multitude.community;

import java.util.UUID;

/** Random id of a community. */
public record CommunityId(UUID value) {
    /** A fresh id. */
    public static CommunityId random() {
        return new CommunityId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
