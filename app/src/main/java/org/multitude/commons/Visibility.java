package org.multitude.commons;

import java.util.Arrays;

/** Who sees a commons. */
public enum Visibility {
    /** Those who publish for its body. */
    DRAFT("draft"),
    /** Everybody. */
    PUBLIC("public"),
    /** Nobody, by a decision of those who moderate. */
    WITHHELD("withheld");

    private final String code;

    Visibility(String code) {
        this.code = code;
    }

    /** Code in the database. */
    public String code() {
        return code;
    }

    static Visibility of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(DRAFT);
    }
}
