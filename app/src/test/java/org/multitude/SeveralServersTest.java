package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Hash;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.TilePath;
import org.multitudelibs.tlog.VerifierKey;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three servers on one database, each with a copy of the key; where PgBouncer is installed, two of them behind it, in
 * transaction mode. Each act is logged once, and no checkpoint that any of them showed contradicts another.
 */
class SeveralServersTest {
    private static final int WRITERS = 2;
    private static final int ACTS = 120;

    private final Path data = TestServer.freshDirectory();
    private final Collection<byte[]> shown = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean(true);

    @Test
    void everyActIsLoggedOnceAndNoCheckpointContradictsAnother() throws Exception {
        try (TestServer first = TestServer.startAsItIs(data, Map.of())) {
            first.claim();
            first.browser().get("/log/key");
            PGSimpleDataSource database = EmbeddedDatabase.of(data);
            Optional<Pooler> pooler = Pooler.before(database);
            String url = pooler.map(Pooler::url).orElseGet(database::getUrl);
            Path keyless = TestServer.freshDirectory();
            assertThatThrownBy(() -> another(keyless, url, database))
                    .as("a server without the key makes none of its own")
                    .hasStackTraceContaining("copy it from another server on this database");
            try (TestServer second = another(withKey(), url, database);
                    TestServer third = another(withKey(), url, database)) {
                work(List.of(first, second, third));
            } finally {
                pooler.ifPresent(Pooler::close);
            }
        }
    }

    private Path withKey() throws Exception {
        Path other = TestServer.freshDirectory();
        Path key = Files.createDirectory(other.resolve("key"));
        Files.setPosixFilePermissions(key, Files.getPosixFilePermissions(data.resolve("key")));
        Files.copy(data.resolve("key/seed"), key.resolve("seed"), StandardCopyOption.COPY_ATTRIBUTES);
        return other;
    }

    private static TestServer another(Path data, String url, PGSimpleDataSource database) {
        return TestServer.startAsItIs(
                data,
                Map.of(
                        "MULTITUDE_DATABASE_URL", url,
                        "MULTITUDE_DATABASE_USER", String.valueOf(database.getUser()),
                        "MULTITUDE_DATABASE_PASSWORD", String.valueOf(database.getPassword())));
    }

    private void work(List<TestServer> servers) throws Exception {
        TestServer first = servers.getFirst();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> looks = new ArrayList<>();
            servers.forEach(server -> looks.add(people.submit(() -> look(server))));
            List<Future<List<UUID>>> writing = new ArrayList<>();
            for (TestServer server : servers) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    writing.add(people.submit(() -> append(server)));
                }
            }
            List<UUID> promised = new ArrayList<>();
            for (Future<List<UUID>> each : writing) {
                promised.addAll(each.get());
            }
            first.recorded();
            looking.set(false);
            for (Future<?> each : looks) {
                each.get();
            }
            assertThat(promised).hasSize(servers.size() * WRITERS * ACTS);
            assertThat(logged(first)).containsExactlyInAnyOrderElementsOf(promised);
        }
        Report report = new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(first.address(), Optional.empty(), false);
        assertThat(report.findings()).isEmpty();
        assertThat(report.size()).isEqualTo(servers.size() * WRITERS * ACTS);
        agree(first.browser());
        // Each has in mind what any of them signed last, so that none goes back behind it.
        for (TestServer server : servers) {
            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> assertThat(server.data().resolve("key/checkpoint"))
                            .content()
                            .contains("\n" + report.size() + "\n"));
        }
    }

    private static List<UUID> append(TestServer server) {
        PublicRecord record = server.bean(PublicRecord.class);
        TransactionTemplate transaction = server.bean(TransactionTemplate.class);
        List<UUID> acts = new ArrayList<>();
        for (int i = 0; i < ACTS; i++) {
            // Over some seconds, so that there are many checkpoints.
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000_000));
            acts.add(java.util.Objects.requireNonNull(
                            transaction.execute(status -> record.append(Act.of("essay.written", UUID.randomUUID())
                                    .commit("text", "un texte")
                                    .at(Instant.now()))))
                    .value());
        }
        return acts;
    }

    private static List<UUID> logged(TestServer server) {
        return server.bean(JdbcClient.class)
                .sql("select a.id from record.place p join record.act a on a.ord = p.ord")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private void look(TestServer server) {
        Browser reader = server.browser();
        while (looking.get()) {
            Answer checkpoint = reader.get("/log/checkpoint");
            if (checkpoint.status() == 200) {
                shown.add(checkpoint.bytes());
            }
        }
    }

    /** Of one size there is one root, and each larger log extends each smaller one. */
    private void agree(Browser reader) {
        VerifierKey key = VerifierKey.parse(reader.get("/log/key").text().strip());
        Map<Long, Hash> roots = new TreeMap<>();
        for (byte[] note : shown) {
            Checkpoint checkpoint = Checkpoint.open(note, key.name(), List.of(key));
            Hash before = roots.putIfAbsent(checkpoint.size(), checkpoint.root());
            assertThat(before == null || before.equals(checkpoint.root())).isTrue();
        }
        assertThat(roots.size()).as("sizes seen").isGreaterThan(2);
        Prover prover = new Prover(tile -> file(reader, tile));
        Checkpoint before = null;
        for (Map.Entry<Long, Hash> next : roots.entrySet()) {
            Checkpoint now = new Checkpoint(key.name(), next.getKey(), next.getValue());
            if (before != null) {
                prover.consistency(before.size(), now.size()).verify(before.root(), now.root());
            }
            before = now;
        }
    }

    private static Optional<byte[]> file(Browser reader, TilePath path) {
        Answer answer = reader.get("/log/" + path.path());
        return answer.status() == 200 ? Optional.of(answer.bytes()) : Optional.empty();
    }
}
