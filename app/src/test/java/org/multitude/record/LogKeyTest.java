package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Ed25519SignerKey;
import org.multitudelibs.tlog.SignedNote;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to the record when its key is lost, taken for another, or put back. */
class LogKeyTest {
    private final Path data = TestServer.freshDirectory();
    private final Path seed = data.resolve("key/seed");
    private final Path checkpoint = data.resolve("key/checkpoint");

    @Test
    void aRecordThatWasSignedIsNeverSignedWithAnotherKey() throws Exception {
        String vkey = signSomething();
        byte[] secret = Files.readAllBytes(seed);
        byte[] signed = Files.readAllBytes(checkpoint);

        Files.delete(seed);
        refused("Put the directory key back from the backup");
        assertThat(seed).doesNotExist();
        Files.delete(checkpoint);
        refused("Put the directory key back from the backup");
        assertThat(seed).doesNotExist();

        write(seed, new byte[32]);
        refused("is not the one that signs the record in this database");

        write(seed, secret);
        try (TestServer server = TestServer.start(data, Map.of())) {
            assertThat(server.browser().get("/log/key").text()).isEqualTo(vkey);
            assertThat(checkpoint).hasBinaryContent(signed);
            assertThat(server.browser().get("/health").status()).isEqualTo(200);
        }
    }

    @Test
    void theKeyOfADatabaseThatWasEmptiedSignsNothingElse() throws IOException {
        KeyFolder.at(data.resolve("key")).placeSeed(new byte[KeyFolder.SEED_BYTES]);
        Files.delete(seed);
        write(checkpoint, "kept beside a key that is gone".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(
                        () -> LogKey.open(data.resolve("key"), "example.org/log", Optional.empty(), Optional.empty()))
                .isInstanceOf(KeyRefused.class);
    }

    @Test
    void anOlderDatabaseUnderAKeyThatSignedMoreIsNotStarted() throws Exception {
        String origin = signSomething().replaceAll("\\+.*\\s*", "");
        byte[] signed = Files.readAllBytes(checkpoint);
        Checkpoint last = Checkpoint.parse(SignedNote.parse(signed).text());
        Ed25519SignerKey key = new Ed25519SignerKey(origin, Files.readAllBytes(seed));
        Files.delete(checkpoint);
        write(
                checkpoint,
                new Checkpoint(origin, last.size() + 3, last.root())
                        .sign(List.of(key))
                        .bytes());
        refused("an older database was put here");

        Files.delete(checkpoint);
        write(checkpoint, signed);
        TestServer.start(data, Map.of()).close();
    }

    @Test
    void aKeyThatOthersMayReadStopsTheStartUntilItIsClosed() throws Exception {
        signSomething();
        for (Path open : List.of(data.resolve("key"), seed, checkpoint)) {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(open);
            Files.setPosixFilePermissions(
                    open, PosixFilePermissions.fromString(Files.isDirectory(open) ? "rwxr-x---" : "rw-r-----"));
            refused("run chmod -R go-rwx " + data.resolve("key") + " and start again.");
            Files.setPosixFilePermissions(open, rights);
        }
        TestServer.start(data, Map.of()).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("key/lock"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileSystemThatKnowsNoRightsOfOwnersIsTakenAsItIs() throws Exception {
        try (FileSystem archive = FileSystems.newFileSystem(data.resolve("some.zip"), Map.of("create", "true"))) {
            Path folder = Files.createDirectory(archive.getPath("/key"));

            KeyFolder.refuseOpen(folder, List.of(folder));

            assertThat(folder.getFileSystem().supportedFileAttributeViews()).doesNotContain("posix");
        }
    }

    /** As somebody who puts a file back, for its owner only. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aRecordThatCannotBeSignedSaysThatItStandsStillAndGoesOnOnceItCan() throws IOException {
        Path key = data.resolve("key");
        Path away = data.resolve("away");
        try (TestServer server = TestServer.start(data, Map.of())) {
            server.claim();
            write(server, "avant");
            server.recorded();
            Files.move(key, away);
            write(server, "pendant");
            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> assertThat(server.browser("en").get("/record").words())
                            .contains("The record stands still", "waits for its place"));
            assertThat(server.browser().get("/health").status()).isEqualTo(503);

            Files.move(away, key);
            server.recorded();
            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> assertThat(server.browser("en").get("/record").words())
                            .doesNotContain("The record stands still"));
        }
    }

    private String signSomething() {
        try (TestServer server = TestServer.start(data, Map.of())) {
            server.claim();
            write(server, "avant");
            server.recorded();
            return server.browser().get("/log/key").text();
        }
    }

    private static void write(TestServer server, String text) {
        server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(PublicRecord.class)
                        .append(Act.of(
                                        "essay.written",
                                        server.bean(Essays.class).write(text))
                                .commit("text", text)
                                .at(Instant.now())));
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> TestServer.start(data, Map.of())).hasStackTraceContaining(sentence);
    }
}
