package org.multitudelibs.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a cosigner signs of a checkpoint (C2SP tlog-cosignature, the two sections "signed message"). */
final class CosignedMessage {

    private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_NAME = 255;

    private CosignedMessage() {}

    /** The whole text below the time. */
    static byte[] ed25519(long seconds, byte[] text) {
        checkpoint(text);
        byte[] header = ("cosignature/v1\ntime " + seconds + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(header.length + text.length)
                .put(header)
                .put(text)
                .array();
    }

    /** The checkpoint as the subtree from 0 to its size, without extension lines. */
    static byte[] mlDsa44(String cosigner, long seconds, byte[] text) {
        Checkpoint checkpoint = checkpoint(text);
        byte[] name = name(cosigner);
        byte[] origin = name(checkpoint.origin());
        int length = SUBTREE.length + 1 + name.length + 1 + origin.length + 3 * Long.BYTES + Hash.BYTES;
        return ByteBuffer.allocate(length)
                .put(SUBTREE)
                .put((byte) name.length)
                .put(name)
                .putLong(seconds)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array();
    }

    static byte[] name(String name) {
        byte[] bytes = Utf8.encode(name, "name");
        if (bytes.length > MAX_NAME) {
            throw new MalformedException("a name or an origin signed with ML-DSA-44 is at most " + MAX_NAME + " bytes");
        }
        return bytes;
    }

    private static Checkpoint checkpoint(byte[] text) {
        return Checkpoint.parse(Utf8.decode(text, "checkpoint"));
    }
}
