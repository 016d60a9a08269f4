package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts and stops the server's process. The caller holds the start lock. */
record Postmaster(Home home, Binaries binaries, ServerAccount account) {
    /** Replaying the log after a power cut may take minutes; a server that says it is starting is waited for. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    /** Why a start did not succeed, in PostgreSQL's words. */
    record Failure(List<String> log) {
        boolean portTaken() {
            return says("Address already in use");
        }

        /** Children of a killed server end on their own, a moment after it. */
        boolean formerServerStillEnding() {
            return says("is still in use");
        }

        private boolean says(String words) {
            return log.stream().anyMatch(line -> line.contains(words));
        }
    }

    /** Empty when it runs and takes connections. */
    Optional<Failure> start(int port) throws IOException {
        ServerLog log = ServerLog.open(home, account);
        long before = log.length();
        // pg_ctl puts the server in a session of its own, so that Ctrl-C in a terminal does not reach it before us.
        Process pgCtl = account.command(List.of(
                        binaries.program("pg_ctl"),
                        "start",
                        "--silent",
                        "--wait",
                        "--timeout=" + START.toSeconds(),
                        "--pgdata=" + home.cluster(),
                        "--log=" + log.file(),
                        "--options=" + Settings.serverOptions(port)))
                .launch();
        while (pgCtl.isAlive()) {
            if (isReady(port)) {
                return Optional.empty(); // pg_ctl looks ten times a second; we need not wait for it
            }
            pause();
        }
        if (pgCtl.exitValue() == 0 || isReady(port)) {
            return Optional.empty();
        }
        List<String> said = log.since(before);
        return Optional.of(
                new Failure(said.isEmpty() ? Command.read(pgCtl).lines().toList() : said));
    }

    private boolean isReady(int port) throws IOException {
        return PostmasterPid.read(home.cluster())
                .filter(pid -> pid.isReady() && pid.port() == port)
                .flatMap(pid -> LiveProcess.of(pid.pid()))
                .filter(process -> process.serves(home.cluster()))
                .isPresent();
    }

    /** From polite to final. What was committed survives each of them. */
    void stop(LiveProcess server) throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            if (server.runs()) {
                Duration limit = mode.equals("fast") ? FAST : IMMEDIATE;
                account.command(List.of(
                                binaries.program("pg_ctl"),
                                "stop",
                                "--silent",
                                "--wait",
                                "--timeout=" + limit.toSeconds(),
                                "--mode=" + mode,
                                "--pgdata=" + home.cluster()))
                        .run(limit.plusSeconds(5));
            }
        }
        server.kill();
        for (long end = System.nanoTime() + IMMEDIATE.toNanos(); server.runs(); pause()) {
            if (System.nanoTime() > end) {
                throw new EmbeddedPostgresException("The PostgreSQL server of " + home.root() + " (process "
                        + server.pid() + ") does not end: end it by hand.");
            }
        }
    }

    static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for PostgreSQL");
        }
    }
}
