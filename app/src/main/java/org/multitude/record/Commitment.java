package org.multitude.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Binds an entry to a value without showing it: HMAC-SHA-256 (RFC 2104) with a fresh 32-byte key over the canonical
 * JSON (RFC 8785) of {@code [name, value]}. Without the key nothing can be guessed; once the key is gone, neither.
 */
public final class Commitment {
    /** Length of a key, in bytes; fixed, which makes the commitment binding. */
    public static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();

    private Commitment() {}

    /** A fresh key. */
    public static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Canonical JSON of name and value; where nothing has to be escaped, it is what is written between the quotes. */
    private static byte[] message(String name, @Nullable String value) throws IOException {
        if (value != null && plain(name) && plain(value)) {
            return ("[\"" + name + "\",\"" + value + "\"]").getBytes(StandardCharsets.UTF_8);
        }
        return new JsonCanonicalizer(JSON.writeValueAsBytes(new @Nullable String[] {name, value})).getEncodedUTF8();
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** The commitment, 64 lower-case hexadecimal digits. */
    public static String of(byte[] key, String name, @Nullable String value) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of a commitment has 32 bytes");
        }
        try {
            byte[] message = message(name, value);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
