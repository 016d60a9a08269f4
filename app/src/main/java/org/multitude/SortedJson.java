package org.multitude;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON whose keys are in alphabetical order: the same result is the same text. What a terminal or a build service would obey is
 * written as {@code \}{@code uXXXX}, which machines read as the same.
 */
final class SortedJson {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();
    private static final Pattern OBEYED = Pattern.compile("[" + OneLine.OBEYED + "]|" + OneLine.COMMAND);

    private SortedJson() {}

    static String text(Object value) {
        return OBEYED.matcher(SORTED.writeValueAsString(value))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "\\u%04x".formatted((int) found.group().charAt(0))));
    }
}
