package org.multitudelibs.deliberation.pabulib;

import java.util.Arrays;
import java.util.Optional;

/** What voters could write on their ballots. */
public enum VoteType {
    /** Some projects. */
    APPROVAL("approval"),
    /** One project. */
    CHOOSE_ONE("choose-1"),
    /** Some projects, the most preferred first. */
    ORDINAL("ordinal"),
    /** Points shared among some projects. */
    CUMULATIVE("cumulative"),
    /** Points for any project; who is not named has the default score. */
    SCORING("scoring");

    private final String code;

    VoteType(String code) {
        this.code = code;
    }

    /** What files call it. */
    public String code() {
        return code;
    }

    /** Whether ballots have a list of points beside the list of projects. */
    boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING;
    }

    static Optional<VoteType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
