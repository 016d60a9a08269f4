package org.multitudelibs.publiccode.spdx;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a file as text: at most {@value #LONGEST} bytes. UTF-16 with a byte order mark, UTF-8, and otherwise
 * Latin 1, so that any bytes are a text. The longest text of the SPDX list takes less than a fifth of this.
 */
record FileText(String text, boolean isWhole) {
    static final int LONGEST = 512 * 1024;

    static FileText of(byte[] bytes) {
        int length = Math.min(bytes.length, LONGEST);
        return new FileText(decode(bytes, length), length == bytes.length);
    }

    private static String decode(byte[] bytes, int length) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16LE);
        }
        int end = length;
        // A character may be cut at the end of what is read.
        while (end < bytes.length && end > length - 4 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Charset utf8 = StandardCharsets.UTF_8;
        try {
            return utf8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, Math.max(0, end - start)))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int at = 0; at < start.length; at++) {
            if ((bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }
}
