package org.multitudelibs.tlog;

import java.nio.ByteBuffer;
import java.time.Instant;

/** The bytes of a cosignature, a time and a signature (C2SP tlog-cosignature, "Format"). The time is never 0 here. */
@SuppressWarnings("ArrayRecordComponent")
record Cosignature(long seconds, byte[] signature) {

    Cosignature {
        if (seconds < 1) {
            throw new MalformedException("the time of a cosignature is 0 or above 2^63 - 1 seconds");
        }
    }

    static Cosignature parse(byte[] bytes) {
        if (bytes.length <= Long.BYTES) {
            throw new MalformedException("cosignature is too short");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long seconds = buffer.getLong();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new Cosignature(seconds, signature);
    }

    static long seconds(Instant time) {
        if (time.getEpochSecond() < 1) {
            throw new MalformedException("a cosignature has a time after 1 January 1970, not " + time);
        }
        return time.getEpochSecond();
    }

    static Instant timeOf(byte[] bytes) {
        // An instant ends long before 2^63 seconds; what lies beyond is as far away as can be told.
        return Instant.ofEpochSecond(Math.min(parse(bytes).seconds(), Instant.MAX.getEpochSecond()));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }
}
