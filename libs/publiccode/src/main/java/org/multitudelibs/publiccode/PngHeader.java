package org.multitudelibs.publiccode;

import java.nio.ByteBuffer;

/** The first 24 bytes of a PNG image: signature, length and name of the first chunk, width and height. */
final class PngHeader {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final long LENGTH_AND_NAME = 0x0000000D49484452L;

    private PngHeader() {}

    static boolean starts(byte[] file) {
        if (file.length < 24) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        return bytes.getLong() == SIGNATURE
                && bytes.getLong() == LENGTH_AND_NAME
                && bytes.getInt() > 0
                && bytes.getInt() > 0;
    }
}
