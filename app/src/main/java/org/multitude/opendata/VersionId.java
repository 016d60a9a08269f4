package org.multitude.opendata;

import java.util.UUID;

/** Random id of a version, the same in acts. */
public record VersionId(UUID value) {
    /** A fresh id. */
    public static VersionId random() {
        return new VersionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
