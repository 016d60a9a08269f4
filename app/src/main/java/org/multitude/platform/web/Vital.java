package org.multitude.platform.web;

/** A part without which the platform does not work; {@code /health} asks each. */
public interface Vital {
    /** Its name in the answer. */
    String name();

    /** Whether it is meant to run here at all. */
    default boolean expected() {
        return true;
    }

    /** Whether it works now; answers at once. */
    boolean well();
}
