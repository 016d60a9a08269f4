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
    ASSOCIATION("association");

    private final String code;

    OrganizationType(String code) {
        this.code = code;
    }

    /** Code in the database, in forms and, behind {@code identity.type.}, in the bundles. */
    public String code() {
        return code;
    }

    /** Whether such an organisation is a public body. */
    public boolean publicBody() {
        return switch (this) {
            case STATE, LOCAL_AUTHORITY, PUBLIC_AGENCY, UNIVERSITY -> true;
            case COMPANY, ASSOCIATION -> false;
        };
    }

    /** The type with this code. */
    public static OrganizationType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of organisation: " + code));
    }

    /** All codes, in order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(OrganizationType::code).toList();
    }
}
