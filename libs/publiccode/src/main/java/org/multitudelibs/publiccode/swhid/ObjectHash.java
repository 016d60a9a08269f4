package org.multitudelibs.publiccode.swhid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-1 of an object as git computes it: its type, a space, its length in decimal digits, a NUL, its bytes. */
final class ObjectHash {
    private final ObjectType type;
    private final MessageDigest sha1;

    ObjectHash(ObjectType type, long length) {
        this.type = type;
        sha1 = sha1();
        sha1.update((type.header() + " " + length + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    static CoreSwhid of(ObjectType type, byte[] object) {
        ObjectHash hash = new ObjectHash(type, object.length);
        hash.update(object, object.length);
        return hash.swhid();
    }

    void update(byte[] bytes, int length) {
        sha1.update(bytes, 0, length);
    }

    /** The 20 bytes; ends this computation. */
    byte[] bytes() {
        return sha1.digest();
    }

    CoreSwhid swhid() {
        return CoreSwhid.of(type, bytes());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
