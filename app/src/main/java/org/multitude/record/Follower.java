package org.multitude.record;

import java.util.List;

/**
 * Follows the record from a durable position: receives every sequenced act once, in the order of the log, in a
 * transaction that also keeps the position. It learns ids and reads current content through its own module.
 */
public interface Follower {
    /** Name under which its position is kept; never changed once used. */
    String name();

    /** Takes the next acts, at most a few hundred, in the order of the log. */
    void follow(List<RecordedAct> acts);
}
