package org.multitude.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Names things that acts mention by id; each module names its own. */
public interface ThingNames {
    /**
     * A name and the page that shows the thing.
     *
     * @param name as people know it
     * @param address path of its page
     */
    record Named(String name, String address) {}

    /**
     * What a page stands for in the record.
     *
     * @param named its name and address
     * @param things the thing itself first, then others whose acts are told of it too
     */
    record Shown(Named named, List<UUID> things) {
        public Shown {
            things = List.copyOf(things);
        }
    }

    /** Names of those that are public and its own, in one query. */
    Map<UUID, Named> name(Collection<UUID> things);

    /** What the page at this path shows, if it is a public one and its own. */
    default Optional<Shown> at(String address) {
        return Optional.empty();
    }
}
