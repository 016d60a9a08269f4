package org.multitude.opengov.consultation;

import java.util.UUID;

/** Random id of a statement, the same in acts. */
public record StatementId(UUID value) {
    /** A fresh id. */
    public static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
