package org.multitude.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.platform.database.embedded.DataDirectory.query;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    @Test
    void startsAndAnswersOnAFreshDirectory() throws Exception {
        try (DataDirectory data = DataDirectory.empty()) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path().resolve("not/yet/there"))) {
                assertThat(query(server, "SELECT 6 * 7")).isEqualTo("42");
                assertThat(query(server, "SHOW server_version")).startsWith("18.");
            }
        }
    }

    @Test
    void keepsRowsAcrossARestart() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
                query(server, "CREATE TABLE word (w text)");
                query(server, "INSERT INTO word VALUES ('accountability')");
            }
            assertThat(data.server()).isEmpty();
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
                assertThat(query(server, "SELECT w FROM word")).isEqualTo("accountability");
            }
        }
    }

    @Test
    void losesNothingAndGivesNothingAway() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(server, "SHOW data_checksums")).isEqualTo("on");
            assertThat(query(server, "SHOW password_encryption")).isEqualTo("scram-sha-256");
            assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(server, "SHOW unix_socket_directories")).isEmpty();
            assertThat(Files.readAllLines(data.cluster().resolve("pg_hba.conf")).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.path().resolve("postgres/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void sortsAndLowersTextTheSameOnEveryMachine() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
            String own = " FROM pg_database WHERE datname = current_database()";
            assertThat(query(server, "SELECT concat(datlocprovider, datlocale, pg_encoding_to_char(encoding))" + own))
                    .isEqualTo("bC.UTF-8UTF8");
            assertThat(query(server, "SELECT lower('ÉGALITÉ')")).isEqualTo("égalité");
        }
    }

    @Test
    void givesARoleThatOwnsItsDatabaseAndIsNoSuperuser() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
            assertThat(query(server, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            query(server, "CREATE SCHEMA record");
            query(server, "CREATE EXTENSION pg_trgm");
            query(server, "CREATE DATABASE another");
        }
    }

    @Test
    void runsAsAnOrdinaryUserEvenWhenWeAreRoot() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
            assertThat(server.owns()).isTrue();
            long pid = data.server().orElseThrow().pid();
            assertThat(Account.ownerOf(Path.of("/proc/" + pid)).isOrdinary()).isTrue();
            assertThat(Account.ownerOf(data.cluster()).isOrdinary()).isTrue();
        }
    }

    @Test
    void takesAnotherPortWhenSomebodyWasQuicker() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                ServerSocket quicker = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Queue<Integer> ports = new ArrayDeque<>(List.of(quicker.getLocalPort(), EmbeddedPostgres.freePort()));
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path(), ports::remove)) {
                assertThat(server.port()).isNotEqualTo(quicker.getLocalPort());
            }
        }
    }
}
