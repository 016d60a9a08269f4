package org.multitude.identity;

import java.util.Locale;

/** Bytes in letters and digits that people can type (RFC 4648, without padding). */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 4;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << 8 | (one & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    /** In groups of four, easier to read and to type. */
    static String grouped(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** As it was before somebody typed it: without spaces and hyphens, in capitals. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT);
    }
}
