package org.multitudelibs.publiccode.codemeta;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. */
sealed interface Json {

    record Text(String value) implements Json {}

    /** A number as it is written, so that a version 1.10 stays one. */
    record Digits(String written) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}

    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An object, its members in the order of the file. */
    record Node(Map<String, Json> members) implements Json {
        public Node {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    static Json text(String value) {
        return new Text(value);
    }

    /** An object with these members, in this order. */
    @SafeVarargs
    static Node node(Map.Entry<String, Json>... members) {
        Map<String, Json> all = new LinkedHashMap<>();
        Arrays.stream(members).forEach(member -> all.put(member.getKey(), member.getValue()));
        return new Node(all);
    }

    /** A text that stays a text where the context would take a bare one for an address. */
    static Json literal(String value) {
        return node(Map.entry("@value", text(value)));
    }
}
