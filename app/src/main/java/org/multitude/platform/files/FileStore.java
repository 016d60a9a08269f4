package org.multitude.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.multitude.platform.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files kept under the SHA-256 of their content, so the same bytes are kept once and no name is ever trusted. Memory
 * use does not depend on their size.
 */
public final class FileStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final int BUFFER = 64 * 1024;
    private static final String LEAVING = "leaving";
    private static final String NAME = "[0-9a-f]{64}";

    private final Path root;
    private final Path incoming;
    private final long limit;
    private final Disk disk;

    /** Opens a new file for writing; another one in tests, which cannot fill a real disk. */
    @FunctionalInterface
    interface Disk {
        OutputStream open(Path part) throws IOException;
    }

    /**
     * @param root directory of the files; made when absent
     * @param incoming directory on the same disk for files that are not whole yet
     * @param limit largest accepted file, in bytes
     */
    public FileStore(Path root, Path incoming, long limit) {
        this(
                root,
                incoming,
                limit,
                part -> Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    FileStore(Path root, Path incoming, long limit, Disk disk) {
        this.root = root;
        this.incoming = incoming;
        this.limit = limit;
        this.disk = disk;
    }

    /**
     * Keeps a stream to its end, durably, or keeps nothing.
     *
     * @throws FileTooLarge beyond the limit
     * @throws StorageFull when the disk takes no more
     */
    public StoredFile keep(InputStream input) throws IOException {
        Path part = incoming.resolve(UUID.randomUUID().toString());
        try {
            StoredFile stored = copy(input, part);
            place(part, stored.sha256());
            return stored;
        } finally {
            delete(part);
        }
    }

    /** A failing disk may not take this either; what made it fail is what must be told. */
    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} could not be removed; the next start does it.", part, e);
        }
    }

    /** Opens a kept file. */
    public InputStream open(String sha256) throws NoSuchFileException, IOException {
        return Files.newInputStream(place(sha256));
    }

    /** Where a kept file lies, to be read by a program that needs a path. */
    public Path path(String sha256) {
        return place(sha256);
    }

    /** Whether it is here. */
    public boolean has(String sha256) {
        return Files.isReadable(place(sha256));
    }

    /** Whether it is here with the bytes of its name; reads it to its end. */
    public boolean whole(String sha256) {
        try (InputStream input = open(sha256)) {
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[BUFFER];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("The file {} cannot be read.", sha256, e);
            return false;
        }
    }

    /** What is done with a file. */
    @FunctionalInterface
    public interface Each {
        /** Takes its name, the SHA-256 of its content. */
        void take(String sha256) throws IOException;
    }

    /** Names all files that are kept, in the order of their names. */
    public void each(Each each) throws IOException {
        for (Path folder : in(root).stream().sorted().toList()) {
            if (folder.getFileName().toString().matches("[0-9a-f]{2}")) {
                for (Path path : below(folder).stream().sorted().toList()) {
                    if (path.getFileName().toString().matches(NAME)) {
                        each.take(path.getFileName().toString());
                    }
                }
            }
        }
    }

    /** What is done with a few files at a time. */
    @FunctionalInterface
    interface Several {
        void take(List<String> files) throws IOException;
    }

    /** Names the files that came before an instant, at most so many at once. */
    void eachOlder(Instant before, int atOnce, Several several) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : in(root)) {
            if (folder.getFileName().toString().matches("[0-9a-f]{2}")) {
                for (Path path : below(folder)) {
                    if (path.getFileName().toString().matches(NAME) && older(path, before)) {
                        found.add(path.getFileName().toString());
                    }
                    if (found.size() == atOnce) {
                        several.take(List.copyOf(found));
                        found.clear();
                    }
                }
            }
        }
        several.take(List.copyOf(found));
    }

    /**
     * Removes a file that came before an instant and that nobody needs. It is set aside first, and looked at again there:
     * whoever keeps the same bytes meanwhile puts a file of her own in its place.
     */
    void forget(String sha256, Instant before, BooleanSupplier needless) throws IOException {
        Path aside = Files.createDirectories(root.resolve(LEAVING)).resolve(sha256);
        try {
            Files.move(place(sha256), aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return;
        }
        if (older(aside, before) && needless.getAsBoolean()) {
            Files.delete(aside);
        } else {
            putBack(aside);
        }
    }

    /** Puts back what a process that was killed had set aside. */
    void tidy() throws IOException {
        for (Path aside : in(root.resolve(LEAVING))) {
            putBack(aside);
        }
    }

    /** From now on it is as new, so that it is not taken for the old one whose bytes somebody is about to publish. */
    private void putBack(Path aside) throws IOException {
        Files.setLastModifiedTime(aside, FileTime.from(Instant.now()));
        Files.move(
                aside,
                place(aside.getFileName().toString()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean older(Path path, Instant before) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().isBefore(before);
    }

    private StoredFile copy(InputStream input, Path target) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream output = openForWriting(target)) {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                digest.update(buffer, 0, read);
                write(output, buffer, read);
            }
            closeDurably(output, target);
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
    }

    private OutputStream openForWriting(Path target) {
        try {
            return disk.open(target);
        } catch (IOException e) {
            throw new StorageFull(e);
        }
    }

    private static void write(OutputStream output, byte[] buffer, int length) {
        try {
            output.write(buffer, 0, length);
        } catch (IOException e) {
            throw new StorageFull(e);
        }
    }

    private static void closeDurably(OutputStream output, Path target) {
        try {
            output.close();
            Durable.force(target);
        } catch (IOException e) {
            throw new StorageFull(e);
        }
    }

    private void place(Path part, String sha256) {
        Path place = place(sha256);
        Path outer = root.resolve(sha256.substring(0, 2));
        Path inner = outer.resolve(sha256.substring(2, 4));
        try {
            Files.createDirectories(inner);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // The names must survive a power cut as the bytes do.
            Durable.force(inner);
            Durable.force(outer);
            Durable.force(root);
        } catch (IOException e) {
            throw new StorageFull(e);
        }
    }

    private Path place(String sha256) {
        if (!sha256.matches(NAME)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
