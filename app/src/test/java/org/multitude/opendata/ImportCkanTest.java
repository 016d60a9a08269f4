package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Imported;
import org.multitude.TestServer;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.Problem;
import org.multitude.platform.imports.UnreadableSource;
import tools.jackson.databind.JsonNode;

class ImportCkanTest {
    private static final TestServer SERVER = TestServer.shared();

    @TempDir
    private Path folder;

    @Test
    void aPackageIsBroughtInAndGivenBackAsItCame() throws IOException {
        String id = UUID.randomUUID().toString();
        Path file = write(
                "one.json",
                "{\"success\": true, \"result\": {\"count\": 1, \"results\": [" + CkanFixture.dataset(id, "Arbres")
                        + "]}}");

        ImportReport report = bringIn(file);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.losses().first())
                .extracting(Problem::reason)
                .containsExactly("its file “Chez nous” has no address of the web");
        assertThat(bringIn(file).known()).isEqualTo(1);
        String slug = slug(id);
        assertThat(SERVER.browser().get("/data/" + slug).words())
                .contains("Arbres", "De la mairie.", "CC BY 4.0", "Environnement", "arbres, parcs", "Mairie de " + id)
                .contains("À vérifier", "repris");
        JsonNode given = Eventually.get(Duration.ofSeconds(20), () -> show(id));
        assertThat(given.path("id").asString()).isEqualTo(id);
        assertThat(given.path("name").asString()).isEqualTo(slug);
        assertThat(given.path("extras").toString()).contains("propre", "à nous 1.50");
        assertThat(SERVER.browser().get("/api/3/action/package_show?id=" + id).text())
                .contains("\"number\":1.50");
        assertThat(given.path("resources").size()).isEqualTo(2);
        assertThat(given.path("organization").path("title").asString()).isEqualTo("Mairie de " + id);

        write(
                "one.json",
                "[" + CkanFixture.dataset(id, "Arbres de la ville").replace("/arbres.csv", "/tous.csv") + "]");
        assertThat(bringIn(file).updated()).isEqualTo(1);
        Answer page = SERVER.browser().get("/data/" + slug);
        assertThat(page.find("h1").text()).isEqualTo("Arbres de la ville");
        assertThat(page.page().select("a[href='https://data.example/tous.csv']"))
                .isNotEmpty();
        assertThat(page.page().select("a[href='https://data.example/arbres.csv']"))
                .isEmpty();
    }

    @Test
    void whatIsNoPublicDatasetIsListedAndTheOthersBroughtIn() throws IOException {
        String good = UUID.randomUUID().toString();
        String hidden = UUID.randomUUID().toString();
        String bare = UUID.randomUUID().toString();
        String pages =
                "{\"success\":true,\"result\":{\"count\":9,\"results\":[" + CkanFixture.dataset(good, "Bon") + "]}}\n"
                        + "[{\"result\":{\"results\":["
                        + CkanFixture.dataset(hidden, "Caché").replace("\"private\": false", "\"private\": true")
                        + ",{\"title\":\"Sans nom\"},{\"id\":\"" + bare + "\",\"title\":\"Sans organisation\"},"
                        + CkanFixture.dataset(good, "Bon")
                        + "]}}]";

        ImportReport report = bringIn(packed("pages.json.gz", pages));
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.bad().first())
                .extracting(Problem::reason)
                .containsExactlyInAnyOrder(
                        "it is private where it comes from",
                        "it has neither an id nor a name",
                        "its publisher is not said: name a body with --body");
        assertThat(report.losses().first())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("it comes twice"))
                .anyMatch(reason -> reason.contains("speaks of 9 packages and this file holds 4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "cut.json|{\"success\":true,\"result\":{\"results\":[{\"id\":\"a\",\"title\":\"b\"}|no JSON",
                "page.html|<!DOCTYPE html><p>404</p>|no JSON",
                "failed.json|{\"success\":false,\"error\":{\"__type\":\"x\"}}|success: false",
                "names.json|{\"success\":true,\"result\":[\"a\",\"b\"]}|no package"
            })
    void whatCannotBeReadIsRefusedWhole(String name, String content, String says) throws IOException {
        Path file = write(name, content);

        assertThatThrownBy(() -> bringIn(file))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining(says)
                .hasMessageContaining("Nothing was imported.");
    }

    private static Optional<JsonNode> show(String id) {
        Answer answer = SERVER.browser().get("/api/3/action/package_show?id=" + id);
        return answer.status() == 200 ? Optional.of(answer.json().path("result")) : Optional.empty();
    }

    private static String slug(String identifier) {
        return SERVER.bean(Datasets.class)
                .byIds(java.util.List.of(
                        Sources.of(SERVER, identifier).orElseThrow().dataset()))
                .getFirst()
                .entry()
                .slug()
                .text();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path packed(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file))) {
            output.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static ImportReport bringIn(Path file) {
        return Imported.into(
                SERVER,
                importing -> SERVER.bean(ImportCkan.class).bringIn(file.toString(), Optional.empty(), importing));
    }
}
