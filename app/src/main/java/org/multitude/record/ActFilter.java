package org.multitude.record;

import java.util.Set;
import java.util.UUID;

/**
 * Which acts are looked for; an empty set asks for nothing.
 *
 * @param types of one of these types
 * @param bodies for which one of these bodies answers
 * @param things about one of these things, or that refer to one
 */
public record ActFilter(Set<String> types, Set<UUID> bodies, Set<UUID> things) {
    /** All acts. */
    public static final ActFilter ALL = new ActFilter(Set.of(), Set.of(), Set.of());

    public ActFilter {
        types = Set.copyOf(types);
        bodies = Set.copyOf(bodies);
        things = Set.copyOf(things);
    }

    /** Whether it lets every act through. */
    boolean isAll() {
        return !shelved() && things.isEmpty();
    }

    /** Whether it asks for types or bodies. */
    boolean shelved() {
        return !types.isEmpty() || !bodies.isEmpty();
    }
}
