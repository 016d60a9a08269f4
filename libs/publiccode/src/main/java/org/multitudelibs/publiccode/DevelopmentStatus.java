package org.multitudelibs.publiccode;

/** How far the software has come (standard, key {@code developmentStatus}). */
public enum DevelopmentStatus implements Coded {
    CONCEPT("concept"),
    DEVELOPMENT("development"),
    BETA("beta"),
    STABLE("stable"),
    OBSOLETE("obsolete");

    private final String code;

    DevelopmentStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
