package org.multitude.platform.web;

import java.util.Optional;

/**
 * One segment of a life line, or one phase of a policy.
 *
 * @param name what it is, in a few words
 * @param reach whether it is done, current or to come
 * @param percent how far the current one has come, from its first day to its last
 * @param when its date in words, or empty
 * @param note what it gave, in words, or empty
 * @param proof seal of the act that made it, if one did
 */
public record Step(String name, Ticks.Reach reach, int percent, String when, String note, Optional<Proof> proof) {

    /** A step that was done. */
    public static Step done(String name, String when, String note, Optional<Proof> proof) {
        return new Step(name, Ticks.Reach.DONE, 100, when, note, proof);
    }

    /** The step we are in. */
    public static Step current(String name, int percent, String when, String note) {
        return new Step(name, Ticks.Reach.CURRENT, percent, when, note, Optional.empty());
    }

    /** A step still to come. */
    public static Step toCome(String name, String when, String note) {
        return new Step(name, Ticks.Reach.TO_COME, 0, when, note, Optional.empty());
    }

    /** Class that the style sheet knows. */
    public String look() {
        return switch (reach) {
            case DONE -> "done";
            case CURRENT -> "now";
            case TO_COME -> "to-come";
        };
    }
}
