package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitude.TestData;
import org.multitude.TestServer;

class ImportDcatTest {
    private static final Path SMALL = Path.of("src/test/resources/opendata/catalogue.ttl");

    private final TestServer server = TestServer.shared();
    private final ImportDcat importDcat = server.bean(ImportDcat.class);

    @Test
    void aCatalogueIsBroughtInOnceAndWhatCouldNotBeTakenIsListed() {
        ImportDcat.Report first = importDcat.run(SMALL, Optional.empty(), (done, all) -> {});
        ImportDcat.Report second = importDcat.run(SMALL, Optional.empty(), (done, all) -> {});

        assertThat(first.found()).isEqualTo(3);
        assertThat(first.brought() + first.known()).isEqualTo(2);
        assertThat(first.problems())
                .anyMatch(problem -> problem.contains("sans-titre") && problem.contains("no title"))
                .anyMatch(problem -> problem.contains("arbres") && problem.contains("no web address"));
        assertThat(second.brought()).isZero();
        assertThat(second.known()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat-it-dcatap/examples/catalog_dati_unibo.rdf",
                "cat-ch-dcatap/samples/dcatap-ch_catalog.ttl",
                "cat-de-dcatap/testcases/dashboard/destatis-catalog-original-input.rdf"
            })
    void aRealCatalogueIsBroughtInWhole(String path) {
        Path file = TestData.need(path);

        ImportDcat.Report report = importDcat.run(file, Optional.of("Organisme inconnu"), (done, all) -> {});

        assertThat(report.found()).isPositive();
        assertThat(report.brought() + report.known()).isEqualTo(report.found());
    }

    @Test
    void anUnreadableFileBringsInNothingAndSaysWhy() throws IOException {
        Path folder = TestServer.freshDirectory();
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b> \"unfinished", StandardCharsets.UTF_8);
        Path other = Files.writeString(folder.resolve("catalogue.docx"), "x", StandardCharsets.UTF_8);
        Path empty = Files.writeString(folder.resolve("empty.ttl"), "", StandardCharsets.UTF_8);
        Path remote = Files.writeString(
                folder.resolve("remote.jsonld"),
                "{\"@context\": \"https://example.org/context.jsonld\", \"@id\": \"https://example.org/x\"}",
                StandardCharsets.UTF_8);

        for (Path file : List.of(broken, other, empty, remote, folder.resolve("absent.ttl"))) {
            assertThatThrownBy(() -> importDcat.run(file, Optional.empty(), (done, all) -> {}))
                    .as(file.toString())
                    .isInstanceOf(ImportDcat.Unreadable.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }
}
