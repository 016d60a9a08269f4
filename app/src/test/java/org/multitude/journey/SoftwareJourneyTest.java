package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Lang;
import org.multitudelibs.publiccode.Software;
import org.multitudelibs.publiccode.codemeta.CodeMeta;

/** A developer opens the code of an administration with a publiccode.yml written by hand, wrong in several places. */
@InChromium
class SoftwareJourneyTest {
    private static final String RIGHT = Card.of("Porte-voix", "https://forge.vaubrun.example/porte-voix.git")
            .replace("  license", "  # la même partout\n  license");
    private static final String WRONG = RIGHT.replace("https://forge", "git@forge")
            .replace("example/porte", "example:porte")
            .replace("\"2026-03-01\"", "01/03/26")
            .replace("EUPL-1.2", "EUPL 1.2")
            .replace("developmentStatus: stable", "developmentStatus: stabel\nproprietaire: nous");

    private final TestServer server = TestServer.shared();

    @TempDir
    private Path downloads;

    static Stream<Look> looks() {
        return Stream.of(
                Look.in(Lang.EN).dark(true), Look.in(Lang.FR).width(Look.PHONE).scripts(false));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aCardIsDiagnosedMendedPublishedAndTakenAwayInOtherForms(Look look, Chromium chromium) throws IOException {
        SignedIn developer = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT, look.lang());
        TestPeople.body(server, developer, "Service de la voix " + look.lang().code());
        try (Reader author = new Reader(chromium, server, look).as(developer);
                Reader visitor = new Reader(chromium, server, look)) {
            author.open("/code");
            author.follow("opensource.add");
            author.upload("file", "publiccode.yml", WRONG);
            author.press("opensource.add.do");
            assertThat(author.page().locator(".source > li.error mark").allInnerTexts())
                    .containsExactly(
                            "git@forge.vaubrun.example:porte-voix.git",
                            "01/03/26",
                            "stabel",
                            "proprietaire",
                            "EUPL 1.2");
            author.page().locator(".jumps a").first().click();
            assertThat(author.page().url()).endsWith("#line-3");

            author.press("opensource.mend", 3);
            assertThat(author.page().locator("#mended ins").allInnerTexts())
                    .hasSize(3)
                    .contains("  license: EUPL-1.2");
            assertThat(author.page().locator(".source > li.error mark").allInnerTexts())
                    .containsExactly("01/03/26", "proprietaire");

            Locator text = author.field("text");
            text.fill(text.inputValue().replace("01/03/26", "2026-03-01").replace("proprietaire: nous\n", ""));
            author.press("opensource.check");
            assertThat(author.read()).contains(author.t("opensource.checked.valid"));
            Path draft = download(author, "main button[value=download]");
            author.press("opensource.add.do");

            String address = author.path();
            visitor.open(address);
            Path card = download(visitor, "#exports a[href$='publiccode.yml']");
            assertThat(card).hasSameBinaryContentAs(draft);
            assertThat(Files.readString(card, StandardCharsets.UTF_8))
                    .isEqualTo(RIGHT.replace("\"2026-03-01\"", "2026-03-01"));
            Path codeMeta = download(visitor, "#exports a[href$='codemeta.json']");
            Software read =
                    CodeMeta.read(Files.readAllBytes(codeMeta)).software().orElseThrow();
            assertThat(read.name()).isEqualTo("Porte-voix");
            assertThat(read.legal().license()).contains("EUPL-1.2");
            visitor.page().locator("#exports summary").click();
            assertThat(visitor.page().locator("#exports").innerText()).contains("softwareType");
            visitor.check();
            visitor.openNewestProof();
            assertThat(visitor.read()).contains(visitor.t("record.unchanged"));
        }
    }

    private Path download(Reader reader, String selector) {
        Download download = reader.page()
                .waitForDownload(() -> reader.page().locator(selector).click());
        Path file = downloads.resolve(System.nanoTime() + "-" + download.suggestedFilename());
        download.saveAs(file);
        return file;
    }
}
