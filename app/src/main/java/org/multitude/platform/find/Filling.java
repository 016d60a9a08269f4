package org.multitude.platform.find;

import java.util.Optional;

/** Knows whether the index is being filled again, so that no list seems whole that is not; the record does. */
public interface Filling {
    /** How far it has come, while it is far behind. */
    Optional<Progress> behind();

    /**
     * How far the index has come.
     *
     * @param read how many acts were read
     * @param all how many there are
     */
    record Progress(long read, long all) {}
}
