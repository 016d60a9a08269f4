package org.multitude.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.platform.database.embedded.DataDirectory.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Eventually;

class CrashTest {

    @Test
    void recoversAfterTheJavaProcessWasKilled() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            int port;
            try (OtherProgram killed = new OtherProgram(data.path())) {
                port = killed.port();
                killed.kill();
            }
            LiveProcess survivor = data.server().orElseThrow();
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
                assertThat(server.port()).isEqualTo(port);
                assertThat(data.server()).contains(survivor);
                assertThat(server.owns()).isTrue();
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
            }
            assertThat(survivor.runs()).isFalse();
        }
    }

    @Test
    void recoversAfterBothWereKilled() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            try (OtherProgram killed = new OtherProgram(data.path());
                    EmbeddedPostgres beside = EmbeddedPostgres.start(data.path())) {
                query(beside, "CREATE TABLE word (w text)");
                query(beside, "INSERT INTO word VALUES ('committed')");
                killed.kill();
                data.killServer();
            }
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
                assertThat(query(server, "SELECT w FROM word")).isEqualTo("committed");
            }
        }
    }

    @Test
    void startsWhenAnotherProgramHasTakenTheNumberOfAKilledServer() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            Path file = data.cluster().resolve("postmaster.pid");
            EmbeddedPostgres lost = EmbeddedPostgres.start(data.path());
            data.killServer();
            lost.close();
            Process stranger = sleepAsOwnerOf(data.cluster());
            try {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                lines.set(0, String.valueOf(stranger.pid()));
                Files.write(file, lines);
                try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
                    assertThat(query(server, "SELECT 1")).isEqualTo("1");
                }
                assertThat(stranger.isAlive()).isTrue();
            } finally {
                stranger.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void aServerThatEndedIsStartedAgainOnItsPortUntilItIsClosed() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path()).keptRunning()) {
                int port = server.port();
                query(server, "CREATE TABLE word (w text)");
                LiveProcess killed = data.server().orElseThrow();
                data.killServer();

                Eventually.within(
                        Duration.ofSeconds(30),
                        () -> assertThat(serverOf(data)).isPresent().get().isNotEqualTo(killed));
                assertThat(server.revive()).isFalse();
                assertThat(server.port()).isEqualTo(port);
                assertThat(query(server, "SELECT count(*) FROM word")).isEqualTo("0");
            }
            assertThat(data.server()).isEmpty();
        }
    }

    private static Optional<LiveProcess> serverOf(DataDirectory data) {
        try {
            return data.server();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void startsWhenTheServersFileWasCutOff() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            Files.createFile(data.cluster().resolve("postmaster.pid"));
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void beginsAgainWhereAFirstStartWasCutOff() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            Trees.delete(data.cluster());
            Files.createDirectories(data.path().resolve("postgres/cluster.part/base"));
            Files.createDirectories(data.path().resolve("postgres/binaries-0-00000000.part/bin"));
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
            }
            try (var left = Files.list(data.path().resolve("postgres"))) {
                assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
            }
        }
    }

    /** PostgreSQL only minds processes of its own user. */
    private static Process sleepAsOwnerOf(Path cluster) throws IOException {
        List<String> command = new ArrayList<>();
        if (DataDirectory.weAreRoot()) {
            command.addAll(StepDown.to(Account.ownerOf(cluster)));
        }
        command.addAll(List.of("sleep", "120"));
        return new ProcessBuilder(command).start();
    }
}
