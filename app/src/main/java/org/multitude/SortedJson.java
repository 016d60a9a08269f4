package org.multitude;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON whose keys are in alphabetical order: the same result is the same text. */
final class SortedJson {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    private SortedJson() {}

    static String text(Object value) {
        return SORTED.writeValueAsString(value);
    }
}
