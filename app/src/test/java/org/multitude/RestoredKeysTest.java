package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A backup comes back although the key of the record is another one by now, or is lost with every copy of it, or the
 * database is somebody else's; who checked the record before can follow.
 */
class RestoredKeysTest {
    private final Path data = TestServer.freshDirectory();
    private final Path elsewhere = TestServer.freshDirectory().resolve("new");
    private final KnownLogs known = new KnownLogs(TestServer.freshDirectory());

    @TempDir
    private Path folder;

    private final SameAddress address = SameAddress.free();
    private final Map<String, String> port = address.settings();
    private final String log = address.log();

    private Report holds(TestServer server) throws InterruptedException {
        return holds(server, known);
    }

    private static Report holds(TestServer server, KnownLogs memory) throws InterruptedException {
        server.recorded();
        Report report = new Verifier(memory, done -> {}, Duration.ofMillis(100))
                .verify(server.address(), Optional.empty(), true);
        assertThat(report.findings()).isEmpty();
        return report;
    }

    private static void enter(TestServer server, String name) {
        TestPeople.body(server, TestPeople.signIn(server, ActorKind.PUBLIC_AGENT), name);
    }

    /** An installation with one body, its archive, and what somebody saw who verified it. */
    private Report backedUp(Path archive, String... options) throws Exception {
        try (TestServer server = TestServer.start(data, port)) {
            server.claim();
            enter(server, "Commune de Vaubrun");
            Report report = holds(server);
            Object[] words = Stream.concat(Stream.of("backup", archive, "--data=" + data), Stream.of(options))
                    .toArray();
            assertThat(Command.run(words).code()).isZero();
            return report;
        }
    }

    @Test
    void anArchiveFromBeforeAChangeOfKeyGoesOnUnderTheKeyThatFollows() throws Exception {
        Path archive = folder.resolve("backup.zip");
        Path mirror = folder.resolve("mirror");
        backedUp(archive);
        byte[] beforeTheChange = Files.readAllBytes(data.resolve("key/checkpoint"));
        assertThat(Command.run("change-key", "--because=Un administrateur est parti.", "--data=" + data)
                        .code())
                .isZero();
        KnownLogs other = new KnownLogs(TestServer.freshDirectory());
        Report later;
        try (TestServer server = TestServer.start(data, port)) {
            enter(server, "Commune de Sorgues");
            later = holds(server);
            holds(server, other);
            Mirror.of(server, mirror);
        }
        Path seed = folder.resolve("seed");
        Files.copy(data.resolve("key/seed"), seed);

        Command restored = Command.run("restore", archive, "--data=" + data);
        assertThat(restored.words()).contains("Acts that came after the backup: 2.");
        assertThat(restored.code()).isZero();
        try (TestServer server = TestServer.start(data, port)) {
            Report after = goesOn(server, known, later);
            assertThat(after.vkey()).isEqualTo(later.vkey());
            Mirror.keys(server, folder.resolve("keys"), 2);
        }

        // From a copy elsewhere, which has to have what the key before signed last.
        assertThat(restore(archive, "--log=" + mirror).words())
                .contains("signed by none of the keys that are known", "/log/1/checkpoint");
        Files.createDirectory(mirror.resolve("1"));
        Files.write(mirror.resolve("1/checkpoint"), beforeTheChange);
        assertThat(restore(archive, "--log=" + mirror).words())
                .contains("the key before it did not sign that another one follows");
        Files.delete(mirror.resolve("1/checkpoint"));
        Files.copy(folder.resolve("keys/1/checkpoint"), mirror.resolve("1/checkpoint"));
        assertThat(restore(archive, "--log=" + mirror).words()).contains("name its secret with --seed", "/log/2/key");
        Files.createDirectory(mirror.resolve("2"));
        Files.copy(folder.resolve("keys/2/key"), mirror.resolve("2/key"));
        assertThat(restore(archive, "--log=" + mirror).words())
                .contains("The key that signs the record, " + later.vkey())
                .contains("name its file with --seed");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(restore(archive, "--log=" + mirror, "--seed=" + seed).code()).isZero();
        try (TestServer server = TestServer.start(elsewhere, port)) {
            goesOn(server, other, later);
        }
    }

    private Command restore(Path archive, String... options) {
        return Command.run(Stream.concat(Stream.of("restore", archive, "--data=" + elsewhere), Stream.of(options))
                .toArray());
    }

    private static Report goesOn(TestServer server, KnownLogs memory, Report before) throws InterruptedException {
        Report report = holds(server, memory);
        assertThat(report.known()).as("the log extends what was seen").isEqualTo(before.size());
        assertThat(report.lost()).isEqualTo(2);
        assertThat(report.handovers()).singleElement().asString().contains("the key before it signed that");
        assertThat(server.browser("en").get("/record").words()).contains("The reason given was lost");
        enter(server, "Commune de Vaison");
        holds(server, memory);
        return report;
    }

