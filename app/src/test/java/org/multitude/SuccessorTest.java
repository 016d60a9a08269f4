package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.multitude.record.verify.Finding;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.ReceiptCheck;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.LogVerifier;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.TilePath;
import org.multitudelibs.tlog.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Another key for the record: changed while it is there, or declared once it is lost. Whoever knew the one before can follow. */
class SuccessorTest {
    private static final String WHY = "Le disque avec la clé a brûlé.";

    private final Path data = TestServer.freshDirectory();
    private final Path seed = data.resolve("key/seed");
    /** What somebody who checks the record remembers of it. */
    private final KnownLogs known = new KnownLogs(TestServer.freshDirectory());

    private final SameAddress address = SameAddress.free();
    private final Map<String, String> port = address.settings();
    private final String log = address.log();
    private String firstKey = "";

    private Command run(String... words) {
        return Command.run(
                Stream.concat(Stream.of(words), Stream.of("--data=" + data)).toArray());
    }

    private TestServer start() {
        return TestServer.start(data, port);
    }

    private Report verify(TestServer server, KnownLogs memory, Optional<String> key) throws InterruptedException {
        server.recorded();
        return new Verifier(memory, done -> {}, Duration.ofMillis(100)).verify(server.address(), key, true);
    }

    private Report holds(TestServer server) throws InterruptedException {
        Report report = verify(server, known, Optional.empty());
        assertThat(report.findings()).isEmpty();
        return report;
    }

    /** A body enters, and somebody verifies; what it said is returned. */
    private Report begin() throws InterruptedException {
        try (TestServer server = start()) {
            server.claim();
            enter(server, "Commune de Vaubrun");
            firstKey = server.browser().get("/log/key").text().strip();
            return holds(server);
        }
    }

    private static void enter(TestServer server, String name) {
        TestPeople.body(server, TestPeople.signIn(server, ActorKind.PUBLIC_AGENT), name);
    }

