package org.multitude.community;

/** What a member does in a community. */
public enum MemberRole {
    MEMBER("member"),
    /** Brings the community together and says what it looks after. */
    FACILITATOR("facilitator");

    private final String code;

    MemberRole(String code) {
        this.code = code;
    }

    /** Code in the database and in acts. */
    public String code() {
        return code;
    }

    static MemberRole of(String code) {
        return code.equals(FACILITATOR.code) ? FACILITATOR : MEMBER;
    }
}
