package org.multitudelibs.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of a witness in a folder, one file for each log, named by the SHA-256 of its origin in hexadecimal.
 * A file is written beside the old one, forced to the disk, and renamed over it. The folder is locked while this is
 * open, so that no second process cosigns from it.
 */
public final class WitnessFolder implements WitnessStore, AutoCloseable {

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    /**
     * Opens the folder, and makes it if there is none.
     *
     * @throws UncheckedIOException if it cannot be used, or is used already
     */
    public WitnessFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            this.lock = locked(folder.resolve(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the witness cannot be used", e);
        }
    }

    /** SHA-256 of an origin, as in the addresses of witnesses (C2SP tlog-witness). */
    static String name(String origin) {
        return HexFormat.of().formatHex(Rfc6962.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public synchronized Optional<SignedNote> latest(String origin) {
        try {
            return Optional.of(SignedNote.parse(Files.readAllBytes(folder.resolve(name(origin)))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint of log " + origin + " cannot be read", e);
        }
    }

    @Override
    public synchronized boolean replace(String origin, Optional<SignedNote> expected, SignedNote next) {
        if (!latest(origin).equals(expected)) {
            return false;
        }
        try {
            write(name(origin), next.bytes());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint of log " + origin + " cannot be stored", e);
        }
    }

    /** Unlocks the folder; nothing is stored through this any more. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the witness cannot be unlocked", e);
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        if (!lock.isOpen()) {
            throw new ClosedChannelException();
        }
        Path temporary = folder.resolve(name + ".tmp");
        try (FileChannel file = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(true);
        }
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        // The new name is durable only once the folder is.
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IOException("another witness uses it");
        }
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