    @Test
    void anActThatHandsTheRecordOverIsNotSignedUnlessItsOwnCommandWroteIt() throws Exception {
        Report before = begin();
        try (TestServer server = start()) {
            server.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> server.bean(PublicRecord.class)
                            .append(Act.of("record.key-changed", UUID.randomUUID())
                                    .token("number", "2")
                                    .at(Instant.now())));
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(server.browser().get("/health").status()).isEqualTo(503));
            assertThat(server.browser().get("/log/checkpoint").text()).contains("\n" + before.size() + "\n");
        }
    }

    @Test
    void aSuccessorOfALogWhoseKeyIsLostHoldsAllOfItAndIsFollowed() throws Exception {
        Report before = begin();
        byte[] receipt;
        byte[] lastOfFirst;
        try (TestServer server = start()) {
            receipt = server.browser().get("/record/0/receipt").bytes();
            lastOfFirst = server.browser().get("/log/checkpoint").bytes();
        }
        Files.delete(seed);

        Command succeeded = run("succeed", log, "--because=" + WHY);
        assertThat(succeeded.words()).contains("The log " + log + "/2 succeeds " + log);
        assertThat(succeeded.code()).isZero();

        try (TestServer server = start()) {
            Browser reader = server.browser("en");
            Report after = holds(server);
            assertThat(after.origin()).isEqualTo(log + "/2");
            assertThat(after.known()).isEqualTo(before.size());
            assertThat(after.size()).isEqualTo(before.size() + 1);
            assertThat(after.handovers()).singleElement().asString().contains(log + "/2", "because its key is lost");
            assertThat(reader.get("/record").words())
                    .contains("The log " + log + "/2 succeeds " + log)
                    .contains("Reason given: " + WHY);
            assertThat(reader.get("/record/" + before.size()).words()).contains("Unchanged.");
            // The log that ended is served as it was signed last, whatever comes.
            enter(server, "Commune de Sorgues");
            holds(server);
            assertThat(reader.get("/log/1/checkpoint").bytes()).isEqualTo(lastOfFirst);
            assertThat(reader.get("/log/1/key").text().strip()).isEqualTo(firstKey);
            assertWhole(reader, "/log/1/", firstKey, before.size());
            assertWhole(reader, "/log/2/", reader.get("/log/key").text().strip(), before.size() + 2);
            assertThat(reader.get("/log/3/key").status()).isEqualTo(404);
            assertThat(reader.get("/log/policy").text())
                    .contains(reader.get("/log/key").text().strip())
                    .doesNotContain(firstKey);
            // Whoever has the first key from elsewhere can follow it too, and receipts of then are what they were.
            assertThat(verify(server, new KnownLogs(TestServer.freshDirectory()), Optional.of(firstKey))
                            .findings())
                    .isEmpty();
            assertThat(ReceiptCheck.check(receipt, firstKey).findings()).isEmpty();
            refusesWhatIsNotAsDeclared(server);
        }
    }

    private void refusesWhatIsNotAsDeclared(TestServer server) throws Exception {
        for (String change : List.of(
                "because = 'autre chose' where number = 2",
                "origin = 'ailleurs/log' where number = 2",
                "since = since + interval '1 day' where number = 2",
                "second = second || 'x' where number = 2",
                "vkey = (select max(vkey) from web.kept where number = 2) where number = 1",
                "last = (select note from record.checkpoint order by size desc limit 1) where number = 1")) {
            sql(server, "create table web.kept as select * from record.era");
            sql(server, "update record.era set " + change);
            assertThat(verify(server, known, Optional.empty()).findings())
                    .as(change)
                    .isNotEmpty();
            sql(server, "delete from record.era");
            sql(server, "insert into record.era select * from web.kept");
            sql(server, "drop table web.kept");
        }
        holds(server);
    }

    private static void sql(TestServer server, String statement) {
        server.bean(JdbcClient.class).sql(statement).update();
    }

    /** As somebody else's verifier reads a log below an address. */
    private static void assertWhole(Browser reader, String at, String vkey, long size) {
        VerifierKey key = VerifierKey.parse(vkey);
        Checkpoint checkpoint = Checkpoint.open(reader.get(at + "checkpoint").bytes(), key.name(), List.of(key));
        assertThat(checkpoint.size()).isEqualTo(size);
        new LogVerifier(tile -> file(reader, at, tile), bundle -> file(reader, at, bundle)).verify(checkpoint);
        assertThat(reader.get(at + "tile/entries/000.p/" + (size + 1)).status()).isEqualTo(404);
    }

    private static Optional<byte[]> file(Browser reader, String at, TilePath path) {
        Answer answer = reader.get(at + path.path());
        return answer.status() == 200 ? Optional.of(answer.bytes()) : Optional.empty();
    }

    @Test
    void nobodyDeclaresASuccessorByAccident() throws Exception {
        begin();
        assertThat(run("succeed", log, "--because=" + WHY).words())
                .contains("There is a key in " + seed, "Nothing was declared.");
        Files.move(seed, data.resolve("kept"));
        assertThat(run("succeed", log).words()).contains("Give --because");
        assertThat(run("succeed", log, "--because= ").words()).contains("Give with --because a sentence");
        assertThat(run("succeed", "elsewhere.example/log", "--because=" + WHY).words())
                .contains("The log in this database is " + log + " and not elsewhere.example/log");
        Files.move(data.resolve("kept"), seed);

        try (TestServer server = start()) {
            assertThat(run("succeed", log, "--because=" + WHY).words()).contains("is running: stop it");
            assertThat(run("change-key", "--because=" + WHY).words()).contains("is running: stop it");
            assertThat(holds(server).handovers()).isEmpty();
            assertThat(server.browser("en").get("/record").words()).doesNotContain("Keys of the record");
        }
    }

    @Test
    void aKeyThatNobodyDeclaredIsNotFollowed() throws Exception {
        begin();
        Files.delete(seed);
        assertThat(run("succeed", log, "--because=" + WHY).code()).isZero();
        try (TestServer server = start()) {
            // As if the act had never been: another key signs, and the log does not say why.
            Path other = TestServer.freshDirectory();
            KnownLogs elsewhere = new KnownLogs(other);
            assertThat(verify(server, elsewhere, Optional.empty()).findings()).isEmpty();
            Path met;
            try (Stream<Path> sites = Files.list(other)) {
                met = sites.findFirst().orElseThrow();
            }
            String stranger = org.multitudelibs.tlog.Ed25519SignerKey.generate(log)
                    .verifierKey()
                    .vkey();
            Files.writeString(met.resolve("key"), stranger);
            assertThat(verify(server, elsewhere, Optional.empty()).findings())
                    .extracting(Finding::what)
                    .singleElement()
                    .asString()
                    .contains("no act of the log hands it over", "remove " + met);
            assertThat(verify(server, new KnownLogs(TestServer.freshDirectory()), Optional.of(stranger))
                            .findings())
                    .extracting(Finding::what)
                    .singleElement()
                    .asString()
                    .contains("the key that was given did not sign it");
        }
    }

    @Test
    void aKeyThatIsChangedSignsForTheLastTimeThatAnotherOneFollows() throws Exception {
        Report before = begin();
        assertThat(run("change-key", "--because=Un administrateur est parti.").code())
                .isZero();
        assertThat(run("change-key", "--because=Un autre aussi.").code()).isZero();

        try (TestServer server = start()) {
            Browser reader = server.browser("en");
            Report after = holds(server);
            assertThat(after.origin()).isEqualTo(log);
            assertThat(after.known()).isEqualTo(before.size());
            assertThat(after.vkey()).isNotEqualTo(firstKey);
            assertThat(after.handovers()).hasSize(2).allMatch(words -> words.contains("the key before it signed that"));
            assertThat(reader.get("/record").words())
                    .contains("The key before it signed the change.")
                    .contains("Reason given: Un administrateur est parti.");
            SignedNote both = SignedNote.parse(reader.get("/log/1/checkpoint").bytes());
            for (String key : List.of(firstKey, reader.get("/log/2/key").text().strip())) {
                assertThat(both.verify(List.of(VerifierKey.parse(key)))).hasSize(1);
            }
            assertWhole(reader, "/log/1/", firstKey, before.size() + 1);
            Policy policy = Policy.parse(reader.get("/log/policy").bytes());
            assertThat(ReceiptCheck.check(reader.get("/record/0/receipt").bytes(), after.vkey(), Optional.of(policy))
                            .findings())
                    .isEmpty();
            enter(server, "Commune de Sorgues");
            holds(server);
        }
    }

    @Test
    void aCommandThatWasInterruptedEndsWhatItBeganWhenItIsRunAgain() throws Exception {
        begin();
        byte[] secret = Files.readAllBytes(seed);
        assertThat(run("change-key", "--because=" + WHY).code()).isZero();
        // As if it had been killed just before its last step, or before it signed with both.
        Files.move(seed, data.resolve("key/seed.next"));
        Files.write(seed, secret);
        Files.setPosixFilePermissions(seed, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(this::start).hasStackTraceContaining("run ./multitude change-key again");
        assertThat(run("backup", data.resolveSibling("half.zip").toString()).words())
                .contains("run the same command again, then make the backup");
        assertThat(run("change-key", "--because=" + WHY).code()).isZero();
        try (TestServer server = start()) {
            assertThat(holds(server).handovers()).hasSize(1);
        }
        Files.delete(seed);
        assertThat(run("succeed", log, "--because=" + WHY).code()).isZero();
        Files.move(seed, data.resolve("key/seed.next"));
        assertThatThrownBy(this::start).hasStackTraceContaining("run the same command again");
        assertThat(run("succeed", log, "--because=" + WHY).words()).contains("The log " + log + "/3 succeeds");
        try (TestServer server = start()) {
            assertThat(holds(server).handovers()).hasSize(2);
        }
    }
}
