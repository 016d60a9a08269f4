package org.multitude.platform.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file as bytes, without their line feeds. */
final class LineReader implements Closeable {
    private final InputStream input;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;

    LineReader(Path file) throws IOException {
        this.input = Files.newInputStream(file);
    }

    /** The next line; null after the last. */
    byte @Nullable [] next() throws IOException {
        int at = from;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled) {
                return line(at, at + 1);
            }
            at -= from;
            if (!fill()) {
                return from == filled ? null : line(filled, filled);
            }
            at += from;
        }
    }

    private byte[] line(int to, int next) {
        byte[] line = Arrays.copyOfRange(buffer, from, to);
        from = next;
        return line;
    }

    /** Reads on behind what is not taken yet, which moves to the beginning; false at the end. */
    private boolean fill() throws IOException {
        int left = filled - from;
        byte[] room = left == buffer.length ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, room, 0, left);
        buffer = room;
        from = 0;
        filled = left;
        int read = input.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            return false;
        }
        filled += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
