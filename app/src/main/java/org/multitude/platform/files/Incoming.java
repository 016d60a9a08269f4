package org.multitude.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where a process puts what is still arriving: a directory of its own, locked while it lives. The next process to start
 * removes what a killed one left there.
 */
public final class Incoming implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final String LOCK = "lock";

    private final Path directory;
    private final FileChannel alive;

    /**
     * Makes the directory of this process.
     *
     * @param shared directory of all processes; made when absent
     */
    public Incoming(Path shared) {
        directory = shared.resolve(UUID.randomUUID().toString());
        try {
            alive = open(shared);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be received in " + shared + ": " + e.getMessage(), e);
        }
    }

    /** The directory, to be written to by this process only. */
    public Path directory() {
        return directory;
    }

    private FileChannel open(Path shared) throws IOException {
        Files.createDirectories(shared);
        // One at a time, else a process that starts could take a directory not locked yet for an abandoned one.
        synchronized (Incoming.class) {
            try (FileChannel starting = channel(shared.resolve(LOCK));
                    FileLock _ = starting.lock()) {
                removeAbandoned(shared);
                Files.createDirectory(directory);
                FileChannel channel = channel(directory.resolve(LOCK));
                channel.lock();
                return channel;
            }
        }
    }

    private static void removeAbandoned(Path shared) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(shared, Files::isDirectory)) {
            for (Path each : all) {
                if (isAbandoned(each)) {
                    LOG.info("What a process that ended was receiving is removed: {}", each);
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        }
    }

    private static boolean isAbandoned(Path directory) throws IOException {
        try (FileChannel channel = channel(directory.resolve(LOCK));
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held in this very process
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        alive.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
