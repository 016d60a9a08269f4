package org.multitude.commons;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.index.Facets;

/**
 * What a module says of commons in the search index, beside their entry in the register: their opening, who looks after
 * them, what awaits an answer. It is asked again after every act that concerns a commons.
 */
public interface DescribesCommons {
    /**
     * Name and number of what it says, such as {@code datasets 1}. With another number, when something else is said, the
     * index is filled again by itself.
     */
    String edition();

    /** What it says of those of these that it knows, in a few queries for all of them. */
    Map<CommonsId, Described> describe(Collection<CommonsEntry> entries);

    /**
     * What is said of a commons.
     *
     * @param text text to be read besides title and summary, without markup
     * @param labels short texts shown only when found, by what they are: {@code found.label.WHAT} is its word
     * @param facets what it can be narrowed by
     */
    record Described(String text, Map<String, List<String>> labels, Facets facets) {
        /** Nothing but facets. */
        public static Described by(Facets facets) {
            return new Described("", Map.of(), facets);
        }

        /** This and what another module says. */
        Described and(Described other) {
            Map<String, List<String>> all = new LinkedHashMap<>(labels);
            all.putAll(other.labels);
            return new Described((text + "\n" + other.text).strip(), all, facets.and(other.facets));
        }
    }
}
