package org.multitude.platform.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a tar archive packed with xz. Files are readable by everyone: the server may be another user. */
final class TarXz {
    private TarXz() {}

    static void unpack(InputStream packed, Path into) throws IOException {
        directory(into);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(into, into.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    directory(target);
                } else if (entry.isSymbolicLink()) {
                    directory(parent(target));
                    inside(into, parent(target).resolve(entry.getLinkName()));
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    directory(parent(target));
                    file(tar, target, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static Path inside(Path root, Path target) throws IOException {
        if (!target.normalize().startsWith(root)) {
            throw new IOException("the archive names a file outside of itself: " + target);
        }
        return target.normalize();
    }

    private static Path parent(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("the archive names no file: " + target);
        }
        return parent;
    }

    private static void directory(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void file(InputStream content, Path target, boolean program) throws IOException {
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
