package org.multitudelibs.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The short number of a key, which says only which key to try (C2SP signed-note, "Signatures").
 *
 * @param value the four bytes, big-endian
 */
public record KeyId(int value) {

    static final int BYTES = 4;

    /** The first four bytes of SHA-256(name || 0x0A || type || public key). */
    static KeyId of(String name, byte type, byte[] publicKey) {
        MessageDigest digest = Rfc6962.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type);
        return new KeyId(ByteBuffer.wrap(digest.digest(publicKey)).getInt());
    }

    /** Eight lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
