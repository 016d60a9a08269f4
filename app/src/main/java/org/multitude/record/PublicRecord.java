package org.multitude.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the record: appends acts and finds them again. */
public interface PublicRecord {
    /**
     * Appends an act in the caller's transaction: it is logged if, and only if, that transaction commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    ActId append(Act act);

    /**
     * Appends several acts in the caller's transaction, in this order.
     *
     * @throws IllegalStateException outside a transaction
     */
    List<ActId> append(List<Act> acts);

    /** An act by its id. */
    Optional<RecordedAct> find(ActId id);

    /** Several acts, in one query; those that are not there are left out. */
    Map<ActId, RecordedAct> byIds(Collection<ActId> ids);

    /** An act by its place in the log. */
    Optional<RecordedAct> at(long index);

    /** Acts on a thing or that refer to it, newest first, at most {@code limit}. */
    List<RecordedAct> about(UUID thing, int limit);

    /** Acts on any of these things or that refer to one, newest first, at most {@code limit}. */
    List<RecordedAct> about(List<UUID> things, int limit);

    /** The latest acts of all, or those before an {@link RecordedAct#order order}, newest first. */
    List<RecordedAct> latest(Optional<Long> before, int limit);
}
