package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One program to run, with a bare environment: a PGDATA or PGPORT of the caller's must not reach PostgreSQL. */
record Command(List<String> words, String input) {
    /** How a program ended and all it wrote. */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }

        List<String> lines() {
            return output.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    static Command of(List<String> words) {
        return new Command(words, "");
    }

    Process launch() throws IOException {
        // From the root directory, because an unprivileged server may not be allowed to stand in ours.
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading; its status and its words say more than a broken pipe.
        }
        return process;
    }

    Result run(Duration limit) throws IOException {
        Process process = launch();
        CompletableFuture<String> output =
                CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                return new Result(-1, output.join() + "\n(stopped after " + limit.toSeconds() + " seconds)");
            }
            return new Result(process.exitValue(), output.join());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + words.getFirst());
        }
    }

    static String read(Process process) {
        try (var stdout = process.getInputStream()) {
            return new String(stdout.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
