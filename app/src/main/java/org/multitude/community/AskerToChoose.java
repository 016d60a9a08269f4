package org.multitude.community;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who asks to join, as facilitators see her.
 *
 * @param id her request
 * @param name her public name, if she chose one
 * @param kind what she is in public life, in words
 * @param word what she says of herself
 * @param since when she asked
 */
public record AskerToChoose(JoinRequestId id, Optional<String> name, String kind, String word, Instant since) {
    /** What she is called. */
    public String called() {
        return name.orElse(kind);
    }
}
