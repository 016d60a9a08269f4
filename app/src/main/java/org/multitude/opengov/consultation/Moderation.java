package org.multitude.opengov.consultation;

import java.util.Arrays;
import java.util.Optional;

/** When the body reads what the public proposes. */
public enum Moderation {
    /** A statement is published once the body has read it. */
    BEFORE("before"),
    /** It is published at once, and may be set aside afterwards. */
    AFTER("after");

    private final String code;

    Moderation(String code) {
        this.code = code;
    }

    /** Code in the database, in acts, in forms and, behind {@code consultation.moderation.}, in the bundles. */
    public String code() {
        return code;
    }

    /** The one with this code. */
    public static Optional<Moderation> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
