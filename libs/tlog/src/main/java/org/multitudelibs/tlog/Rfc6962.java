package org.multitudelibs.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The Merkle tree hashes of RFC 6962 section 2.1, over SHA-256. */
public final class Rfc6962 {

    private static final Hash EMPTY_ROOT = Hash.owning(sha256().digest());

    private Rfc6962() {}

    /** The root of a tree without entries: SHA-256 of nothing. */
    public static Hash emptyRoot() {
        return EMPTY_ROOT;
    }

    /** The hash of an entry as a leaf: SHA-256(0x00 || entry). */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return Hash.owning(digest.digest(entry));
    }

    /** The hash of a node from its two children: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left.shared());
        return Hash.owning(digest.digest(right.shared()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
