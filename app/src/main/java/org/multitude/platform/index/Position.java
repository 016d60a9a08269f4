package org.multitude.platform.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/** Where a page of hits ends: the score or the time of its last hit, and its id. */
record Position(Number key, String id) {
    static Position of(FieldDoc hit) {
        return new Position((Number) hit.fields[0], ((BytesRef) hit.fields[1]).utf8ToString());
    }

    FieldDoc after() {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(id)});
    }

    String text() {
        String written = key instanceof Float score ? "s " + Float.floatToIntBits(score) : "t " + key;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((written + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads what {@link #text} wrote for a search of the same sort; anything else starts at the beginning. */
    static Optional<Position> parse(String text, boolean byScore) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
            if (parts.length != 3 || !parts[0].equals(byScore ? "s" : "t")) {
                return Optional.empty();
            }
            Number key = byScore ? (Number) Float.intBitsToFloat(Integer.parseInt(parts[1])) : Long.valueOf(parts[1]);
            return Optional.of(new Position(key, parts[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
