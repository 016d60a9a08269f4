package org.multitude.contribution;

import java.util.Arrays;
import java.util.Optional;

/** Whether an answer was useful to whoever submitted the contribution. */
public enum Usefulness {
    YES("yes"),
    PARTLY("partly"),
    NO("no");

    private final String code;

    Usefulness(String code) {
        this.code = code;
    }

    /** Code in the database, in forms and, behind {@code satisfaction.}, in the bundles. */
    public String code() {
        return code;
    }

    /** The one with this code, if there is one. */
    public static Optional<Usefulness> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
