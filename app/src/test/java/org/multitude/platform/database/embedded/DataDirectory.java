package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data directory for a test. What still serves it at the end of the test is killed. */
final class DataDirectory implements AutoCloseable {
    private static @Nullable Path madeOnce;

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    static DataDirectory empty() throws IOException {
        Path path = Files.createTempDirectory("multitude-postgres").toRealPath();
        // As a service's data directory: else the user who runs PostgreSQL for root could not pass.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        return new DataDirectory(path);
    }

    /** Copied from one made at first need: unpacking and initdb take longer than the rest of a test. */
    static synchronized DataDirectory used() throws IOException, InterruptedException {
        if (madeOnce == null) {
            DataDirectory made = empty();
            EmbeddedPostgres.start(made.path).close();
            madeOnce = made.path;
            Runtime.getRuntime().addShutdownHook(new Thread(made::delete));
        }
        DataDirectory copy = empty();
        copy(madeOnce, copy.path);
        return copy;
    }

    /** Copies the cluster of a data directory that nobody serves into one that has none. */
    static void copy(Path made, Path into) throws IOException, InterruptedException {
        Path home = Files.createDirectory(into.resolve("postgres"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(made.resolve("postgres"))) {
            for (Path each : all) {
                if (each.getFileName().toString().startsWith("binaries-")) {
                    link(each, home.resolve(each.getFileName()));
                } else {
                    copyAsItIs(each, home);
                }
            }
        }
    }

    private static void copyAsItIs(Path from, Path into) throws IOException, InterruptedException {
        Process cp = new ProcessBuilder("cp", "-a", from.toString(), into.toString())
                .inheritIO()
                .start();
        if (cp.waitFor() != 0) {
            throw new IOException("cp failed");
        }
    }

    /** Nobody writes to the programs, so their files need not be copied. */
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isSymbolicLink(each)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(each));
                } else if (Files.isDirectory(each)) {
                    Files.createDirectory(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
                } else {
                    Files.createLink(target, each);
                }
            }
        }
    }

    static boolean weAreRoot() {
        return System.getProperty("user.name").equals("root");
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgres/cluster");
    }

    Optional<LiveProcess> server() throws IOException {
        return Files.exists(cluster())
                ? PostmasterPid.read(cluster())
                        .flatMap(file -> LiveProcess.of(file.pid()))
                        .filter(process -> process.serves(cluster()))
                : Optional.empty();
    }

    void killServer() throws IOException {
        LiveProcess server = server().orElseThrow();
        server.kill();
        while (server.runs()) {
            Thread.onSpinWait();
        }
    }

    static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    void delete() {
        try {
            Trees.delete(path);
        } catch (IOException e) {
            System.err.println("left behind: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (server().isPresent()) {
            killServer();
        }
        // Children of a killed server may still remove their files.
        for (int tries = 0; tries < 50 && Files.exists(path); tries++) {
            try {
                Trees.delete(path);
            } catch (IOException e) {
                Postmaster.pause();
            }
        }
    }
}
