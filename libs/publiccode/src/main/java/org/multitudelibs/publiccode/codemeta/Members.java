package org.multitudelibs.publiccode.codemeta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of an object to be written, in order; what is empty or blank is not written. */
final class Members {
    private final Map<String, Json> members = new LinkedHashMap<>();

    Members put(String term, Json value) {
        members.put(term, value);
        return this;
    }

    Members put(String term, String text) {
        return put(term, Optional.of(text));
    }

    Members put(String term, Optional<String> text) {
        text.filter(known -> !known.isBlank()).ifPresent(known -> put(term, Json.text(known)));
        return this;
    }

    /** One value bare, several in an array. */
    Members putAll(String term, List<Json> values) {
        return values.size() == 1 ? put(term, values.getFirst()) : putList(term, values);
    }

    /** Values in an array even when there is but one. */
    Members putList(String term, List<Json> values) {
        if (!values.isEmpty()) {
            put(term, new Json.Items(values));
        }
        return this;
    }

    Json.Node node() {
        return new Json.Node(members);
    }
}
