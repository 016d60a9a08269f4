package org.multitude.record;

import java.util.Arrays;

/** Why something was erased; written in clear into the act. */
public enum Ground {
    /** Whoever wrote it asked for it. */
    AUTHOR("author"),
    /** Somebody it is about asked for it. */
    PERSON("person"),
    /** A law or a court asks for it. */
    LAW("law");

    private final String code;

    Ground(String code) {
        this.code = code;
    }

    /** Code in acts and, behind {@code erasure.ground.}, in the bundles. */
    public String code() {
        return code;
    }

    /** The ground with this code. */
    public static Ground of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ground: " + code));
    }
}
