package org.multitude.platform.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends in a refusal beyond its limit, and is never read further than its reader wants. */
final class BoundedInput extends FilterInputStream {
    private final long limit;
    private final Runnable abort;
    private long left;
    private boolean atEnd;

    BoundedInput(InputStream body, long limit, Runnable abort) {
        super(body);
        this.limit = limit;
        this.left = limit;
        this.abort = abort;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        atEnd |= read < 0;
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        atEnd |= read < 0;
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Closing the body would first read it to its end: what nobody wants may never end. */
    @Override
    public void close() {
        if (!atEnd) {
            abort.run();
        }
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            abort.run();
            throw new OutboundRefusal.TooLarge(limit);
        }
    }
}
