package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import is killed with its database at any moment and run again: everything is there once, and the record holds. */
class KilledImportTest {
    private static final int DATASETS = 600;
    private static final int KILLS = 2;
    private static final int LONGEST = 2500;

    private final long seed = Long.getLong("multitude.seed", System.nanoTime());
    private final Path data = TestServer.freshDirectory();

    @TempDir
    private Path folder;

    @Test
    void whatAKilledImportLeftIsFinishedByTheNext() throws Exception {
        System.out.println("Moments drawn from -Dmultitude.seed=" + seed);
        Random random = new Random(seed);
        Path catalogue = catalogue();
        // The record is known by its address.
        Map<String, String> port = Map.of("MULTITUDE_PORT", Integer.toString(ServerProcess.freePort()));
        try (TestServer server = TestServer.startAsItIs(data, port)) {
            server.claim();
        }
        for (int kill = 0; kill < KILLS; kill++) {
            ServerProcess importing = ServerProcess.command(data, "import", "dcat", catalogue.toString());
            Eventually.within(
                    Duration.ofMinutes(1),
                    () -> assertThat(!importing.runs() || reading())
                            .as("it has begun to read")
                            .isTrue());
            Thread.sleep(random.nextInt(LONGEST));
            importing.kill();
        }
        ServerProcess last = ServerProcess.command(data, "import", "dcat", catalogue.toString());
        assertThat(last.awaitEnd()).as(last.lastWords()).isZero();

        try (TestServer server = TestServer.startAsItIs(data, port)) {
            assertThat(count(server, "select count(*) from opendata.source")).isEqualTo(DATASETS);
            assertThat(count(server, "select count(*) from commons.entry")).isEqualTo(DATASETS);
            assertThat(count(server, "select count(*) from opendata.listed_file"))
                    .isEqualTo(DATASETS);
            assertThat(count(server, "select count(*) from identity.organization"))
                    .isEqualTo(3);
            assertThat(Verification.findings(server)).isEmpty();
            assertThat(leftBehind())
                    .as("folders of the imports that were killed")
                    .isZero();
        } catch (AssertionError e) {
            throw new AssertionError("with seed " + seed, e);
        }
    }

    private Path catalogue() throws IOException {
        StringBuilder text = new StringBuilder("""
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                """);
        for (int i = 0; i < DATASETS; i++) {
            text.append("""
                    <https://data.example/%1$d> a dcat:Dataset ; dct:title "Jeu %1$d" ;
                      dct:publisher [ foaf:name "Ville %2$d" ] ;
                      dcat:distribution [ dcat:downloadURL <https://data.example/%1$d.csv> ] .
                    """.formatted(i, i % 3));
        }
        return Files.writeString(folder.resolve("catalogue.ttl"), text);
    }

    private boolean reading() {
        return leftBehind() > 0;
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

    private static long count(TestServer server, String sql) {
        return server.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }
}
