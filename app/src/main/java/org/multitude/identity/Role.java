package org.multitude.identity;

/** What a member may do for an organisation; an administrator may do all a publisher may. */
public enum Role {
    PUBLISHER("publisher"),
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** Code in the database and, behind {@code identity.role.}, in the bundles. */
    public String code() {
        return code;
    }

    static Role of(String code) {
        return code.equals(ADMINISTRATOR.code) ? ADMINISTRATOR : PUBLISHER;
    }
}
