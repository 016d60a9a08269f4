package org.multitudelibs.publiccode.swhid;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of the qualifiers {@code origin} (an IRI) and {@code path} (an absolute path of RFC 3987). Reading
 * takes any character that the RFC allows, encoded or not; writing encodes all but the ASCII characters that it allows,
 * and always {@code %} and {@code ;}.
 */
enum Percent {
    IRI("-._~!$&'()*+,=:@/?#[]"),
    PATH("-._~!$&'()*+,=:@/");

    private final String marks;

    Percent(String marks) {
        this.marks = marks;
    }

    String encode(byte[] bytes) {
        StringBuilder encoded = new StringBuilder(bytes.length + 16);
        for (byte one : bytes) {
            if (isPlain(one)) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
            }
        }
        return encoded.toString();
    }

    /** The bytes meant by a part of the text. */
    byte[] decode(String text, int from, int to) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            int point = text.codePointAt(i);
            if (point == '%') {
                decoded.write(octet(text, i, to));
                i += 3;
            } else {
                if (!(point < 0x80 ? isPlain(point) : isBeyondAscii(point))) {
                    throw new SwhidSyntaxException(i, unencoded(point));
                }
                decoded.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return decoded.toByteArray();
    }

    private static int octet(String text, int at, int to) {
        if (at + 3 > to || !HexFormat.isHexDigit(text.charAt(at + 1)) || !HexFormat.isHexDigit(text.charAt(at + 2))) {
            throw new SwhidSyntaxException(at, "two hexadecimal digits are expected after %; % itself is written %25");
        }
        return HexFormat.fromHexDigits(text, at + 1, at + 3);
    }

    private static String unencoded(int point) {
        String shown = Quoted.of(Character.toString(point));
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return shown + " is half a character";
        }
        return shown + " must be percent-encoded here: write "
                + IRI.encodeAll(Character.toString(point).getBytes(StandardCharsets.UTF_8));
    }

    private String encodeAll(byte[] bytes) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : bytes) {
            encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return encoded.toString();
    }

    private boolean isPlain(int value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || (value > 0 && marks.indexOf(value) >= 0);
    }

    /**
     * {@code ucschar} of RFC 3987: no controls, surrogates, private characters nor those that are none; and none that
     * turns the direction of writing (4.1).
     */
    private static boolean isBeyondAscii(int point) {
        if (point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E)) {
            return false;
        }
        return (point >= 0xA0 && point <= 0xD7FF)
                || (point >= 0xF900 && point <= 0xFDCF)
                || (point >= 0xFDF0 && point <= 0xFFEF)
                || (point >= 0x10000 && point <= 0xEFFFD && (point & 0xFFFF) <= 0xFFFD && point >> 12 != 0xE0);
    }
}
