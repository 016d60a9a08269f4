package org.multitudelibs.publiccode;

import java.nio.ByteBuffer;

/** The smallest beginning of a PNG image. */
final class Images {
    private Images() {}

    static byte[] png() {
        return ByteBuffer.allocate(24)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(200)
                .putInt(100)
                .array();
    }
}
