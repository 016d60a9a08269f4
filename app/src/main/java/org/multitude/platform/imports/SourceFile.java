package org.multitude.platform.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files to be brought in; those packed by gzip are unpacked while they are read. */
public final class SourceFile {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x1f8b;

    private SourceFile() {}

    /**
     * Opens a file.
     *
     * @throws UnreadableSource when it cannot be
     */
    public static InputStream open(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableSource(file + " is a folder, not a file.");
        }
        try {
            BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            bytes.mark(2);
            boolean packed = (bytes.read() << 8 | bytes.read()) == MAGIC;
            bytes.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
        } catch (IOException e) {
            throw UnreadableSource.of(file, e);
        }
    }
}
