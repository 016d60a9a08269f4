package org.multitude.identity;

import java.util.UUID;

/** Random id of a person. */
public record PersonId(UUID value) {
    /** A fresh id. */
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
