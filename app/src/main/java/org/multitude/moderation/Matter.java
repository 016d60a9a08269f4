package org.multitude.moderation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;

/**
 * A thing to be looked at.
 *
 * @param id its random id
 * @param thing what is to be looked at
 * @param author who wrote it, where that is known
 * @param openedAt when it was reported or noticed first
 * @param reports how many people reported it
 * @param outcome what was decided; empty while it is open
 */
public record Matter(
        UUID id, UUID thing, Optional<PersonId> author, Instant openedAt, int reports, Optional<Outcome> outcome) {
    /** What was decided of a matter. */
    public enum Outcome {
        /** The thing stays as it is. */
        NONE("none"),
        /** It is hidden. */
        HIDDEN("hidden");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Outcome of(String code) {
            return code.equals(HIDDEN.code) ? HIDDEN : NONE;
        }
    }

    /** Path of its page. */
    public String address() {
        return "/admin/moderation/" + id;
    }
}
