package org.multitudelibs.publiccode.swhid;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Hashes files through one buffer, whatever their size. Not for several threads at once. */
final class ContentReader {
    private static final Set<OpenOption> OPTIONS = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final byte[] buffer = new byte[64 * 1024];

    /** Of a regular file. A file whose length changes meanwhile has no identifier. */
    byte[] hash(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file, OPTIONS)) {
            long length = channel.size();
            ObjectHash hash = new ObjectHash(ObjectType.CONTENT, length);
            ByteBuffer window = ByteBuffer.wrap(buffer);
            long done = 0;
            for (int read = channel.read(window); read >= 0; read = channel.read(window.clear())) {
                done += read;
                if (done > length) {
                    break;
                }
                hash.update(buffer, read);
            }
            if (done != length) {
                throw new IOException("The file " + Quoted.of(file)
                        + " changed its length while it was read, or does not know it; try again.");
            }
            return hash.bytes();
        }
    }

    /** Of exactly as many bytes as the stream is said to have. */
    byte[] hash(InputStream stream, long length) throws IOException {
        if (length < 0) {
            throw new IllegalArgumentException("a length is at least 0, not " + length);
        }
        ObjectHash hash = new ObjectHash(ObjectType.CONTENT, length);
        long left = length;
        while (left > 0) {
            int read = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException(
                        "The stream ends after " + (length - left) + " bytes; " + length + " were announced.");
            }
            hash.update(buffer, read);
            left -= read;
        }
        if (stream.read() >= 0) {
            throw new IOException("The stream goes on after the " + length + " bytes that were announced.");
        }
        return hash.bytes();
    }
}
