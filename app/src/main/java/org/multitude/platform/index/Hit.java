package org.multitude.platform.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something found.
 *
 * @param id its random id
 * @param kind what it is
 * @param title its name as safe HTML, the words found within {@code <mark>}
 * @param sentence the sentence of its text that says most of what was looked for, in the same form
 * @param labels the labels in which words were found, in the same form, by what they are
 * @param by name of whoever answers for it, or empty
 * @param address path of its page
 * @param at when it last changed
 * @param facets what it can be narrowed by
 */
public record Hit(
        UUID id,
        String kind,
        String title,
        String sentence,
        Map<String, List<String>> labels,
        String by,
        String address,
        Instant at,
        Facets facets) {}
