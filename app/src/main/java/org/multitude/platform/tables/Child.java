package org.multitude.platform.tables;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A process that reads tables. It has the classes it needs, bounded memory, none of the server's environment, and may be
 * killed at any moment: it writes nothing but a new file of the cache, which counts only once it is whole.
 */
final class Child implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final int MOST_LINES = 200;

    /** By name where even to load the class would do something. */
    private static final List<String> NEEDED = List.of(
            TableChild.class.getName(),
            CSVParser.class.getName(),
            "org.apache.commons.io.IOUtils",
            "org.apache.commons.codec.binary.Base64",
            "tools.jackson.databind.json.JsonMapper",
            "tools.jackson.core.JsonParser",
            "com.fasterxml.jackson.annotation.JsonTypeInfo",
            "org.jspecify.annotations.Nullable",
            "org.springframework.http.HttpStatus",
            "org.duckdb.DuckDBDriver");

    private final Path workplace;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile long idleSince = System.nanoTime();

    private Child(Path workplace, Process process) {
        this.workplace = workplace;
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(process.getOutputStream());
        Thread.ofPlatform().daemon().name("child " + process.pid()).start(this::listen);
    }

    /**
     * Starts one.
     *
     * @param below directory in which it gets one of its own
     * @param megabytes memory that DuckDB may use
     */
    static Child start(Path below, long megabytes) throws IOException {
        Path workplace = Files.createDirectories(below.resolve(UUID.randomUUID().toString()));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms16m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                // DuckDB unpacks its library there; what a killed child leaves goes with its directory.
                "-Djava.io.tmpdir=" + workplace,
                "-cp",
                classpath(),
                TableChild.class.getName(),
                Long.toString(megabytes));
        builder.directory(workplace.toFile());
        builder.environment().clear();
        return new Child(workplace, builder.start());
    }

    private static String classpath() {
        return NEEDED.stream().map(Child::place).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(String name) {
        try {
            Class<?> type = Class.forName(name, false, Child.class.getClassLoader());
            CodeSource source =
                    Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
            return Path.of(source.getLocation().toURI()).toString();
        } catch (ReflectiveOperationException | URISyntaxException e) {
            throw new IllegalStateException("no child without " + name, e);
        }
    }

    /** It ended, or what it says is no answer. */
    static final class Ended extends Exception {
        Ended(Throwable cause) {
            super(cause);
        }
    }

    /** It did not answer in time, and was killed. */
    static final class Late extends Exception {
        Late() {
            super("too late");
        }
    }

    /** Asks, and waits so long at most; a child that failed is closed. */
    Wire.Reply ask(Wire.Request request, Duration limit) throws Ended, Late {
        CompletableFuture<Wire.Reply> reply = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("asks child " + process.pid()).start(() -> {
            try {
                Wire.write(out, request);
                reply.complete(Wire.read(in, Wire.Reply.class));
            } catch (IOException | RuntimeException e) {
                reply.completeExceptionally(e);
            }
        });
        try {
            return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            throw new Late();
        } catch (ExecutionException e) {
            close();
            throw new Ended(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new Ended(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** It waits for its next question from now on. */
    void rests() {
        idleSince = System.nanoTime();
    }

    boolean restedFor(Duration time) {
        return System.nanoTime() - idleSince > time.toNanos();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            FileSystemUtils.deleteRecursively(workplace);
        } catch (IOException e) {
            LOG.warn("{} could not be removed; the next start does it.", workplace, e);
        }
    }

    /** What a child says besides its answers is for the log, within bounds. */
    private void listen() {
        try (Stream<String> lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)).lines()) {
            lines.limit(MOST_LINES).forEach(line -> LOG.warn("child {}: {}", process.pid(), line));
            process.getErrorStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("child {} says no more", process.pid(), e);
        }
    }
}
