package org.multitude.commons;

import java.util.Arrays;
import java.util.Optional;

/** What is opened. */
public enum CommonsKind {
    DATASET("dataset", "data"),
    SOFTWARE("software", "code"),
    POLICY("policy", "policy");

    private final String code;
    private final String opening;

    CommonsKind(String code, String opening) {
        this.code = code;
        this.opening = opening;
    }

    /** Code in the database, in the API and, behind {@code commons.kind.}, in the bundles. */
    public String code() {
        return code;
    }

    /** First part of its addresses; also the class of its colour and icon. */
    public String opening() {
        return opening;
    }

    /** The kind with this code. */
    public static CommonsKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of commons: " + code));
    }

    /** The kind at this first part of an address. */
    public static Optional<CommonsKind> at(String opening) {
        return Arrays.stream(values())
                .filter(kind -> kind.opening.equals(opening))
                .findFirst();
    }
}
