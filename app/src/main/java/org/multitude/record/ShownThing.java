package org.multitude.record;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A public thing as the site shows it.
 *
 * @param id its random id, as in acts
 * @param kind its kind
 * @param address path of the page that shows it
 * @param values value of each field that is set, by the name that acts give it
 * @param downloads for fields that hold the SHA-256 of a published file: the path it is downloaded from
 */
public record ShownThing(
        UUID id, String kind, String address, Map<String, String> values, Map<String, String> downloads) {
    public ShownThing {
        values = Map.copyOf(new TreeMap<>(values));
        downloads = Map.copyOf(downloads);
    }

    /** A thing without files. */
    public ShownThing(UUID id, String kind, String address, Map<String, String> values) {
        this(id, kind, address, values, Map.of());
    }
}
