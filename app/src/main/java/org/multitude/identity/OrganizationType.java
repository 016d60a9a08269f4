package org.multitude.identity;

import java.util.Arrays;
import java.util.List;

/** What an organisation is. */
public enum OrganizationType {
    STATE("state"),
    LOCAL_AUTHORITY("local-authority"),
    PUBLIC_AGENCY("public-agency"),
    UNIVERSITY("university"),
    COMPANY("company"),
    ASSOCIATION("association"),
    /** Nobody has said it: a file named the organisation and no more. */
    UNSAID("unsaid");

    private final String code;

    OrganizationType(String code) {
        this.code = code;
    }

    /** Code in the database, in forms and, behind {@code identity.type.}, in the bundles. */
    public String code() {
        return code;
    }

    /** Whether such an organisation is a public body, or is taken for one until its people say what it is. */
    public boolean publicBody() {
        return switch (this) {
            case STATE, LOCAL_AUTHORITY, PUBLIC_AGENCY, UNIVERSITY, UNSAID -> true;
            case COMPANY, ASSOCIATION -> false;
        };
    }

    /** Whether a type has this code. */
    static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(type -> type.code.equals(code));
    }

    /** The type with this code. */
    public static OrganizationType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of organisation: " + code));
    }

    /** Codes of those that somebody can say, in order. */
    public static List<String> codes() {
        return Arrays.stream(values())
                .filter(type -> type != UNSAID)
                .map(OrganizationType::code)
                .toList();
    }
}
