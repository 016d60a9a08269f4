package org.multitude.record;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Binds an entry to a value without showing it: HMAC-SHA-256 (RFC 2104) with a fresh 32-byte key over the canonical
 * JSON (RFC 8785) of {@code [name, value]}. Without the key nothing can be guessed; once the key is gone, neither.
 */
public final class Commitment {
    /** Length of a key, in bytes; fixed, which makes the commitment binding. */
    public static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Copied for each commitment, which costs less than asking for another. */
    private static final Mac HMAC = hmac();

    private Commitment() {}

    /** A fresh key. */
    public static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The commitment, 64 lower-case hexadecimal digits. */
    public static String of(byte[] key, String name, @Nullable String value) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of a commitment has 32 bytes");
        }
        try {
            Mac mac = (Mac) HMAC.clone();
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] message =
                    new CanonicalJson().array(Arrays.asList(name, value)).bytes();
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static Mac hmac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
