package org.multitude.community;

import java.util.UUID;

/** Random id of a meeting. */
public record MeetingId(UUID value) {
    /** A fresh id. */
    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
