package org.multitude.opengov.consultation;

import java.util.UUID;

/** Random id of a consultation, the same in acts. */
public record ConsultationId(UUID value) {
    /** A fresh id. */
    public static ConsultationId random() {
        return new ConsultationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
