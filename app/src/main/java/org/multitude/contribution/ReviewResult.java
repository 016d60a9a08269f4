package org.multitude.contribution;

import java.util.Arrays;

/** What became of an answer that was contested. */
public enum ReviewResult {
    UPHELD("upheld"),
    CHANGED("changed");

    private final String code;

    ReviewResult(String code) {
        this.code = code;
    }

    /** Code in the database, in acts, in forms and, behind {@code contest.result.}, in the bundles. */
    public String code() {
        return code;
    }

    /** The result with this code. */
    public static ReviewResult of(String code) {
        return Arrays.stream(values())
                .filter(result -> result.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no result of a review: " + code));
    }
}
