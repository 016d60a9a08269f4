package org.multitude.contribution;

import java.util.UUID;

/** Random id of a contribution, the same in acts. */
public record ContributionId(UUID value) {
    /** A fresh id. */
    public static ContributionId random() {
        return new ContributionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
