package org.multitude.platform.index;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that can be found.
 *
 * @param id its random id
 * @param group the part of the index it belongs to, one for each module that fills it
 * @param kind what it is, a code to count and choose by
 * @param title its name, which weighs most
 * @param text what else is read of it, without markup
 * @param labels short texts that are shown only when found, such as the names of columns, by what they are
 * @param by name of whoever answers for it, or empty
 * @param address path of its page
 * @param createdAt when it was made
 * @param at when it last changed
 * @param facets what it can be narrowed by
 */
public record IndexedThing(
        UUID id,
        String group,
        String kind,
        String title,
        String text,
        Map<String, List<String>> labels,
        String by,
        String address,
        Instant createdAt,
        Instant at,
        Facets facets) {
    public IndexedThing {
        Map<String, List<String>> copied = new LinkedHashMap<>();
        labels.forEach((what, texts) -> copied.put(what, List.copyOf(texts)));
        labels = Collections.unmodifiableMap(copied);
    }

    /** The same with a number more. */
    public IndexedThing with(String name, long number) {
        return new IndexedThing(
                id, group, kind, title, text, labels, by, address, createdAt, at, facets.with(name, number));
    }
}
