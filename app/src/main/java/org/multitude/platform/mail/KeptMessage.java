package org.multitude.platform.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message in the outbox with what became of it.
 *
 * @param id its random id
 * @param message what it says, and to whom
 * @param postedAt when it was written
 * @param state what became of it
 * @param attempts how often a mail server was tried
 * @param nextAt when it is tried next, while waiting
 * @param problem what the mail server said the last time, if it did not take it
 */
public record KeptMessage(
        UUID id,
        Message message,
        Instant postedAt,
        State state,
        int attempts,
        Instant nextAt,
        Optional<String> problem) {
    /** What became of a message. */
    public enum State {
        /** To be sent, now or again later. */
        WAITING("waiting"),
        /** Taken by the mail server. */
        SENT("sent"),
        /** No mail server is configured: shown to the administrator only. */
        KEPT("kept"),
        /** The mail server said that it will never take it. */
        REFUSED("refused"),
        /** Tried for days without success. */
        ABANDONED("abandoned");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Code in the database and, behind {@code mail.state.}, in the bundles. */
        public String code() {
            return code;
        }

        static State of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether somebody may ask for another try. */
    public boolean mayBeTriedAgain() {
        return state != State.SENT;
    }
}
