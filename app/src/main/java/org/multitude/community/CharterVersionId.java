package org.multitude.community;

import java.util.UUID;

/** Random id of a proposed version of a charter. */
public record CharterVersionId(UUID value) {
    /** A fresh id. */
    public static CharterVersionId random() {
        return new CharterVersionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
