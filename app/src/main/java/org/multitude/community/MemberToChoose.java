package org.multitude.community;

import java.time.Instant;
import java.util.Optional;

/**
 * A member as facilitators see her.
 *
 * @param id her membership
 * @param name her public name, if she chose one
 * @param kind what she is in public life, in words
 * @param since when she joined
 * @param facilitates whether she facilitates too
 */
public record MemberToChoose(MembershipId id, Optional<String> name, String kind, Instant since, boolean facilitates) {
    /** What she is called. */
    public String called() {
        return name.orElse(kind);
    }
}
