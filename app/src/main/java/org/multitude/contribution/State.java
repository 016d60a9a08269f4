package org.multitude.contribution;

import java.util.Arrays;

/** How far a contribution has come. */
public enum State {
    SUBMITTED("submitted"),
    ACKNOWLEDGED("acknowledged"),
    ANSWERED("answered"),
    CONTESTED("contested"),
    DONE("done"),
    MERGED("merged");

    private final String code;

    State(String code) {
        this.code = code;
    }

    /** Code in the database, in acts and in the API. */
    public String code() {
        return code;
    }

    /** Whether it waits for the body: for its answer, or for the review of one that was contested. */
    public boolean waiting() {
        return this == SUBMITTED || this == ACKNOWLEDGED || this == CONTESTED;
    }

    /** The state with this code. */
    public static State of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a contribution: " + code));
    }
}
