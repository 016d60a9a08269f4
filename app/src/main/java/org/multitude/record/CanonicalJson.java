package org.multitude.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes canonical JSON (RFC 8785): no white space, names in the order of their UTF-16 code units, as a sorted map of text
 * has them, only what must be escaped escaped. Of numbers, entries have only small whole ones, which are written as they are.
 */
final class CanonicalJson {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder(512);

    /** Punctuation and numbers, as they are. */
    CanonicalJson raw(String json) {
        out.append(json);
        return this;
    }

    /**
     * A string, or null.
     *
     * @throws IllegalArgumentException when it holds half a surrogate pair, which no JSON text can
     */
    CanonicalJson text(@Nullable String text) {
        if (text == null) {
            return raw("null");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u").append(HEX.toHexDigits(c));
                    } else if (Character.isSurrogate(c)) {
                        pair(text, i++);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
        return this;
    }

    private void pair(String text, int at) {
        if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("half a surrogate pair is no text");
        }
        out.append(text, at, at + 2);
    }

    /** An array of strings. */
    CanonicalJson array(List<@Nullable String> texts) {
        raw("[");
        for (Iterator<@Nullable String> each = texts.iterator(); each.hasNext(); ) {
            text(each.next()).raw(each.hasNext() ? "," : "");
        }
        return raw("]");
    }

    /** An object whose values are strings, in the order of the map, which is sorted. */
    CanonicalJson object(Map<String, String> fields) {
        raw("{");
        fields.forEach((name, value) -> {
            if (out.charAt(out.length() - 1) != '{') {
                raw(",");
            }
            text(name).raw(":").text(value);
        });
        return raw("}");
    }

    /** What was written, in UTF-8. */
    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
