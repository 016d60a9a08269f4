package org.multitude.platform.web;

import org.multitude.platform.text.Words;

/**
 * A step of an operator's first hour: each module gives those of what it keeps. Whether it is done is read from what is
 * there now, never from a tick that somebody set.
 */
public interface SetupStep {
    /** Its entry in the list, with the address of the page where it is done. */
    AdminEntry step();

    /** How it stands now. */
    State state(Words words);

    /**
     * How a step stands.
     *
     * @param done whether nothing is left to do
     * @param says what there is, or what to do
     */
    record State(boolean done, String says) {
        /** Nothing is left to do. */
        public static State done(String says) {
            return new State(true, says);
        }

        /** Something is left to do. */
        public static State open(String says) {
            return new State(false, says);
        }
    }
}
