package org.multitudelibs.deliberation.polis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.multitudelibs.deliberation.files.FileLimits;

/** A packed file as it is unpacked, as long as it does not become a multiple of what was sent that no real one is. */
final class Unpacked extends FilterInputStream {
    private final long most;
    private long read;

    /** @param packed how many bytes it has packed */
    Unpacked(InputStream bytes, long packed) {
        super(bytes);
        most = Math.max(FileLimits.PACKED_BYTES, Math.multiplyExact(Math.min(packed, Integer.MAX_VALUE), (long)
                FileLimits.PACKED_RATIO));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > most) {
            throw new IOException(
                    "unpacked, it has more than " + FileLimits.PACKED_RATIO + " times the bytes it has packed");
        }
    }
}
