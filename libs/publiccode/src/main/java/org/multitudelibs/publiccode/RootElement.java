package org.multitudelibs.publiccode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The first element of an XML file, told from its first bytes: {@code svg} for {@code <?xml version="1.0"?><!-- drawn by
 * hand --><svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>} (XML 1.0, section 2.8). Only what stands before it is passed
 * over, so that no entity is ever looked up or expanded. A file compressed as RFC 1952 says is looked into.
 */
final class RootElement {
    private static final int LONGEST = 1 << 16;

    private final String text;
    private int at;

    private RootElement(String text) {
        this.text = text;
    }

    /**
     * Whether the root of a file is of that name.
     *
     * @param whole whether these bytes are all of it
     * @return empty when the root is not within the bytes
     */
    static Optional<Boolean> isNamed(String name, byte[] firstBytes, boolean whole) {
        boolean compressed = firstBytes.length > 2 && firstBytes[0] == 0x1F && (firstBytes[1] & 0xFF) == 0x8B;
        byte[] plain = compressed ? expanded(firstBytes) : firstBytes;
        boolean cut = !whole || plain.length == LONGEST && compressed;
        Optional<String> found = new RootElement(decoded(plain)).name();
        return found.isEmpty() && cut
                ? Optional.empty()
                : Optional.of(found.orElse("").equals(name));
    }

    /** As much as comes out of it, at most {@value #LONGEST} bytes. */
    private static byte[] expanded(byte[] compressed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            int next = input.read();
            while (next >= 0 && out.size() < LONGEST) {
                out.write(next);
                next = input.read();
            }
        } catch (IOException cutOrBroken) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    /** UTF-16 by its mark or its first sign, everything else as far as ASCII goes (XML 1.0, appendix F). */
    private static String decoded(byte[] bytes) {
        int start = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        Charset charset = switch (start) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Without its prefix; blank when something else than an element comes, empty when the text ends before. */
    private Optional<String> name() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                past("?>", at + 2);
            } else if (text.startsWith("<!--", at)) {
                past("-->", at + 4);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                pastDoctype();
            } else {
                return beginsMarkup() ? Optional.empty() : element();
            }
        }
        return Optional.empty();
    }

    /** Whether the text is cut within the sign of a comment or a type. */
    private boolean beginsMarkup() {
        String rest = text.substring(at, Math.min(text.length(), at + "<!DOCTYPE".length()));
        return at + rest.length() == text.length() && ("<!DOCTYPE".startsWith(rest) || "<!--".startsWith(rest));
    }

    private Optional<String> element() {
        if (text.charAt(at) != '<') {
            return Optional.of("");
        }
        int end = at + 1;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(at + 1, end);
        return end == text.length() ? Optional.empty() : Optional.of(name.substring(name.indexOf(':') + 1));
    }

    private void past(String sign, int from) {
        int found = text.indexOf(sign, from);
        at = found < 0 ? text.length() : found + sign.length();
    }

    /** Past its texts between quotes, its comments and its declarations between brackets. */
    private void pastDoctype() {
        boolean inside = false;
        at += "<!DOCTYPE".length();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("<!--", at)) {
                past("-->", at + 4);
            } else if (text.startsWith("<?", at)) {
                past("?>", at + 2);
            } else if (c == '"' || c == '\'') {
                past(String.valueOf(c), at + 1);
            } else {
                at++;
                if (c == '[' || c == ']') {
                    inside = c == '[';
                } else if (c == '>' && !inside) {
                    return;
                }
            }
        }
    }
}
