package org.multitude.contribution;

import java.util.Arrays;

/** What a body decides when it answers; which of them are possible depends on the kind of contribution. */
public enum Decision {
    /** A question got its answer. */
    ANSWERED("answered", Change.PERHAPS),
    ACCEPTED("accepted", Change.PROMISED),
    PARTLY_ACCEPTED("partly-accepted", Change.PROMISED),
    DECLINED("declined", Change.NONE);

    /** Whether something is to change after the answer. */
    enum Change {
        PROMISED,
        /** Only if the answer says what follows. */
        PERHAPS,
        NONE
    }

    private final String code;
    private final Change change;

    Decision(String code, Change change) {
        this.code = code;
        this.change = change;
    }

    /** Code in the database, in acts, in forms and, behind {@code contribution.decision.}, in the bundles. */
    public String code() {
        return code;
    }

    /** Whether this decision, with or without a word on what follows, leaves something to be done. */
    public boolean leavesSomethingToDo(boolean saysWhatFollows) {
        return switch (change) {
            case PROMISED -> true;
            case PERHAPS -> saysWhatFollows;
            case NONE -> false;
        };
    }

    /** The decision with this code. */
    public static Decision of(String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no decision: " + code));
    }
}
