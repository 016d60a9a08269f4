package org.multitude.community;

import java.util.UUID;

/** Random id of an invitation; private. */
public record InvitationId(UUID value) {
    /** A fresh id. */
    public static InvitationId random() {
        return new InvitationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
