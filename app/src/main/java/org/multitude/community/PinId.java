package org.multitude.community;

import java.util.UUID;

/** Random id of a pin. */
public record PinId(UUID value) {
    /** A fresh id. */
    public static PinId random() {
        return new PinId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
