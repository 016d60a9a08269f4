package org.multitude.platform.index;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param words as typed; none finds everything, the latest change first
 * @param kinds only these kinds; none chosen: all
 * @param after {@link Found#next} of the page before
 * @param size number of hits of a page
 */
public record Search(String words, Set<String> kinds, Optional<String> after, int size) {
    public Search {
        kinds = Set.copyOf(kinds);
        if (size < 1 || size > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 hits, not " + size);
        }
    }
}
