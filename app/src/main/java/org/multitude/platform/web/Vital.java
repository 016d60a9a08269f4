package org.multitude.platform.web;

/**
 * A part without which the platform does not work well; {@code /health} asks each. What it says in words are the
 * sentences {@code health.NAME.well}, {@code health.NAME.watch} and {@code health.NAME.broken} of the bundles.
 */
public interface Vital {
    /** Its name in the answer. */
    String name();

    /** Whether it is meant to run here at all. */
    default boolean expected() {
        return true;
    }

    /** Whether it works now; answers at once. */
    boolean well();

    /** Whether it works, and yet somebody should look after it before it stops; answers at once. */
    default boolean watch() {
        return false;
    }
}
