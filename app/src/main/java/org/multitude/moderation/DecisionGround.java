package org.multitude.moderation;

import java.util.Arrays;

/** Why something may be hidden. */
public enum DecisionGround {
    /** A law forbids it. */
    ILLEGAL("DECISION_GROUND_ILLEGAL_CONTENT"),
    /** The rules of the platform do not want it. */
    RULES("DECISION_GROUND_INCOMPATIBLE_CONTENT");

    private final String code;

    DecisionGround(String code) {
        this.code = code;
    }

    /** Code in acts, in files and in forms. */
    public String code() {
        return code;
    }

    /** Key of its name in the bundles. */
    public String words() {
        return this == ILLEGAL ? "moderation.ground.illegal" : "moderation.ground.rules";
    }

    /** The ground with this code. */
    public static DecisionGround of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ground: " + code));
    }
}
