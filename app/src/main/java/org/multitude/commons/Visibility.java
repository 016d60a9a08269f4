package org.multitude.commons;

/** Who sees a commons. */
public enum Visibility {
    /** Those who publish for its body. */
    DRAFT("draft"),
    /** Everybody. */
    PUBLIC("public");

    private final String code;

    Visibility(String code) {
        this.code = code;
    }

    /** Code in the database. */
    public String code() {
        return code;
    }

    static Visibility of(String code) {
        return code.equals(PUBLIC.code) ? PUBLIC : DRAFT;
    }
}
