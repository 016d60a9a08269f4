package org.multitude.identity;

import java.util.UUID;

/** Random id of an organization. */
public record OrganizationId(UUID value) {
    /** A fresh id. */
    public static OrganizationId random() {
        return new OrganizationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
