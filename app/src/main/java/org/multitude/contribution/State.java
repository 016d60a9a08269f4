package org.multitude.contribution;

import java.util.Arrays;

/** How far a contribution has come. */
public enum State {
    SUBMITTED("submitted"),
    ACKNOWLEDGED("acknowledged"),
    ANSWERED("answered"),
    DONE("done");

    private final String code;

    State(String code) {
        this.code = code;
    }

    /** Code in the database, in acts and in the API. */
    public String code() {
        return code;
    }

    /** Whether it still waits for its answer. */
    public boolean waiting() {
        return this == SUBMITTED || this == ACKNOWLEDGED;
    }

    /** The state with this code. */
    public static State of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a contribution: " + code));
    }
}
