package org.multitude.platform.find;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.multitude.platform.index.Range;
import org.multitude.platform.text.Words;

/**
 * A facet that lists offer, handed in by the module that fills it. Its legend is {@code found.facet.NAME}. Several modules
 * may hand in one of the same name, each with the words of its own codes.
 */
public interface FoundFacet {
    /** Its name in the index and in addresses. */
    String name();

    /** Whether a search through every kind offers it. */
    default boolean general() {
        return false;
    }

    /** Codes that are judged at this moment from numbers, each by ranges that all hold, in the order they are shown. */
    default Map<String, List<Range>> ranges(Instant now) {
        return Map.of();
    }

    /** Codes in words; those it does not know are left out. */
    Map<String, String> words(Collection<String> codes, Words words);
}
