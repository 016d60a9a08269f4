package org.multitude.opengov.polis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.multitudelibs.deliberation.polis.PolisComment;

/** The hash of the statements of a conversation. */
final class PolisHash {
    private PolisHash() {}

    static byte[] of(List<PolisComment> comments) {
        MessageDigest digest = digest();
        for (PolisComment comment : comments) {
            String line = comment.id() + " " + comment.written().toEpochMilli() + " " + comment.body() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
