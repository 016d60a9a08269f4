package org.multitude.platform.find;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.multitude.platform.index.Order;
import org.multitude.platform.index.Question;
import org.multitude.platform.index.Search;
import org.multitude.platform.text.Prose;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what an address asks for, and says it to the index. */
@Component
class Wishes {
    /** Path of the search through every kind. */
    static final String EVERYTHING = "/search";

    private static final int LONGEST = 300;
    private static final int MOST_CHOSEN = 50;
    private static final int VALUES = 6;
    private static final int MOST_VALUES = 100;

    private final FoundKinds kinds;
    private final Clock clock;

    Wishes(FoundKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** What these parameters ask of the list at this path; those that mean nothing are passed over. */
    Wish read(String path, MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> chosen = new TreeMap<>();
        parameters.forEach((name, codes) -> {
            if (kinds.knows(name)) {
                chosen.put(
                        name,
                        codes.stream()
                                .filter(code -> !code.isBlank() && code.length() <= LONGEST)
                                .limit(MOST_CHOSEN)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        });
        if (kinds.listed(path).isPresent()) {
            chosen.remove(FoundKinds.KIND);
        } else if (chosen.containsKey(FoundKinds.KIND)) {
            chosen.get(FoundKinds.KIND).removeIf(code -> kinds.kind(code).isEmpty());
        }
        String words = first(parameters, "q");
        return new Wish(
                path,
                Prose.first(words, LONGEST),
                !first(parameters, "exact").isEmpty(),
                order(first(parameters, "sort")),
                chosen,
                kinds.knows(first(parameters, "open")) ? first(parameters, "open") : "");
    }

    /** The search that fulfils a wish, without anything to count. */
    Search search(Wish wish, Optional<String> after, int size) {
        Search search =
                new Search(wish.words(), wish.exact(), Map.of(), wish.chosen(), judged(wish), order(wish), after, size);
        return kinds.listed(wish.path())
                .map(kind -> search.within(FoundKinds.KIND, Set.of(kind.traits().code())))
                .orElse(search);
    }

    /** The order things come in: the one asked for, else the best first for words and the latest change for none. */
    Order order(Wish wish) {
        return wish.order()
                .filter(order -> wish.worded() || order != Order.RELEVANCE)
                .orElse(wish.worded() ? Order.RELEVANCE : Order.CHANGED);
    }

    /** The facets that the page of a wish offers, each with what to count. */
    List<Question> questions(Wish wish) {
        Set<String> asked = new LinkedHashSet<>(
                kinds.offered(kinds.listed(wish.path()), wish.chosen().getOrDefault(FoundKinds.KIND, Set.of())));
        asked.addAll(wish.chosen().keySet());
        return asked.stream()
                .map(facet -> question(facet, wish.opened().equals(facet) ? MOST_VALUES : VALUES))
                .toList();
    }

    /** Those that are chosen, so that what is judged by the day is judged. */
    private List<Question> judged(Wish wish) {
        return wish.chosen().keySet().stream().map(facet -> question(facet, 1)).toList();
    }

    private Question question(String facet, int most) {
        return new Question(facet, most, kinds.ranges(facet, now()));
    }

    /** This minute: the same page asked for again within it is the same search. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static Optional<Order> order(String code) {
        return Arrays.stream(Order.values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }
}
