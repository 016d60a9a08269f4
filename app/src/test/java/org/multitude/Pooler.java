package org.multitude;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** PgBouncer in front of a database, which gives each transaction any of its connections; where it is installed. */
final class Pooler implements AutoCloseable {
    private final Process process;
    private final int port;

    private Pooler(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, if it is there. */
    static Optional<Pooler> before(PGSimpleDataSource database) throws IOException {
        Optional<Path> program = Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return program.isEmpty() ? Optional.empty() : Optional.of(start(program.get(), database));
    }

    private static Pooler start(Path program, PGSimpleDataSource database) throws IOException {
        Path folder = TestServer.freshDirectory();
        int port = ServerProcess.freePort();
        Path users = Files.writeString(
                folder.resolve("users.txt"), "\"%s\" \"%s\"\n".formatted(database.getUser(), database.getPassword()));
        Path settings = Files.writeString(
                folder.resolve("pgbouncer.ini"), """
                [databases]
                multitude = host=127.0.0.1 port=%d dbname=multitude
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = scram-sha-256
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 6
                max_client_conn = 100
                ignore_startup_parameters = extra_float_digits
                """.formatted(database.getPortNumbers()[0], port, users));
        for (Path file : List.of(users, settings)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // It refuses to run as root.
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of(program.toString(), settings.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Pooler pooler = new Pooler(process, port);
        PGSimpleDataSource through = new PGSimpleDataSource();
        through.setUrl(pooler.url());
        through.setUser(database.getUser());
        through.setPassword(database.getPassword());
        Eventually.get(Duration.ofSeconds(10), () -> answers(through));
        return pooler;
    }

    private static Optional<Boolean> answers(PGSimpleDataSource through) {
        try (java.sql.Connection connection = through.getConnection()) {
            return Optional.of(connection.isValid(2)).filter(Boolean::booleanValue);
        } catch (java.sql.SQLException e) {
            return Optional.empty();
        }
    }

    /** The address of the database through it, as docs/configuration.md tells operators to write it. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/multitude?prepareThreshold=0";
    }

    @Override
    public void close() {
        process.destroy();
    }
}
