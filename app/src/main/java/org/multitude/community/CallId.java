package org.multitude.community;

import java.util.UUID;

/** Random id of a call for contribution. */
public record CallId(UUID value) {
    /** A fresh id. */
    public static CallId random() {
        return new CallId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
