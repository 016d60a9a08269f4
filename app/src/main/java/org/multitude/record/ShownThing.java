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
 * @param leaves for fields that hold the root of a tree (RFC 6962) whose leaves are published: where they are
 */
public record ShownThing(
        UUID id,
        String kind,
        String address,
        Map<String, String> values,
        Map<String, String> downloads,
        Map<String, Leaves> leaves) {
    public ShownThing {
        values = Map.copyOf(new TreeMap<>(values));
        downloads = Map.copyOf(downloads);
        leaves = Map.copyOf(leaves);
    }

    /**
     * Where the leaves of a tree are published: a text file of which each line is the name of a tree, a comma and a leaf,
     * those of a tree in their order.
     *
     * @param path path it is downloaded from
     * @param tree name of the tree in it
     */
    public record Leaves(String path, String tree) {}

    /** A thing whose files are hashed whole. */
    public ShownThing(UUID id, String kind, String address, Map<String, String> values, Map<String, String> downloads) {
        this(id, kind, address, values, downloads, Map.of());
    }

    /** A thing without files. */
    public ShownThing(UUID id, String kind, String address, Map<String, String> values) {
        this(id, kind, address, values, Map.of());
    }
}
