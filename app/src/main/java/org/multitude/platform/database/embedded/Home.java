package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where everything lies: the directory {@code postgres} in the platform's data directory. */
record Home(Path data, Path root) {

    static Home prepare(Path dataDir) throws IOException {
        if (Files.exists(dataDir) && !Files.isDirectory(dataDir)) {
            throw new EmbeddedPostgresException(
                    dataDir + " is a file, but the data directory must be a directory: choose another name.");
        }
        boolean fresh = !Files.exists(dataDir);
        Files.createDirectories(dataDir);
        Path data = dataDir.toRealPath();
        if (fresh) {
            traversable(data);
        }
        Path root = data.resolve("postgres");
        if (Files.isSymbolicLink(root)) {
            // Run by root, following it would give whoever owns the data directory any other directory.
            throw new EmbeddedPostgresException(
                    root + " is a symbolic link: link or move the whole data directory instead.");
        }
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root)) {
            throw new EmbeddedPostgresException(
                    root + " is a file, but PostgreSQL needs a directory there: move it away.");
        }
        if (!Files.exists(root)) {
            Files.createDirectory(root);
            traversable(root);
        }
        if (!Files.isReadable(root) || !Files.isWritable(root) || !Files.isExecutable(root)) {
            throw new AccessDeniedException(root.toString());
        }
        return new Home(data, root);
    }

    /** Others may pass through, so that an unprivileged server reaches its cluster, but not look around. */
    private static void traversable(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path password() {
        return root.resolve("password");
    }

    Path holders() {
        return root.resolve("holders");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path log() {
        return root.resolve("server.log");
    }
}
