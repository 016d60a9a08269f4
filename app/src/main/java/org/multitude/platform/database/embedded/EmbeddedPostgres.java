package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * A running PostgreSQL server that the platform carries with it. Started by the first process that needs it, shared by
 * all that open the same data directory, and stopped when the last one closes it; a server left behind by a killed
 * process is taken over by the next.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    private final Home home;
    private final Postmaster postmaster;
    private final Holders holders;
    private final Holders.Holder self;
    private final String password;
    private final int port;
    private final Thread atExit = new Thread(this::closeAtExit, "stop-embedded-postgres");
    private boolean closed;

    private EmbeddedPostgres(
            Home home, Postmaster postmaster, Holders holders, Holders.Holder self, String password, int port) {
        this.home = home;
        this.postmaster = postmaster;
        this.holders = holders;
        this.self = self;
        this.password = password;
        this.port = port;
    }

    /**
     * Gives the server of a data directory, started or adopted, once it answers. It is closed at the latest when the
     * JVM ends.
     *
     * @throws EmbeddedPostgresException with one sentence for the person who runs the program
     */
    public static EmbeddedPostgres start(Path dataDir) {
        return start(dataDir, EmbeddedPostgres::freePort);
    }

    /** Whether some process has the server of a data directory open. */
    public static boolean inUse(Path dataDir) {
        Path absolute = dataDir.toAbsolutePath().normalize();
        if (!java.nio.file.Files.isDirectory(absolute.resolve("postgres"))) {
            return false;
        }
        try {
            Home home = Home.prepare(absolute);
            try (StartLock _ = StartLock.take(home)) {
                return !new Holders(home.holders(), ServerAccount.choose(home))
                        .living()
                        .isEmpty();
            }
        } catch (IOException e) {
            throw Sentences.about(absolute, e);
        }
    }

    static EmbeddedPostgres start(Path dataDir, IntSupplier ports) {
        Path absolute = dataDir.toAbsolutePath().normalize();
        EmbeddedPostgres server;
        try {
            BinariesResource packed = BinariesResource.forThisMachine();
            Home home = Home.prepare(absolute);
            ServerAccount account = ServerAccount.choose(home);
            try (StartLock _ = StartLock.take(home)) {
                account.keep(home.root());
                account.keep(home.lock());
                StepDown.checkReaches(account, home.root());
                server = Startup.run(home, account, Binaries.unpack(packed, home), ports);
            }
        } catch (IOException e) {
            throw Sentences.about(absolute, e);
        }
        server.closeWhenJvmEnds();
        return server;
    }

    static EmbeddedPostgres held(Home home, Postmaster postmaster, Holders holders, String password, int port)
            throws IOException {
        Holders.Holder self = Holders.Holder.current();
        holders.add(self);
        return new EmbeddedPostgres(home, postmaster, holders, self, password, port);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the platform's own database. */
    public String jdbcUrl() {
        return Probe.url(port);
    }

    /** The role that owns the platform's database; no superuser. */
    public String user() {
        return Settings.NAME;
    }

    /** For {@link #user()}, and for the superuser {@code postgres}, who is there for repairs by hand. */
    public String password() {
        return password;
    }

    /** On 127.0.0.1, and another one at each start. */
    public int port() {
        return port;
    }

    /**
     * Leaves closing to the caller. For programs that still use the database while the JVM shuts down, where hooks run
     * side by side; they close it after their last query.
     */
    public EmbeddedPostgres closedByCaller() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "The JVM is ending already");
        }
        return this;
    }

    /**
     * From now on starts the server again, on the same port, when it ended without being asked: PostgreSQL shuts down
     * when its disk is full, and comes back when there is space.
     */
    public EmbeddedPostgres keptRunning() {
        Thread.ofVirtual().name("keep-embedded-postgres").start(new Watch(this)::run);
        return this;
    }

    /** Starts the server if it does not run; says whether that was needed and done. */
    synchronized boolean revive() throws IOException {
        if (closed || server().isPresent()) {
            return false;
        }
        try (StartLock _ = StartLock.take(home)) {
            // Somebody who shares it may have been quicker.
            if (server().isPresent()) {
                return false;
            }
            Startup.again(home, postmaster, holders, new Probe(password, home.cluster()), port);
            return true;
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private Optional<LiveProcess> server() throws IOException {
        return PostmasterPid.read(home.cluster())
                .flatMap(file -> LiveProcess.of(file.pid()))
                .filter(process -> process.serves(home.cluster()));
    }

    /** Stops the server, unless somebody else still holds it. Closing again does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        closedByCaller();
        try (StartLock _ = StartLock.take(home)) {
            if (holders.remove(self)) {
                Optional<LiveProcess> server = server();
                if (server.isPresent()) {
                    postmaster.stop(server.get());
                }
            }
        } catch (IOException e) {
            throw Sentences.about(home.root(), e);
        }
    }

    /** Whether this handle is the one whose end is the server's, if nobody else comes. */
    boolean owns() throws IOException {
        try (StartLock _ = StartLock.take(home)) {
            return holders.isOwnedBy(self);
        }
    }

    private void closeWhenJvmEnds() {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            close();
            throw new EmbeddedPostgresException("PostgreSQL was not started because the program is ending.", e);
        }
    }

    private void closeAtExit() {
        try {
            close();
        } catch (EmbeddedPostgresException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
        }
    }
}
