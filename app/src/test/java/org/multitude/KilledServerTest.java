package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.platform.text.Sha256;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;

/**
 * The whole program, PostgreSQL included, is killed again and again in the middle of the thread. Everything it answered
 * for is there when it is back, nothing is half done, and its record extends every checkpoint that it ever showed.
 */
class KilledServerTest {
    /** More of them, for at most so many minutes, with {@code bench/kills.sh}. */
    private static final int KILLS = Integer.getInteger("multitude.kills", 20);

    private static final Duration LONGEST_RUN = Duration.ofMinutes(Integer.getInteger("multitude.kill-minutes", 60));
    private static final int SHORTEST = 100;
    private static final int LONGEST = 2000;

    private final long seed = Long.getLong("multitude.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Path data = TestServer.freshDirectory();
    private final Path remembered = TestServer.freshDirectory();
    private int recovering;
    private volatile boolean killing;
    private volatile byte[] seen = new byte[0];

    @Test
    void nothingPromisedIsLostAndNothingIsHalfDone() throws Exception {
        System.out.println("Moments drawn from -Dmultitude.seed=" + seed);
        int port = ServerProcess.freePort();
        URI address = URI.create("http://localhost:" + port);
        List<Walk> walks = prepare(port);
        long size = 0;
        ServerProcess server = ServerProcess.start(data, port).awaitHealth();
        Instant end = Instant.now().plus(LONGEST_RUN);
        int kills = 0;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            while (kills < KILLS && Instant.now().isBefore(end)) {
                kills++;
                walkUntilKilled(walks, people, server, address);
                server = restart(port);
                walks.forEach(Walk::sendAgain);
                keptItsPromises(walks, address);
                size = holds(address, size);
            }
            everyDatasetIsFound(walks, address);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "at kill " + kills + " with seed " + seed + "; the server said:\n" + server.lastWords(), e);
        } finally {
            server.close();
        }
        System.out.println("Killed " + kills + " times under load, and " + recovering
                + " times while it recovered; the record holds " + size + " acts");
        assertThat(walks).allMatch(walk -> walk.laps() > 0);
    }

    private List<Walk> prepare(int port) {
        try (TestServer server = TestServer.startAsItIs(data, Map.of("MULTITUDE_PORT", Integer.toString(port)))) {
            server.claim();
            return List.of(new Walk(server, "Vaubrun"), new Walk(server, "Sorgues"));
        }
    }

    private void walkUntilKilled(List<Walk> walks, ExecutorService people, ServerProcess server, URI address)
            throws InterruptedException {
        killing = false;
        seen = new byte[0];
        Stream<Runnable> all = Stream.concat(
                walks.stream().map(walk -> walk::step), Stream.of(() -> look(new Browser(address, "fr"))));
        List<? extends Future<?>> busy =
                all.map(step -> people.submit(() -> again(step))).toList();
        Thread.sleep(random.nextInt(SHORTEST, LONGEST));
        killing = true;
        server.kill();
        for (Future<?> each : busy) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }

    /** Only the kill may leave a request without its answer. */
    private void again(Runnable step) {
        try {
            while (true) {
                step.run();
            }
        } catch (UncheckedIOException e) {
            if (!killing) {
                throw e;
            }
        }
    }

    private void look(Browser browser) {
        Answer checkpoint = browser.get("/log/checkpoint");
        if (checkpoint.status() == 200) {
            seen = checkpoint.bytes();
        }
    }

    /** Sometimes it is killed while it recovers, too. */
    private ServerProcess restart(int port) throws InterruptedException {
        if (random.nextInt(3) == 0) {
            ServerProcess starting = ServerProcess.start(data, port);
            Thread.sleep(random.nextInt(SHORTEST, LONGEST));
            starting.kill();
            recovering++;
        }
        return ServerProcess.start(data, port).awaitHealth();
    }

    private void keptItsPromises(List<Walk> walks, URI address) throws IOException {
        Browser reader = new Browser(address, "fr");
        for (Walk walk : walks) {
            for (Walk.Promise promise : walk.newPromises()) {
                Answer page = reader.get(promise.path());
                if (promise.whole()) {
                    assertThat(page.text()).as(promise.path()).isEqualTo(promise.text());
                } else {
                    assertThat(page.words()).as(promise.path()).contains(promise.text());
                }
            }
        }
        keptFilesAreWhole();
    }

    private void keptFilesAreWhole() throws IOException {
        if (!Files.exists(data.resolve("files"))) {
            return; // killed before the first one came
        }
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            for (Path file : (Iterable<Path>) files.filter(this::isKept)::iterator) {
                assertThat(HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file))))
                        .isEqualTo(file.getFileName().toString());
            }
        }
    }

    /** What is being received, and what processes of the server that runs again unpack for themselves, is not. */
    private boolean isKept(Path file) {
        return Files.isRegularFile(file)
                && !file.startsWith(data.resolve("files").resolve("incoming"))
                && !file.getFileName().toString().equals("lock");
    }

    /** As {@code multitude verify --content} on a computer that saw the site until the moment it was killed. */
    private long holds(URI address, long before) throws IOException, InterruptedException {
        try (Stream<Path> sites = Files.list(remembered)) {
            Optional<Path> site = sites.findFirst();
            if (site.isPresent() && seen.length > 0) {
                Files.write(site.get().resolve("checkpoint"), seen);
            }
        }
        Browser reader = new Browser(address, "fr");
        // None yet where it was killed before its first second was over.
        Eventually.within(
                Duration.ofSeconds(10),
                () -> assertThat(reader.get("/log/checkpoint").status()).isEqualTo(200));
        Report report = new Verifier(new KnownLogs(remembered), done -> {}).verify(address, Optional.empty(), true);
        assertThat(report.findings()).isEmpty();
        assertThat(report.size()).isGreaterThanOrEqualTo(before);
        return report.size();
    }

    private static void everyDatasetIsFound(List<Walk> walks, URI address) {
        Browser reader = new Browser(address, "fr");
        for (Walk walk : walks) {
            for (String title : walk.titles()) {
                Eventually.within(
                        Duration.ofSeconds(20),
                        () -> assertThat(reader.get("/search?q=" + title.replace(' ', '+'))
                                        .words())
                                .contains(title));
            }
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(walk.researcher().get("/inbox").words()).contains("Acceptée, avec motifs"));
        }
    }
}
