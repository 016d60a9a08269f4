package org.multitude.record;

import java.util.Collection;
import java.util.Map;
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

    /** Names of those that are public and its own, in one query. */
    Map<UUID, Named> name(Collection<UUID> things);
}
