package org.multitude.platform.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.multitude.platform.index.Order;

/**
 * What the address of a list or search asks for. The same wish has one address.
 *
 * @param path path of the list
 * @param words words looked for, or empty
 * @param exact whether in no other form
 * @param order order asked for, if any
 * @param chosen codes by facet
 * @param opened the facet of which many values are shown, or empty
 */
public record Wish(
        String path,
        String words,
        boolean exact,
        Optional<Order> order,
        Map<String, Set<String>> chosen,
        String opened) {
    public Wish {
        Map<String, Set<String>> copied = new TreeMap<>();
        chosen.forEach((facet, codes) -> {
            if (!codes.isEmpty()) {
                copied.put(facet, new LinkedHashSet<>(codes));
            }
        });
        chosen = copied;
    }

    /** Whether there are words. */
    public boolean worded() {
        return !words.isBlank();
    }

    /** Whether something is chosen. */
    public boolean narrowed() {
        return !chosen.isEmpty();
    }

    /** The same with nothing chosen. */
    public Wish whole() {
        return new Wish(path, words, exact, order, Map.of(), "");
    }

    /** The same without one code. */
    public Wish without(String facet, String code) {
        Map<String, Set<String>> fewer = new TreeMap<>(chosen);
        fewer.put(
                facet,
                chosen.getOrDefault(facet, Set.of()).stream()
                        .filter(other -> !other.equals(code))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        return new Wish(path, words, exact, order, fewer, opened);
    }

    /** The same in another order. */
    public Wish by(Order other) {
        return new Wish(path, words, exact, Optional.of(other), chosen, opened);
    }

    /** The same for other words, in all their forms. */
    public Wish words(String others) {
        return new Wish(path, others, false, order, chosen, opened);
    }

    /** The same for the words as they are, in no other form. */
    public Wish exactly() {
        return new Wish(path, words, true, order, chosen, opened);
    }

    /** The same with many values of a facet. */
    public Wish opened(String facet) {
        return new Wish(path, words, exact, order, chosen, facet);
    }

    /** The same at another path. */
    public Wish at(String other) {
        return new Wish(other, words, exact, order, chosen, "");
    }

    /** Its address. */
    public String address() {
        return address(Map.of());
    }

    /** Its address with parameters besides. */
    public String address(Map<String, String> more) {
        StringBuilder query = new StringBuilder();
        if (worded()) {
            add(query, "q", words);
        }
        if (exact) {
            add(query, "exact", "1");
        }
        order.ifPresent(asked -> add(query, "sort", asked.code()));
        chosen.forEach((facet, codes) -> codes.forEach(code -> add(query, facet, code)));
        if (!opened.isEmpty()) {
            add(query, "open", opened);
        }
        more.forEach((name, value) -> add(query, name, value));
        return path + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
