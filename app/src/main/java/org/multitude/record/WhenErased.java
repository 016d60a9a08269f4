package org.multitude.record;

import java.util.List;
import java.util.UUID;

/** Forgets what was told or noted of a thing elsewhere, in the transaction that hides or erases it. */
public interface WhenErased {
    /**
     * Forgets what was told of a thing that is hidden or erased.
     *
     * @param address path of the page of the thing
     * @param acts all acts on the thing
     */
    default void untold(String address, List<ActId> acts) {}

    /** Forgets what was noted of the words of a thing that are erased for good. */
    default void erased(UUID thing) {}
}
