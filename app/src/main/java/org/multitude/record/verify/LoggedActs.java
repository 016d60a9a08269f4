package org.multitude.record.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entries of a log in a file, in their order: read one after the other as fast as they were written, or anywhere. */
final class LoggedActs implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** Of every so many entries the place of one is kept in memory. */
    private static final int STRIDE = 256;

    private final Path file;
    private final DataOutputStream output;
    private long[] places = new long[64];
    private long end;
    private int size;
    private @Nullable DataInputStream reading;
    private int next;

    LoggedActs(Path file) {
        this.file = file;
        try {
            output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(byte[] entry) {
        if (size % STRIDE == 0) {
            if (size / STRIDE == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[size / STRIDE] = end;
        }
        try {
            output.writeShort(entry.length);
            output.write(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end += Short.BYTES + entry.length;
        size++;
    }

    int size() {
        return size;
    }

    byte[] get(int index) {
        try {
            if (reading == null || next > index || index - next > STRIDE) {
                seek(index);
            }
            byte[] entry = read();
            while (next <= index) {
                entry = read();
            }
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seek(int index) throws IOException {
        close(reading);
        output.flush();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(places[index / STRIDE]);
        reading = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
        next = index - index % STRIDE;
    }

    private byte[] read() throws IOException {
        DataInputStream from = Objects.requireNonNull(reading);
        byte[] entry = new byte[from.readUnsignedShort()];
        from.readFully(entry);
        next++;
        return entry;
    }

    private static void close(@Nullable InputStream stream) throws IOException {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void close() throws IOException {
        close(reading);
        output.close();
    }
}
