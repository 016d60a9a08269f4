package org.multitude.platform.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A facet whose values a search counts.
 *
 * @param facet name of the facet
 * @param most how many values are wanted, the most frequent first
 * @param ranges values that are judged now from numbers, each by ranges that all hold; they come first, in this order
 */
public record Question(String facet, int most, Map<String, List<Range>> ranges) {
    public Question {
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    }
}
