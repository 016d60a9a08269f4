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

    /** Whether it can follow in this process; where it cannot, it leaves that to another one. */
    default boolean able() {
        return true;
    }

    /**
     * Names what it fills outside the database, which may be lost and made anew. Under a name not seen before it starts
     * again from the first act.
     */
    default String filling() {
        return "";
    }

    /**
     * Whether it begins with what happens from now on, where the record was there before it: it tells people of news, and
     * nobody of what is long past.
     */
    default boolean fromNow() {
        return false;
    }

    /** Forgets what it filled: the first act comes next. */
    default void restart() {}
}
