package org.multitude.platform.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody looks for.
 *
 * @param words as typed; none finds everything
 * @param exact whether only the words as they were typed are looked for, in no other form
 * @param within what is looked through: codes by facet; {@code kind} is one
 * @param chosen what the reader ticked: codes, or names of ranges of a question, by facet
 * @param questions facets to count
 * @param order in which order; by relevance without words is by the latest change
 * @param after {@link Found#next} of the page before
 * @param size number of hits of a page
 */
public record Search(
        String words,
        boolean exact,
        Map<String, Set<String>> within,
        Map<String, Set<String>> chosen,
        List<Question> questions,
        Order order,
        Optional<String> after,
        int size) {
    public static final int MOST = 100;

    public Search {
        within = new TreeMap<>(within);
        chosen = new TreeMap<>(chosen);
        questions = List.copyOf(questions);
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " hits, not " + size);
        }
    }

    /** The first page for these words, by relevance. */
    public static Search of(String words, int size) {
        return new Search(words, false, Map.of(), Map.of(), List.of(), Order.RELEVANCE, Optional.empty(), size);
    }

    /** The same within things that have one of these codes of a facet. */
    public Search within(String facet, Set<String> codes) {
        Map<String, Set<String>> more = new TreeMap<>(within);
        more.put(facet, codes);
        return new Search(words, exact, more, chosen, questions, order, after, size);
    }

    /** The same with facets to count. */
    public Search asking(List<Question> others) {
        return new Search(words, exact, within, chosen, others, order, after, size);
    }

    /** The same in another order. */
    public Search by(Order other) {
        return new Search(words, exact, within, chosen, questions, other, after, size);
    }

    /** The same from where another page ended. */
    public Search from(Optional<String> place) {
        return new Search(words, exact, within, chosen, questions, order, place, size);
    }
}
