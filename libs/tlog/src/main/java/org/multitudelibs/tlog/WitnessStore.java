package org.multitudelibs.tlog;

import java.util.Optional;

/**
 * Where a witness keeps, for each log, the last checkpoint that it cosigned. Losing what is in it, or going back to an
 * older state, lets the log show two histories. Safe for threads.
 */
public interface WitnessStore {

    /**
     * The last checkpoint stored for a log, or empty if there never was one.
     *
     * @throws java.io.UncheckedIOException if that cannot be told
     * @throws MalformedException if what is stored is no note
     */
    Optional<SignedNote> latest(String origin);

    /**
     * Replaces the last checkpoint of a log, if it is still the expected one: compare and swap. What is stored is
     * durable when this returns.
     *
     * @return whether it was replaced
     * @throws java.io.UncheckedIOException if it cannot be stored; it may have been all the same
     * @throws MalformedException if what is stored is no note
     */
    boolean replace(String origin, Optional<SignedNote> expected, SignedNote next);
}
