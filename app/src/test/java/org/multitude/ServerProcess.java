package org.multitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.multitude.platform.settings.Setting;

/** {@code multitude} as a program of its own, on a data directory and a port that outlive it. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            // It lives for seconds.
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m");

    private final Path data;
    private final int port;
    private final Path log;
    private final Process process;

    private ServerProcess(Path data, Path place, int port, Map<String, String> environment, List<String> words) {
        this.data = data;
        this.port = port;
        this.log = place.resolve("server.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(data, place, words))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("MULTITUDE_"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the program, for people who send without pause; it does not answer yet. */
    static ServerProcess start(Path data, int port) {
        Map<String, String> noPace = Map.of(Setting.PACE.variable(), "0");
        return new ServerProcess(data, data, port, noPace, List.of("serve", "--port=" + port));
    }

    /** Starts another command on a data directory. */
    static ServerProcess command(Path data, String... words) {
        return new ServerProcess(data, data, 0, Map.of(), List.of(words));
    }

    /** The same with such settings in its environment, and what it writes kept away from the data directory. */
    static ServerProcess command(Path data, Map<String, String> environment, String... words) {
        return new ServerProcess(data, TestServer.freshDirectory(), 0, environment, List.of(words));
    }

    /** Waits for the end of a command, and says its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("it does not end:\n" + lastWords());
        }
        return process.exitValue();
    }

    /** Whether it has not ended. */
    boolean runs() {
        return process.isAlive();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<String> command(Path data, Path place, List<String> words) {
        List<String> command = new ArrayList<>(Program.options(OPTIONS));
        command.add("-Djava.io.tmpdir=" + place);
        command.add(Multitude.class.getName());
        command.addAll(words);
        command.add("--data=" + data);
        return command;
    }

    /** Waits until it says that it is well. */
    ServerProcess awaitHealth() {
        Browser browser = new Browser(URI.create("http://localhost:" + port), "fr");
        Eventually.within(START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended with " + process.exitValue() + ":\n" + lastWords());
            }
            try {
                Answer health = browser.get("/health");
                if (health.status() != 200) {
                    throw new AssertionError(health.text());
                }
            } catch (UncheckedIOException e) {
                throw new AssertionError("does not answer yet:\n" + lastWords(), e);
            }
        });
        return this;
    }

    /**
     * Kills the server, PostgreSQL and all their children at once. PostgreSQL puts each of its processes in a session of
     * its own, so one process group would not hold them all.
     */
    void kill() {
        List<String> command = new ArrayList<>(List.of("kill", "-KILL"));
        Stream.concat(Stream.of(process.toHandle()), postmaster().stream())
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .map(handle -> Long.toString(handle.pid()))
                .forEach(command::add);
        try {
            // One that ended by itself in between is no failure.
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server survived");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
            return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Math.abs(Long.parseLong(lines.getFirst())));
        } catch (IOException e) {
            return Optional.empty(); // not started yet
        }
    }

    /** What it said last. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
