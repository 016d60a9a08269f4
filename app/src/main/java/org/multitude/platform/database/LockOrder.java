package org.multitude.platform.database;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a transaction keeps several rows from changing: that of their ids in the database. Two that take the same
 * rows in two orders wait for each other until one is ended. {@link java.util.UUID#compareTo} is another order: it takes each
 * half for a signed number.
 */
public final class LockOrder {
    private LockOrder() {}

    /** These ids, UUIDs or records that are written as one, each once. */
    public static <T> List<T> of(Collection<T> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
