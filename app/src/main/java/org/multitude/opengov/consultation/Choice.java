package org.multitude.opengov.consultation;

import java.util.Arrays;
import java.util.Optional;

/** What somebody says to a statement. */
public enum Choice {
    AGREE("agree", 1),
    DISAGREE("disagree", -1),
    PASS("pass", 0);

    private final String code;
    private final int sign;

    Choice(String code, int sign) {
        this.code = code;
        this.sign = sign;
    }

    /** Code in forms and, behind {@code consultation.choice.}, in the bundles. */
    public String code() {
        return code;
    }

    /** Number in the database and in the ballots. */
    public int sign() {
        return sign;
    }

    /** The one with this code. */
    public static Optional<Choice> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The one with this number. */
    public static Choice of(int sign) {
        return Arrays.stream(values())
                .filter(one -> one.sign == sign)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no choice: " + sign));
    }
}
