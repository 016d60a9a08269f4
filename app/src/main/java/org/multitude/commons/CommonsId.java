package org.multitude.commons;

import java.util.UUID;

/** Random id of a commons, the same in acts. */
public record CommonsId(UUID value) {
    /** A fresh id. */
    public static CommonsId random() {
        return new CommonsId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
