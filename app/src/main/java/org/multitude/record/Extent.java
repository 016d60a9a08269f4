package org.multitude.record;

import java.util.Arrays;

/** How much of a thing is erased; each goes further than the one before. */
public enum Extent {
    /** The name of whoever wrote it; what she wrote stays. */
    NAME("name"),
    /** What she wrote, with her name. */
    CONTENT("content"),
    /** And what a body said about it. */
    ANSWER("answer");

    private final String code;

    Extent(String code) {
        this.code = code;
    }

    /** Code in forms and, behind {@code erasure.extent.}, in the bundles. */
    public String code() {
        return code;
    }

    /** The extent with this code. */
    public static Extent of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no extent: " + code));
    }
}
