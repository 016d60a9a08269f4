package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** From a prepared home to a server somebody holds: adopted, or started on a port that was still free. */
final class Startup {
    private static final System.Logger LOG = System.getLogger(Startup.class.getName());
    private static final int PORTS = 10;
    private static final Duration FORMER_SERVER = Duration.ofSeconds(20);

    private Startup() {}

    static EmbeddedPostgres run(Home home, ServerAccount account, Binaries binaries, IntSupplier ports)
            throws IOException {
        String password = new Cluster(home, binaries, account).open();
        Postmaster postmaster = new Postmaster(home, binaries, account);
        Holders holders = new Holders(home.holders(), account);
        Probe probe = new Probe(password, home.cluster());
        Optional<Integer> running = new Adoption(home, postmaster, holders, probe).find();
        int port;
        if (running.isPresent()) {
            port = running.get();
            LOG.log(System.Logger.Level.INFO, "PostgreSQL already runs on port {0}", String.valueOf(port));
        } else {
            port = start(home, postmaster, ports);
            if (probe.ask(port) != Probe.Answer.OURS) {
                stop(home, postmaster);
                throw new EmbeddedPostgresException("PostgreSQL started but does not take the password in "
                        + home.password() + ": put the file that belongs to this cluster there.");
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "PostgreSQL {0} runs on port {1}",
                    binaries.version(),
                    String.valueOf(port));
            binaries.deleteOthers(home);
        }
        return EmbeddedPostgres.held(home, postmaster, holders, password, port);
    }

    /** Starts, on the port that it had, a server that ended by itself. */
    static void again(Home home, Postmaster postmaster, Holders holders, Probe probe, int port) throws IOException {
        if (new Adoption(home, postmaster, holders, probe).find().isEmpty()) {
            start(home, postmaster, () -> port);
        }
    }

    private static int start(Home home, Postmaster postmaster, IntSupplier ports) throws IOException {
        long end = System.nanoTime() + FORMER_SERVER.toNanos();
        List<String> log = List.of();
        for (int taken = 0; taken < PORTS; ) {
            int port = ports.getAsInt();
            Optional<Postmaster.Failure> failure = postmaster.start(port);
            if (failure.isEmpty()) {
                return port;
            }
            log = failure.get().log();
            if (failure.get().portTaken()) {
                taken++;
            } else if (failure.get().formerServerStillEnding() && System.nanoTime() < end) {
                Postmaster.pause();
            } else {
                break;
            }
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL did not start; its log is " + home.log() + ".", ServerLog.last(log));
    }

    private static void stop(Home home, Postmaster postmaster) throws IOException {
        Optional<LiveProcess> server = PostmasterPid.read(home.cluster()).flatMap(file -> LiveProcess.of(file.pid()));
        if (server.isPresent()) {
            postmaster.stop(server.get());
        }
    }
}
