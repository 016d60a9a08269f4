package org.multitudelibs.deliberation.polis;

import java.util.Arrays;
import java.util.Optional;

/** What moderators decided of a statement. */
public enum PolisModeration {
    REJECTED(-1),
    UNDECIDED(0),
    ACCEPTED(1);

    private final int code;

    PolisModeration(int code) {
        this.code = code;
    }

    /** Its number in the files. */
    public int code() {
        return code;
    }

    static Optional<PolisModeration> of(int code) {
        return Arrays.stream(values())
                .filter(moderation -> moderation.code == code)
                .findFirst();
    }
}
