package org.multitude.record;

import java.util.UUID;

/** Random id of an act (UUID version 4), the same in the database and in the log. */
public record ActId(UUID value) {
    /** A fresh id. */
    public static ActId random() {
        return new ActId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
