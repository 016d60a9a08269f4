package org.multitude.platform.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of what was found.
 *
 * @param hits the best first
 * @param total how many there are in all; never more than {@link #MOST_COUNTED}
 * @param facets the facets asked for, by name
 * @param near words looked for too because too little had those that were typed, as they are written there
 * @param suggestion what was perhaps meant
 * @param next where the next page starts, or empty at the end
 */
public record Found(
        List<Hit> hits,
        long total,
        Map<String, FacetCount> facets,
        List<String> near,
        Optional<String> suggestion,
        Optional<String> next) {
    /** Beyond this number hits are not counted one by one. */
    public static final int MOST_COUNTED = 10_000;

    /** Nothing at all. */
    public static final Found NOTHING =
            new Found(List.of(), 0, Map.of(), List.of(), Optional.empty(), Optional.empty());

    public Found {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        near = List.copyOf(near);
    }

    /** What was counted of a facet. */
    public FacetCount facet(String name) {
        return facets.getOrDefault(name, FacetCount.NONE);
    }

    /** Whether there are more than {@link #total}. */
    public boolean more() {
        return total >= MOST_COUNTED;
    }
}
