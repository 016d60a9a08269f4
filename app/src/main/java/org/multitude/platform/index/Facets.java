package org.multitude.platform.index;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a thing can be found by besides its words. What depends on the day is kept as the instants it is made of and
 * judged when somebody asks, so that nothing in the index grows stale by itself.
 *
 * @param values codes by the name of their facet, such as {@code licence}
 * @param numbers what is compared: counts, and instants as milliseconds, by name
 */
public record Facets(Map<String, Set<String>> values, Map<String, Long> numbers) {
    /** Nothing but its words. */
    public static final Facets NONE = new Facets(Map.of(), Map.of());

    /** A longer code is cut. */
    static final int LONGEST = 200;

    public Facets {
        Map<String, Set<String>> copied = new TreeMap<>();
        values.forEach((name, codes) -> {
            if (!codes.isEmpty()) {
                copied.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(codes)));
            }
        });
        values = Collections.unmodifiableMap(copied);
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    /** These and codes of another facet, of which an empty one is left out. */
    public Facets with(String name, Collection<String> codes) {
        Map<String, Set<String>> more = new TreeMap<>(values);
        Set<String> all = new LinkedHashSet<>(of(name));
        codes.stream()
                .filter(code -> !code.isBlank())
                .map(code -> code.length() <= LONGEST ? code : code.substring(0, LONGEST))
                .forEach(all::add);
        more.put(name, all);
        return new Facets(more, numbers);
    }

    /** These and a code of another facet. */
    public Facets with(String name, String code) {
        return with(name, Set.of(code));
    }

    /** These and a number. */
    public Facets with(String name, long number) {
        Map<String, Long> more = new TreeMap<>(numbers);
        more.put(name, number);
        return new Facets(values, more);
    }

    /** These and an instant. */
    public Facets with(String name, Instant instant) {
        return with(name, instant.toEpochMilli());
    }

    /** These and those of another, together. */
    public Facets and(Facets others) {
        Facets all = this;
        for (Map.Entry<String, Set<String>> facet : others.values.entrySet()) {
            all = all.with(facet.getKey(), facet.getValue());
        }
        for (Map.Entry<String, Long> number : others.numbers.entrySet()) {
            all = all.with(number.getKey(), number.getValue());
        }
        return all;
    }

    /** Whether its numbers are within all of these. */
    public boolean within(Collection<Range> ranges) {
        return ranges.stream().allMatch(range -> {
            Long number = numbers.get(range.number());
            return number != null && range.holds(number);
        });
    }

    /** The codes of one facet. */
    public Set<String> of(String name) {
        return values.getOrDefault(name, Set.of());
    }
}
