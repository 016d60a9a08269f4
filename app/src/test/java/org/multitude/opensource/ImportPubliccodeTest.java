package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.Imported;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.UnreadableSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of publiccode.yml become software with their card; the newer of two counts; one with errors brings nothing in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPubliccodeTest {
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aFolderIsWalkedAndTheNewerFileOfARepositoryCounts() throws Exception {
        Path folder = Files.createTempDirectory(server.data(), "cards");
        write(
                folder.resolve("a/publiccode.yml"),
                CardText.of("Cartes", "https://carte.example/c", "2026-05-02", "2.10"));
        write(
                folder.resolve("b/publiccode.yml"),
                CardText.of("Vieux", "https://carte.example/C.git", "2026-05-02", "2.9"));
        write(
                folder.resolve("c/publiccode.yml"),
                CardText.of("Autre", "https://carte.example/d").replace("EUPL-1.2", "Nulle-9"));
        write(folder.resolve("d/README.md"), "rien");

        ImportReport rehearsal = bringIn(folder, true);
        assertThat(rehearsal.imported()).isEqualTo(2);
        assertThat(server.browser().get("/code/cartes").status()).isEqualTo(404);

        ImportReport report = bringIn(folder, false);
        assertThat(report.found()).isEqualTo(3);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.known()).as("an older file of the same repository").isEqualTo(1);
        assertThat(report.bad().first()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("c/publiccode.yml");
            assertThat(problem.reason()).contains("line ", "legal.license");
        });
        Answer page = server.browser().get("/code/cartes");
        assertThat(page.words()).contains("Office des cartes", "2.10");

        write(
                folder.resolve("b/publiccode.yml"),
                CardText.of("Cartes 3", "https://carte.example/c", "2026-05-02", "3.0"));
        report = bringIn(folder, false);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(server.browser().get("/code/cartes").find("h1").text()).isEqualTo("Cartes 3");
        long acts = acts();
        assertThat(bringIn(folder, false).known()).isEqualTo(2);
        assertThat(acts()).isEqualTo(acts);

        relayedToTheContactOfTheCard();
        server.recorded();
        assertThat(Verification.findingsAtRest(server)).isEmpty();
    }

    private void relayedToTheContactOfTheCard() {
        TestPeople.signIn(server, ActorKind.CITIZEN)
                .browser()
                .get("/code/cartes/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", "Et la suite ?")
                .with("text", "Quand ?")
                .submit();
        assertThat(server.bean(JdbcClient.class)
                        .sql("select contact from contribution.relay")
                        .query(String.class)
                        .list())
                .containsExactly("cartes@vaubrun.example");
    }

    @Test
    void theRealFilesComeInOrSayWhyNot() throws Exception {
        Path folder = TestData.need("code-publiccode-real");
        List<Path> files;
        try (Stream<Path> below = Files.list(folder)) {
            files = below.filter(file -> file.toString().endsWith("publiccode.yml"))
                    .sorted()
                    .toList();
        }
        long valid = 0;
        for (Path file : files) {
            valid += Card.of(Files.readAllBytes(file)).valid() ? 1 : 0;
        }
        ImportReport report = bringIn(folder, false);
        assertThat(report.found()).isEqualTo(files.size());
        assertThat(report.imported()).isEqualTo(valid);
        assertThat(report.bad().count()).isEqualTo(files.size() - valid);
        assertThat(report.bad().first()).allMatch(problem -> !problem.reason().isBlank());
        assertThat(bringIn(folder, false).known()).isEqualTo(valid);
    }

    @Test
    void cardsAtAnyDepthComeInAndWhatCannotBeReadIsListed() throws IOException {
        Path folder = Files.createTempDirectory(server.data(), "deep");
        write(
                folder.resolve("d/".repeat(45) + "publiccode.yml"),
                CardText.of("Tiefes Archiv", "https://tief.example/archiv", "2026-05-02", "1.0"));
        Files.createSymbolicLink(folder.resolve("lost.publiccode.yml"), folder.resolve("gone"));
        ImportReport report = bringIn(folder, false);
        assertThat(report.found()).isEqualTo(2);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.bad().first()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("lost.publiccode.yml");
            assertThat(problem.reason()).contains("a link that leads to none");
        });
    }

    @Test
    void aFolderWithoutCardsIsRefused() throws IOException {
        Path folder = Files.createTempDirectory(server.data(), "empty");
        assertThatThrownBy(() -> bringIn(folder, false))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("holds no file called publiccode.yml");
        assertThatThrownBy(() -> bringIn(folder.resolve("nothing"), false)).isInstanceOf(UnreadableSource.class);
    }

    private ImportReport bringIn(Path source, boolean rehearsed) {
        ImportPubliccode imports = server.bean(ImportPubliccode.class);
        return rehearsed
                ? Imported.rehearsed(server, importing -> imports.bringIn(source, Optional.empty(), importing))
                : Imported.into(server, importing -> imports.bringIn(source, Optional.empty(), importing));
    }

    private long acts() {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from record.act")
                .query(Long.class)
                .single();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
