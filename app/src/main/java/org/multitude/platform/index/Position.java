package org.multitude.platform.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/** Where a page of hits ends: what its last hit is sorted by, and its id. */
record Position(Object key, String id) {
    static Position of(FieldDoc hit) {
        return new Position(hit.fields[0], ((BytesRef) hit.fields[1]).utf8ToString());
    }

    FieldDoc after() {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(id)});
    }

    String text(Order order) {
        String written = switch (key) {
            case Float score -> Integer.toString(Float.floatToIntBits(score));
            case Number number -> Long.toString(number.longValue());
            default -> ((BytesRef) key).utf8ToString();
        };
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order.code() + "\n" + id + "\n" + written).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text} wrote for a search in the same order; anything else starts at the beginning. */
    static Optional<Position> parse(String text, Order order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length != 3 || !parts[0].equals(order.code())) {
                return Optional.empty();
            }
            Object key = switch (order) {
                case RELEVANCE -> Float.intBitsToFloat(Integer.parseInt(parts[2]));
                case CHANGED, NEWEST -> Long.valueOf(parts[2]);
                case NAME -> new BytesRef(parts[2]);
            };
            return Optional.of(new Position(key, parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
