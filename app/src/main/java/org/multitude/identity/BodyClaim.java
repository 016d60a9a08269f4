package org.multitude.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's request to speak for an unclaimed body. Private: shown to her and to the administrators of the platform.
 *
 * @param id its random id
 * @param body the body she says she works for
 * @param person who asks
 * @param office her office there
 * @param address an address of hers at the body's domain, as she typed it: nobody checked it
 * @param reason why she may speak for it
 * @param askedAt when
 * @param state what became of it
 * @param refusal why it was declined
 * @param decidedAt when it was decided
 */
public record BodyClaim(
        UUID id,
        OrganizationId body,
        PersonId person,
        String office,
        Optional<String> address,
        Optional<String> reason,
        Instant askedAt,
        State state,
        Optional<String> refusal,
        Optional<Instant> decidedAt) {
    /** What became of a request. */
    public enum State {
        /** Nobody decided yet. */
        WAITING("waiting"),
        /** She administers the body. */
        ACCEPTED("accepted"),
        /** An administrator of the platform declined it, with a reason. */
        DECLINED("declined"),
        /** Somebody else's request was accepted first. */
        OVERTAKEN("overtaken");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Code in the database and, behind {@code identity.body-claim.state.}, in the bundles. */
        public String code() {
            return code;
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether it still has to be decided. */
    public boolean waits() {
        return state == State.WAITING;
    }
}