    @Test
    void aSuccessorIsOnlyTakenFromACopyWhereItsKeyIsHere() throws Exception {
        Path archive = folder.resolve("backup.zip");
        Path mirror = folder.resolve("mirror");
        backedUp(archive);
        // Whoever has the database and not the key declares a successor.
        FileSystemUtils.deleteRecursively(data.resolve("key"));
        assertThat(Command.run("succeed", log, "--because=Perdue.", "--data=" + data)
                        .code())
                .isZero();
        try (TestServer server = TestServer.start(data, port)) {
            server.recorded();
            Mirror.of(server, mirror);
            Mirror.keys(server, mirror, 2);
        }
        assertThat(restore(archive, "--log=" + mirror, "--key-lost").words())
                .contains("goes on as a successor, which anybody can declare");
        assertThat(restore(archive, "--log=" + mirror, "--seed=" + data.resolve("key/seed"))
                        .code())
                .isZero();
        try (TestServer server = TestServer.start(elsewhere, port)) {
            assertThat(holds(server).origin()).isEqualTo(log + "/2");
        }
    }

    @Test
    void anArchiveWhoseKeysNoActDeclaresIsRefused() throws Exception {
        Path archive = folder.resolve("backup.zip");
        Path twice = folder.resolve("twice.zip");
        backedUp(archive);
        try (TestServer server = TestServer.start(data, port)) {
            // Whoever made the archive puts a key of her own beside the one that signed.
            server.bean(JdbcClient.class).sql("""
                            insert into record.era (number, id, origin, vkey, second, beginning, because, since)
                            select 2, gen_random_uuid(), origin, vkey, second, 'changed', 'Perdue.', since from record.era
                            """).update();
            assertThat(Command.run("backup", twice, "--data=" + data).code()).isZero();
        }
        assertThat(restore(twice, "--archive-only").words()).contains("that no act of it declares");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void whatKnowsNothingOfTheRecordDoesNotSayHowFarItWent() throws Exception {
        Path archive = folder.resolve("backup.zip");
        backedUp(archive);
        Path fresh = TestServer.freshDirectory();
        // Somebody has looked at the platform on the new machine before restoring.
        TestServer.start(fresh, Map.of()).close();
        assertThat(Command.run("restore", archive, "--data=" + fresh).words())
                .contains("Nothing here says how far the record went");
        // A key that was kept from earlier knows no more than the archive.
        Path old = TestServer.freshDirectory();
        Files.move(data.resolve("key"), old.resolve("key"));
        assertThat(Command.run("restore", archive, "--data=" + old).words())
                .contains("Nothing here says how far the record went");
        assertThat(Command.run("restore", archive, "--data=" + old, "--archive-only")
                        .code())
                .isZero();
    }

    @Test
    void aKeyThatIsLostWithEveryCopyOfItGetsASuccessorAfterRestoring() throws Exception {
        Path archive = folder.resolve("backup.zip");
        Report before = backedUp(archive, "--without-key");
        FileSystemUtils.deleteRecursively(data);

        assertThat(restore(archive, "--archive-only").words())
                .contains("name its file with --seed", "restore with --key-lost");
        Path short31 = Files.write(folder.resolve("short"), new byte[31]);
        assertThat(restore(archive, "--archive-only", "--seed=" + short31).words())
                .contains("is not the key of a record");
        assertThat(elsewhere).isEmptyDirectory();
        Command restored = restore(archive, "--archive-only", "--key-lost");
        assertThat(restored.words()).contains("./multitude succeed " + log + " --because");
        assertThat(restored.code()).isZero();
        assertThatThrownBy(() -> TestServer.start(elsewhere, port))
                .hasStackTraceContaining("The key of the record is not in");
        assertThat(Command.run("succeed", log, "--because=Le coffre a brûlé.", "--data=" + elsewhere)
                        .code())
                .isZero();
        try (TestServer server = TestServer.start(elsewhere, port)) {
            Report after = holds(server);
            assertThat(after.known()).isEqualTo(before.size());
            assertThat(after.origin()).isEqualTo(log + "/2");
            enter(server, "Commune de Sorgues");
            holds(server);
        }
    }

    @Test
    void anArchiveComesBackInADatabaseOfOnesOwn() throws Exception {
        Path archive = folder.resolve("backup.zip");
        Report before = backedUp(archive);
        Path host = TestServer.freshDirectory();
        try (TestServer other = TestServer.start(host, Map.of())) {
            PGSimpleDataSource database = EmbeddedDatabase.of(other.data());
            Map<String, String> settings = Map.of(
                    "MULTITUDE_DATABASE_URL", emptyDatabase(database, "ours"),
                    "MULTITUDE_DATABASE_USER", String.valueOf(database.getUser()),
                    "MULTITUDE_DATABASE_PASSWORD", String.valueOf(database.getPassword()));
            Files.createDirectory(elsewhere);
            ServerProcess restore =
                    ServerProcess.command(elsewhere, settings, "restore", archive.toString(), "--archive-only");
            assertThat(restore.awaitEnd()).as(restore.lastWords()).isZero();
            assertThat(elsewhere.resolve("postgres")).doesNotExist();
            ServerProcess again =
                    ServerProcess.command(elsewhere, settings, "restore", archive.toString(), "--archive-only");
            assertThat(again.awaitEnd()).isEqualTo(1);
            assertThat(again.lastWords()).contains("holds an installation already: name one that is empty");
            Map<String, String> all = new TreeMap<>(settings);
            all.putAll(port);
            try (TestServer server = TestServer.start(elsewhere, all)) {
                Report after = holds(server);
                assertThat(after.known()).isEqualTo(before.size());
                assertThat(after.things()).isGreaterThanOrEqualTo(before.things());
            }
        }
    }

    private static String emptyDatabase(PGSimpleDataSource server, String name) throws Exception {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return String.valueOf(server.getUrl()).replace("/multitude?", "/" + name + "?");
    }
}
