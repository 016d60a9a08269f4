package org.multitude.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;
import java.util.stream.Stream;

/** Files that are as they were left when the power comes back. */
public final class Durable {
    private Durable() {}

    /**
     * Writes a small file: whoever looks, also after a power cut, finds the whole new content or what was there before.
     *
     * @param rights with which it is made
     */
    public static void write(Path target, byte[] bytes, FileAttribute<?>... rights) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, rights);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceName(target);
    }

    /** The name of a file in its directory. */
    public static void forceName(Path file) throws IOException {
        force(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory"));
    }

    /** Puts a file's content, or the names in a directory, on the disk: a power cut may bring old ones back otherwise. */
    public static void force(Path path) throws IOException {
        // File systems without such rights do not let a directory be opened.
        if (Files.isDirectory(path)
                && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * All that is in a tree. In a pass of its own: the file system then writes most files at once, where forcing each as it
     * is written costs seconds.
     */
    public static void forceAll(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(path)) {
                    force(path);
                }
            }
        }
    }
}
