package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Finds a server of our cluster that already runs, and what to do with it. The caller holds the start lock. */
record Adoption(Home home, Postmaster postmaster, Holders holders, Probe probe) {
    /** How long a running server may be silent. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** The port of a running server that is ours to use; empty when one may be started. */
    Optional<Integer> find() throws IOException {
        Optional<LiveProcess> server = server();
        long end = System.nanoTime() + SILENCE.toNanos();
        while (server.isPresent() && server.get().runs()) {
            Optional<PostmasterPid> now = PostmasterPid.read(home.cluster());
            if (now.isPresent() && now.get().isReady()) {
                switch (probe.ask(now.get().port())) {
                    case OURS -> {
                        return Optional.of(now.get().port());
                    }
                    case REFUSES_PASSWORD ->
                        throw new EmbeddedPostgresException("A PostgreSQL server runs on "
                                + home.cluster() + " but does not take the password in " + home.password()
                                + ": put the right password there, or stop the server (process "
                                + server.get().pid() + ").");
                    case NONE -> {}
                }
            }
            if (now.isPresent() && now.get().isStarting()) {
                end = System.nanoTime() + SILENCE.toNanos();
            } else if (System.nanoTime() > end) {
                stopStuck(server.get());
            }
            Postmaster.pause();
        }
        if (PostmasterPid.exists(home.cluster())) {
            // To PostgreSQL a process that ended but was not collected yet still runs, as does a stranger.
            PostmasterPid.disown(home.cluster());
        }
        return Optional.empty();
    }

    /** The server the cluster's pid file names, if that process is one. */
    private Optional<LiveProcess> server() throws IOException {
        Optional<PostmasterPid> file = PostmasterPid.read(home.cluster());
        // A server whose starter was killed may be writing the file at this very moment.
        for (int tries = 0; file.isEmpty() && PostmasterPid.exists(home.cluster()) && tries < 25; tries++) {
            Postmaster.pause();
            file = PostmasterPid.read(home.cluster());
        }
        return file.flatMap(f -> LiveProcess.of(f.pid())).filter(p -> p.serves(home.cluster()));
    }

    private void stopStuck(LiveProcess server) throws IOException {
        if (!holders.living().isEmpty()) {
            throw new EmbeddedPostgresException("The PostgreSQL server of " + home.root() + " (process " + server.pid()
                    + ") does not answer and another process uses it (process "
                    + holders.living().getFirst().process().pid() + "): stop that one first.");
        }
        postmaster.stop(server);
    }
}
