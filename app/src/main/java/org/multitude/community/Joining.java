package org.multitude.community;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How one becomes a member of a community. */
public enum Joining {
    /** Whoever wants to joins. */
    OPEN("open"),
    /** One asks, and a facilitator decides. */
    ON_REQUEST("on-request"),
    /** Facilitators invite. */
    BY_INVITATION("by-invitation");

    private final String code;

    Joining(String code) {
        this.code = code;
    }

    /** Code in the database, in acts, in forms and, behind {@code community.joining.}, in the bundles. */
    public String code() {
        return code;
    }

    /** The one with this code. */
    static Optional<Joining> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Joining::code).toList();
    }
}
