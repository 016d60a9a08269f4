package org.multitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.database.embedded.ReadyCluster;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.SettingsReader;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The real program on a free port, with a real embedded PostgreSQL in {@code target}: one for the whole test run,
 * claimed, with the pages for developers shown. Tests that stop or damage a server start their own.
 */
public final class TestServer implements AutoCloseable {
    private static final Object LOCK = new Object();
    private static final Set<TestServer> RUNNING = ConcurrentHashMap.newKeySet();
    private static @Nullable TestServer shared;

    private final ConfigurableApplicationContext context;
    private final URI address;
    private final Path data;

    private TestServer(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        this.address = URI.create("http://localhost:" + port);
        RUNNING.add(this);
    }

    /** The server shared by the whole test run. */
    public static TestServer shared() {
        synchronized (LOCK) {
            if (shared == null) {
                TestServer server = start(freshDirectory(), Map.of());
                server.claim();
                shared = server;
            }
            return shared;
        }
    }

    /** A server of one test's own, on this data directory; not claimed. An empty one gets a cluster that was made before. */
    public static TestServer start(Path data, Map<String, String> settings) {
        if (isEmpty(data)) {
            try {
                ReadyCluster.into(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return startAsItIs(data, settings);
    }

    /** As {@link #start}, and PostgreSQL may be killed: an empty directory gets a cluster as everybody makes it. */
    public static TestServer startAsItIs(Path data, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>();
        environment.put(Setting.DATA.variable(), data.toString());
        environment.put(Setting.PORT.variable(), "0");
        environment.put(Setting.DEVELOPMENT.variable(), "true");
        environment.put(Setting.PACE.variable(), "0");
        environment.putAll(settings);
        return new TestServer(Application.start(new SettingsReader(environment).read(), true), data);
    }

    private static boolean isEmpty(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty directory that PostgreSQL can reach when the tests run as root; removed when they end. */
    public static Path freshDirectory() {
        try {
            Path directory = Files.createTempDirectory("multitude-test");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path directory) {
        RUNNING.stream().filter(server -> server.data.equals(directory)).forEach(TestServer::close);
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            // What is left in the temporary directory is the system's to clean.
            System.getLogger("test").log(System.Logger.Level.DEBUG, "not removed", e);
        }
    }

    /** Claims the installation as its first administrator would. */
    public void claim() {
        bean(Installations.class).claim(new Installation("Essai", address));
    }

    /** Its address, such as {@code http://localhost:41234}. */
    public URI address() {
        return address;
    }

    /** Its data directory. */
    public Path data() {
        return data;
    }

    /** Waits until all that happened is in the log and every follower has read it: lists and searches show it. */
    public void caughtUp() {
        caughtUp(Duration.ofSeconds(30));
    }

    /** The same after much happened at once. */
    public void caughtUp(Duration patience) {
        Eventually.get(
                patience,
                () -> bean(JdbcClient.class)
                        .sql("""
                                select not exists (select 1 from record.waiting)
                                  and not exists (
                                    select 1 from record.follower f, record.tree t where f.position < t.size)
                                """)
                        .query(Boolean.class)
                        .optional()
                        .filter(Boolean::booleanValue));
    }

    /** Waits until a signed checkpoint covers all that has happened so far, whatever happens meanwhile. */
    public void recorded() {
        PublicRecord record = bean(PublicRecord.class);
        record.latest(Optional.empty(), 1)
                .forEach(last -> Eventually.get(
                        Duration.ofSeconds(20), () -> record.find(last.id()).filter(RecordedAct::recorded)));
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All its parts of a type. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** A fresh visitor who reads French. */
    public Browser browser() {
        return new Browser(address, "fr");
    }

    /** A fresh visitor who reads this language. */
    public Browser browser(String language) {
        return new Browser(address, language);
    }

    @Override
    public void close() {
        RUNNING.remove(this);
        context.close();
    }
}
