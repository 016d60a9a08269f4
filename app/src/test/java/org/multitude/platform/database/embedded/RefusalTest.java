package org.multitude.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void aFileIsNoDataDirectory() throws Exception {
        try (DataDirectory data = DataDirectory.empty()) {
            Path file = Files.createFile(data.path().resolve("data"));
            assertThat(refusal(file))
                    .isEqualTo(file + " is a file, but the data directory must be a directory: choose another name.");
        }
    }

    @Test
    void aClosedDirectoryIsNamed() throws Exception {
        try (DataDirectory data = DataDirectory.empty()) {
            Path closed = Files.createDirectory(data.path().resolve("closed"));
            Path inside = Files.createDirectory(closed.resolve("data"));
            Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwx--x--x"));
            // Root passes everywhere, so what is closed to it is closed to the user it runs PostgreSQL as.
            Files.setPosixFilePermissions(
                    DataDirectory.weAreRoot() ? closed : inside,
                    PosixFilePermissions.fromString(DataDirectory.weAreRoot() ? "rwx------" : "---------"));
            assertThat(refusal(inside)).contains(closed.toString()).matches("(?s).*(chmod|permissions).*");
            Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionNeedsItsBackup() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            Files.writeString(data.cluster().resolve("PG_VERSION"), "17\n");
            assertThat(refusal(data.path()))
                    .contains("is of version 17")
                    .contains("carries version 18.")
                    .contains("backup")
                    .contains("restore");
        }
    }

    @Test
    void filesThatAreNoClusterAreLeftAlone() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            Files.delete(data.cluster().resolve("PG_VERSION"));
            assertThat(refusal(data.path())).contains("is no PostgreSQL cluster");
        }
    }

    @Test
    void aLostPasswordIsNamed() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            Files.delete(data.path().resolve("postgres/password"));
            assertThat(refusal(data.path()))
                    .contains(data.path().resolve("postgres/password").toString());
        }
    }

    @Test
    void aWrongPasswordIsNamedAndNoServerIsLeft() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            Files.writeString(data.path().resolve("postgres/password"), "of another cluster\n");
            assertThat(refusal(data.path())).contains("does not take the password");
            assertThat(data.server()).isEmpty();
        }
    }

    @Test
    void postgresOwnLastWordsAreShown() throws Exception {
        try (DataDirectory data = DataDirectory.used()) {
            Files.writeString(data.cluster().resolve("postgresql.conf"), "no_such_setting = 1\n");
            EmbeddedPostgresException refused = catchThrowableOfType(
                    EmbeddedPostgresException.class,
                    () -> EmbeddedPostgres.start(data.path()).close());
            assertThat(refused.sentence()).startsWith("PostgreSQL did not start");
            assertThat(refused.log()).anyMatch(line -> line.contains("no_such_setting"));
            assertThat(refused).hasMessageContaining("no_such_setting");
        }
    }

    @Test
    void aMachineWithoutPackedPostgresIsToldOfTheOtherWay() {
        assertThatThrownBy(() -> BinariesResource.find("Linux", "riscv64", false))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("postgres-linux-riscv64.txz")
                .hasMessageContaining("MULTITUDE_DATABASE_URL");
    }

    private static String refusal(Path data) {
        return catchThrowableOfType(
                        EmbeddedPostgresException.class,
                        () -> EmbeddedPostgres.start(data).close())
                .sentence();
    }
}
