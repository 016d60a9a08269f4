package org.multitude.record;

import java.util.List;

/** Forgets what was told of a thing elsewhere, in the transaction that erases it. */
public interface WhenErased {
    /**
     * Forgets it.
     *
     * @param address path of the page of the thing
     * @param acts all acts on the thing
     */
    void erased(String address, List<ActId> acts);
}
