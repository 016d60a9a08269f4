package org.multitude.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.multitude.platform.text.Sha256;

/**
 * The one-time code that proves that somebody sees the console: 60 random bits in letters and digits that are not
 * mistaken for one another.
 */
record ClaimCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    /** A fresh code. */
    static ClaimCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ClaimCode(code.toString());
    }

    /** What somebody typed, in any case, with or without hyphens, O for 0 and I or L for 1. */
    static ClaimCode typed(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new ClaimCode(plain);
    }

    /** In groups of four, to read aloud. */
    String readable() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "ClaimCode";
    }
}
