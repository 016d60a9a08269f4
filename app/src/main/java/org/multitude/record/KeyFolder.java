package org.multitude.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.files.Durable;
import org.multitudelibs.tlog.SignedNote;

/**
 * The folder {@code key} of the data directory: the secret of the log, the one that is to follow it while the key is
 * being changed, and the last checkpoint that was signed. Whatever is written is on disk before anybody acts on it.
 */
final class KeyFolder {
    static final int SEED_BYTES = 32;

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path directory;

    private KeyFolder(Path directory) {
        this.directory = directory;
    }

    /**
     * The folder, made if it is not there.
     *
     * @throws KeyRefused when others than its owner may come at what is in it
     */
    static KeyFolder at(Path directory) throws IOException {
        Files.createDirectories(directory, ownersOnly(directory, "rwx------"));
        KeyFolder folder = new KeyFolder(directory);
        refuseOpen(directory, List.of(directory, folder.seedFile(), folder.nextFile(), folder.checkpointFile()));
        return folder;
    }

    /** Rights of owners are asked for where the file system has them: some know none, and protect in their own way. */
    static void refuseOpen(Path directory, List<Path> paths) throws IOException {
        if (!hasOwners(directory)) {
            return;
        }
        for (Path path : paths) {
            if (Files.exists(path)) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
                if (rights.stream().anyMatch(OF_OTHERS::contains)) {
                    throw new KeyRefused(
                            "Others than their owner may read or change the files of the key of the record ("
                                    + path + " has the rights " + PosixFilePermissions.toString(rights)
                                    + "), and whoever has the key signs in the name of this platform: run chmod -R go-rwx "
                                    + directory + " and start again.");
                }
            }
        }
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownersOnly(Path path, String rights) {
        return hasOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    Path seedFile() {
        return directory.resolve("seed");
    }

    private Path nextFile() {
        return directory.resolve("seed.next");
    }

    private Path checkpointFile() {
        return directory.resolve("checkpoint");
    }

    Optional<byte[]> seed() throws IOException {
        return read(seedFile());
    }

    /** The secret that is to follow, while the key is being changed. */
    Optional<byte[]> next() throws IOException {
        return read(nextFile());
    }

    /** The last checkpoint that was signed. */
    Optional<byte[]> signed() throws IOException {
        return read(checkpointFile());
    }

    void placeSeed(byte[] seed) throws IOException {
        writeDurably(seedFile(), seed);
    }

    void placeNext(byte[] seed) throws IOException {
        writeDurably(nextFile(), seed);
    }

    /** The secret that was to follow is the one from now on; what was signed with it stays. */
    void takeNext() throws IOException {
        Files.move(nextFile(), seedFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.force(directory);
    }

    /** Forgets what was signed last, by a key that is no more. */
    void forget() throws IOException {
        Files.deleteIfExists(checkpointFile());
    }

    void remember(SignedNote note) throws IOException {
        remember(note.bytes());
    }

    void remember(byte[] note) throws IOException {
        writeDurably(checkpointFile(), note);
    }

    static byte[] freshSeed() {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    /** What is done by one process at a time. */
    @FunctionalInterface
    interface Alone<T> {
        T run() throws IOException;
    }

    /** Does something that nobody else on this folder does meanwhile: the lock of a file tells processes apart, not threads. */
    <T> T alone(Alone<T> work) throws IOException {
        synchronized (KeyFolder.class) {
            return locked(work);
        }
    }

    private <T> T locked(Alone<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        ownersOnly(directory, "rw-------"));
                FileLock lock = channel.lock()) {
            T result = work.run();
            if (!lock.isValid()) {
                throw new IOException("lost the lock on " + directory);
            }
            return result;
        }
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private void writeDurably(Path target, byte[] bytes) throws IOException {
        Durable.write(target, bytes, ownersOnly(target, "rw-------"));
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
