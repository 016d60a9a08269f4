package org.multitude.community;

import java.util.UUID;

/** Random id of a request to join a community; private. */
public record JoinRequestId(UUID value) {
    /** A fresh id. */
    public static JoinRequestId random() {
        return new JoinRequestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
