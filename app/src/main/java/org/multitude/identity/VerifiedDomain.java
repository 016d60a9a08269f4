package org.multitude.identity;

import java.time.Instant;

/**
 * The domain that an organisation showed to be its own.
 *
 * @param name such as {@code vaubrun.example}
 * @param holds whether the proof was there when it was looked for last; otherwise it lapsed, and is shown as lapsed
 * @param at since when
 */
public record VerifiedDomain(String name, boolean holds, Instant at) {
    /** Code of its state, in the database, in the record and, behind {@code identity.domain.}, in the bundles. */
    public String state() {
        return holds ? "verified" : "lapsed";
    }
}
