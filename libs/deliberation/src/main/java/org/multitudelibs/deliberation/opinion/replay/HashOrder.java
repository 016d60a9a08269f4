package org.multitudelibs.deliberation.opinion.replay;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which a Clojure map gives its integer keys: as they came while they are at most eight, beyond that by the
 * bits of their hash, five at a time from the lowest. 0 to 8 come as 0, 7, 1, 4, 6, 3, 2, 5, 8.
 *
 * <p>Source: clojure.lang.PersistentArrayMap, PersistentHashMap and Murmur3 of Clojure 1.11; the example is from
 * CLOJURE_QUIRKS.md, Q17.
 */
final class HashOrder {
    private static final int AS_THEY_CAME = 8;
    private static final int BITS = 5;

    private HashOrder() {}

    /** Different ids as the map gives them. */
    static List<Integer> of(List<Integer> ids) {
        if (ids.size() <= AS_THEY_CAME) {
            return ids;
        }
        return ids.stream()
                .sorted(Comparator.comparing(id -> path(hash(id)), Integer::compareUnsigned))
                .toList();
    }

    /** The groups of five bits, the lowest first: the way down the tree, as a number that sorts like it. */
    private static int path(int hash) {
        int path = 0;
        for (int bit = 0; bit < Integer.SIZE; bit += BITS) {
            int wide = Math.min(BITS, Integer.SIZE - bit);
            path = path << wide | hash >>> bit & (1 << wide) - 1;
        }
        return path;
    }

    /** Murmur3 of the number as 64 bits, with seed 0. */
    private static int hash(int id) {
        if (id == 0) {
            return 0;
        }
        int hash = mixed(mixed(0, id), id < 0 ? -1 : 0) ^ Long.BYTES;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    private static int mixed(int hash, int half) {
        int key = Integer.rotateLeft(half * 0xcc9e2d51, 15) * 0x1b873593;
        return Integer.rotateLeft(hash ^ key, 13) * 5 + 0xe6546b64;
    }
}
