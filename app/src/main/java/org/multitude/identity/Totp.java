package org.multitude.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds (RFC 6238, with the values that every application knows). */
final class Totp {
    /** Bytes of a secret, as RFC 4226 recommends. */
    static final int SECRET = 20;

    private static final long PERIOD = 30;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /**
     * The step at which this code is the right one: now, or one before or after, because clocks differ and people type.
     *
     * @param after the last step at which a code was taken: none works twice
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        long current = now.getEpochSecond() / PERIOD;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > after && MessageDigest.isEqual(ascii(code(secret, step)), ascii(code))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The code of a moment. */
    static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / PERIOD);
    }

    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
