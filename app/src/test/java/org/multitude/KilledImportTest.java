package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports are killed with their database in their middle and run again: everything is there once, and the record holds. */
class KilledImportTest {
    private static final int DATASETS = 600;
    private static final int PACKAGES = 300;
    private static final int CARDS = 60;
    private static final int LINES = 300;
    private static final int CONVERSATIONS = 8;

    private final long seed = Long.getLong("multitude.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Path data = TestServer.freshDirectory();

    @TempDir
    private Path folder;

    @Test
    void whatKilledImportsLeftIsFinishedByTheNext() throws Exception {
        System.out.println("Moments drawn from -Dmultitude.seed=" + seed);
        // The record is known by its address.
        Map<String, String> port = Map.of("MULTITUDE_PORT", Integer.toString(ServerProcess.freePort()));
        try (TestServer server = TestServer.startAsItIs(data, port)) {
            server.claim();
        }
        Path catalogue = KilledImportFiles.catalogue(folder, DATASETS);
        killedWhileReading("dcat", catalogue.toString());
        killedAndFinished(600, "dcat", catalogue.toString());
        killedAndFinished(
                300, "ckan", KilledImportFiles.packages(folder, PACKAGES).toString());
        killedAndFinished(
                60, "publiccode", KilledImportFiles.cards(folder, CARDS).toString());
        killedAndFinished(
                200, "inventory", KilledImportFiles.inventory(folder, LINES).toString());
        killedAndFinished(
                20,
                "polis",
                KilledImportFiles.conversations(folder, CONVERSATIONS).toString(),
                "--body=ville-0");

        try (TestServer server = TestServer.startAsItIs(data, port)) {
            assertThat(count(server, "select count(*) from opendata.source")).isEqualTo(DATASETS + PACKAGES);
            assertThat(count(server, "select count(*) from opendata.listed_file"))
                    .isEqualTo(DATASETS + PACKAGES);
            assertThat(count(server, "select count(*) from opensource.software"))
                    .isEqualTo(CARDS + LINES);
            assertThat(count(server, "select count(*) from opengov.consultation"))
                    .isEqualTo(CONVERSATIONS);
            assertThat(count(server, "select count(*) from commons.entry"))
                    .isEqualTo(DATASETS + PACKAGES + CARDS + LINES + CONVERSATIONS);
            assertThat(count(server, "select count(*) from identity.organization"))
                    .isEqualTo(6);
            assertThat(Verification.findings(server)).isEmpty();
            assertThat(leftBehind())
                    .as("folders of the imports that were killed")
                    .isZero();
        } catch (AssertionError e) {
            throw new AssertionError("with seed " + seed, e);
        }
    }

    private void killedWhileReading(String... words) {
        kill(words, () -> leftBehind() > 0);
    }

    /** Kills an import about when it has recorded so many acts, and runs it again to its end. */
    private void killedAndFinished(int about, String... words) throws InterruptedException {
        long wanted = lastActs + about / 2 + random.nextInt(about);
        kill(words, () -> acts() >= wanted);
        ServerProcess last = ServerProcess.command(data, command(words));
        assertThat(last.awaitEnd()).as(last.lastWords()).isZero();
    }

    private static String[] command(String... words) {
        List<String> command = new ArrayList<>(List.of("import"));
        command.addAll(List.of(words));
        return command.toArray(String[]::new);
    }

    /** Kills an import at a moment, unless it ends before. */
    private void kill(String[] words, java.util.function.BooleanSupplier moment) {
        ServerProcess importing = ServerProcess.command(data, command(words));
        Eventually.within(
                Duration.ofMinutes(2),
                () -> assertThat(!importing.runs() || moment.getAsBoolean())
                        .as("it has begun: " + String.join(" ", words))
                        .isTrue());
        importing.kill();
    }

    private long leftBehind() {
        Path imports = data.resolve("imports");
        if (!Files.isDirectory(imports)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(imports)) {
            return folders.filter(path -> path.getFileName().toString().startsWith("work-"))
                    .count();
        } catch (IOException e) {
            return 0; // one that goes while it is looked at
        }
    }

    /** Acts in the database of the import under way; the last known number while it does not answer. */
    private long acts() {
        try {
            try (Connection connection = EmbeddedDatabase.of(data).getConnection();
                    ResultSet row = connection.createStatement().executeQuery("select count(*) from record.act")) {
                row.next();
                lastActs = row.getLong(1);
            }
        } catch (IOException | SQLException | IndexOutOfBoundsException e) {
            System.getLogger("test").log(System.Logger.Level.TRACE, "not there yet", e);
        }
        return lastActs;
    }

    private long lastActs;

    private static long count(TestServer server, String sql) {
        return server.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }
}
