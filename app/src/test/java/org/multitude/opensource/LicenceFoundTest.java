package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.Imported;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.imports.ImportReport;
import org.multitudelibs.publiccode.spdx.Compared;
import org.multitudelibs.publiccode.spdx.Expression;
import org.multitudelibs.publiccode.swhid.DirectoryOnDisk;
import org.multitudelibs.publiccode.swhid.Swhids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The licence that a card declares is compared with the licence files beside it, on a forge or in a folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicenceFoundTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String NAMED = "// SPDX-License-Identifier: EUPL-1.2\n";
    private static final String ISC = """
            Copyright 2026 Office des cartes

            Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
            granted, provided that the above copyright notice and this permission notice appear in all copies.

            THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING
            ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL,
            DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
            WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE
            USE OR PERFORMANCE OF THIS SOFTWARE.
            """;

    /** What the forge answers, by path; a number is a status. */
    private final Map<String, String> files = new ConcurrentHashMap<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private TestServer server;
    private HttpServer forge;
    private SignedIn agent;

    @BeforeAll
    void start() throws IOException {
        forge = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        forge.createContext("/", this::answer);
        forge.start();
        server = TestServer.start(TestServer.freshDirectory(), Map.of("MULTITUDE_ALLOWED_HOSTS", "localhost"));
        server.claim();
        agent = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, agent, "Office des cartes");
    }

    @AfterAll
    void stop() {
        forge.stop(0);
        server.close();
    }

    @Test
    void theTextBesideACardGivenByItsAddressIsRecognised() throws Exception {
        String card =
                CardText.of("Carte en ligne", "https://forge.example/carte").replace("EUPL-1.2", "ISC");
        String raw = put("carte", card);
        put("carte", "LICENSE", ISC);

        String page = add(raw);
        JsonNode source = found(page, "same");
        assertThat(asked)
                .filteredOn(path -> path.contains("/carte/"))
                .containsExactly(raw, raw, beside(raw, "LICENSE"));
        assertThat(source.path("licences").get(0).get(0).asString()).isEqualTo("ISC");
        JsonNode file = source.path("files").get(0);
        assertThat(file.path("how").asString()).isEqualTo("text");
        assertThat(file.path("score").asDouble()).isEqualTo(1);
        assertThat(file.path("swhid").asString())
                .isEqualTo(Swhids.ofContent(bytes(ISC)) + ";origin=" + forge() + "/o/carte;path=/LICENSE");
        assertThat(source.path("swhids").get(0).path("swhid").asString())
                .isEqualTo(Swhids.ofContent(bytes(card)) + ";origin=" + forge() + "/o/carte;path=/publiccode.yml");

        Answer shown = server.browser().get(page);
        assertThat(shown.find("#licence").text())
                .contains("La même", "Le texte exact de ISC", "où se trouve ce même publiccode.yml")
                .doesNotContain("Pour qui maintient");
        assertThat(shown.find("#swhid").text())
                .contains(Swhids.ofContent(bytes(card)).toString());
        assertThat(shown.page().select("#swhid a[href^='https://archive.softwareheritage.org/swh:1:cnt:']"))
                .hasSize(1);
        assertThat(shown.words()).contains("et trouvée dans le dépôt");
        assertThat(server.browser("en").get(page).find("#licence").text()).contains("The exact text of ISC");
        server.recorded();
        assertThat(Verification.findingsAtRest(server)).isEmpty();
        assertThat(server.bean(JdbcClient.class)
                        .sql("update opensource.licence_text set licences = 'MIT' where licences = 'ISC'")
                        .update())
                .isPositive();
        assertThat(Verification.findingsAtRest(server)).isNotEmpty();
        // A text that is known is not recognised again: what is kept of it is said, even when it is wrong.
        assertThat(server.bean(LicenceReader.class)
                        .read("COPYING", bytes(ISC))
                        .getFirst()
                        .written())
                .isEqualTo("MIT");
        server.bean(JdbcClient.class)
                .sql("update opensource.licence_text set licences = 'ISC' where licences = 'MIT'")
                .update();
    }

    @Test
    void theAddressIsRememberedWhenACardIsCheckedAndMendedBeforeItIsPublished() {
        String raw = put(
                "verifiee",
                CardText.of("Carte vérifiée", "https://forge.example/verifiee").replace("2026-03-01", "2026/03/01"));
        put("verifiee", "LICENSE", NAMED);
        Answer checked = form().with("address", forge() + raw).press("do", "check");
        assertThat(checked.find("[name=address]").attr("value")).isEmpty();
        Answer mended = checked.form("form[action='/code/new']").press("do", "mend");
        Answer published = mended.form("form[action='/code/new']").submit();
        assertThat(published.status()).as(published.words()).isEqualTo(303);
        found(published.location(), "same");
        assertThat(server.browser().get(published.location()).find("#licence").text())
                .contains("verifiee/-/raw/main/publiccode.yml")
                .doesNotContain("où se trouve ce même publiccode.yml");

        Answer again = form().with("address", forge() + raw).press("do", "check");
        Answer other = again.form("form[action='/code/new']")
                .with("text", CardText.of("Toute autre", "https://forge.example/toute-autre"))
                .submit();
        assertThat(server.browser().get(other.location()).find("#licence").text())
                .as("another repository")
                .contains("Personne n’a cherché");
    }

    @Test
    void anotherLicenceIsToldWithWhatToDoAndLookedForAgain() throws Exception {
        String raw = put("autre", CardText.of("Autre registre", "https://forge.example/autre"));
        put("autre", "COPYING", ISC);
        String page = add(raw);
        found(page, "differs");
        assertThat(asked)
                .filteredOn(path -> path.contains("/autre/") && !path.equals(raw))
                .as("each name once")
                .doesNotHaveDuplicates()
                .as("looked on for the one declared")
                .contains(beside(raw, "LICENSES/EUPL-1.2.txt"))
                .hasSizeLessThan(15);
        Answer shown = server.browser().get(page);
        assertThat(shown.find("#licence").text())
                .contains("Elles diffèrent", "déclare EUPL-1.2", "COPYING dit ISC", "écrivez-la dans legal.license")
                .doesNotContain("Chercher à nouveau");
        assertThat(shown.words()).contains("À vérifier.", "Demandez à qui en répond avant de le réutiliser");

        files.remove(beside(raw, "COPYING"));
        put("autre", "LICENSE", NAMED);
        assertThat(agent.browser()
                        .get(page)
                        .form("form[action$='/licence']")
                        .submit()
                        .location())
                .isEqualTo(page);
        found(page, "same");
        SignedIn other = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        String csrf = other.browser().get("/account").find("input[name=_csrf]").attr("value");
        assertThat(other.browser()
                        .post(page + "/licence", Map.of("_csrf", csrf))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void noFileAndAForeignTextAreToldApart() throws Exception {
        String none = put("rien", CardText.of("Rien du tout", "https://forge.example/rien"));
        String text = put("texte", CardText.of("Texte maison", "https://forge.example/texte"));
        put("texte", "LICENSE.md", "Faites-en ce que vous voulez, mais pas le dimanche.");
        String first = add(none);
        String second = add(text);

        found(first, "none");
        found(second, "unrecognised");
        assertThat(server.browser().get(first).find("#licence").text())
                .contains("aucun fichier de licence", "dans un fichier LICENSE");
        assertThat(server.browser().get(second).find("#licence").text())
                .contains("On ne sait pas", "LICENSE.md ne ressemble à aucune licence", "le texte exact de EUPL-1.2");
    }

    @Test
    void aLookThatWasNotMadeToItsEndSaysWhyAndNothingOfTheLicence() throws Exception {
        Map<String, String> reasons = Map.of(
                "403",
                "l’hôte demande qui l’on est",
                "418",
                "l’hôte a refusé de donner un des fichiers",
                "429",
                "l’hôte a reçu trop de demandes",
                "503",
                "l’hôte est en panne",
                "<!DOCTYPE html><p>Sign in</p>",
                "l’hôte a envoyé une page au lieu d’un fichier",
                "x".repeat(1_000_001),
                "un des fichiers est trop long");
        Map<String, String> pages = new TreeMap<>();
        for (Map.Entry<String, String> reason : reasons.entrySet()) {
            String project = "panne" + pages.size();
            String raw = put(
                    project,
                    CardText.of(
                            List.of("Arbres", "Bibliothèque", "Cimetière", "Dépenses", "École", "Forêt")
                                    .get(pages.size()),
                            "https://forge.example/" + project));
            put(project, "LICENSE.txt", reason.getKey());
            pages.put(add(raw), reason.getValue());
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Eventually.within(
                    SOON,
                    () -> assertThat(server.browser()
                                    .get(page.getKey())
                                    .find("#licence")
                                    .text())
                            .contains(page.getValue()));
            assertThat(source(page.getKey()).path("verdict").asString()).isEqualTo("never");
            assertThat(server.browser()
                            .get(page.getKey())
                            .find("#licence")
                            .text()
                            .contains("Nouvel essai"))
                    .as(page.getValue())
                    .isEqualTo(page.getValue().contains("trop de demandes")
                            || page.getValue().contains("en panne"));
        }
    }

    @Test
    void aCardThatIsNoLongerThereHasNothingBesideIt() throws Exception {
        String raw = put("parti", CardText.of("Parti ailleurs", "https://forge.example/parti"));
        put("parti", "LICENSE", NAMED);
        String page = add(raw);
        found(page, "same");
        files.remove(raw);
        again(page);
        Eventually.within(
                SOON,
                () -> assertThat(server.browser().get(page).find("#licence").text())
                        .contains("le publiccode.yml n’y est plus"));
        assertThat(source(page).path("verdict").asString()).isEqualTo("same");
    }

    @Test
    void aForgeThatFailsIsAskedAgainByItself() throws Exception {
        String raw = put("panne", CardText.of("En panne", "https://forge.example/panne"));
        put("panne", "LICENSE", "503");
        String page = add(raw);
        Eventually.within(
                SOON,
                () -> assertThat(server.browser().get(page).find("#licence").text())
                        .contains("l’hôte est en panne", "Nouvel essai"));

        put("panne", "LICENSE", NAMED);
        assertThat(server.bean(JdbcClient.class)
                        .sql("update opensource.look_asked set due_at = now() where address like '%/panne/%'")
                        .update())
                .isEqualTo(1);
        server.bean(ReadSources.class).run();
        found(page, "same");
        assertThat(server.browser().get(page).find("#licence").text()).doesNotContain("en panne");
    }

    @Test
    void whatDidNotChangeIsNoActAndIsNotLookedForAgainAtOnce() throws Exception {
        String raw = put("calme", CardText.of("Calme plat", "https://forge.example/calme"));
        put("calme", "LICENSE", NAMED);
        String page = add(raw);
        found(page, "same");
        long acts = looks();
        again(page);
        Eventually.within(
                SOON,
                () -> assertThat(agent.browser().get(page).find("#licence").text())
                        .contains("rien n’a changé. On pourra la chercher à nouveau à partir du"));
        assertThat(looks()).isEqualTo(acts);
        assertThat(agent.browser().get(page).page().select("form[action$='/licence']"))
                .isEmpty();
        assertThat(server.browser().get(page).find("#licence").text()).doesNotContain("rien n’a changé");
        String csrf = agent.browser().get("/account").find("input[name=_csrf]").attr("value");
        Answer refused = agent.browser().post(page + "/licence", Map.of("_csrf", csrf));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.words()).contains("Réessayez dans une heure");
    }

    @Test
    void whatIsAskedWhileItIsLookedForIsNotForgotten() throws Exception {
        String raw = put("double", CardText.of("Demande double", "https://forge.example/double"));
        put("double", "LICENSE", NAMED);
        found(add(raw), "same");
        LookStore store = server.bean(LookStore.class);
        UUID card = server.bean(JdbcClient.class)
                .sql("select card from opensource.look where address like '%/double/%'")
                .query(UUID.class)
                .single();
        Instant later = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
        store.ask(card, forge() + raw, later);
        LookStore.Asked first = store.asked(later, 10).stream()
                .filter(asked -> asked.card().equals(card))
                .findFirst()
                .orElseThrow();
        store.ask(card, forge() + raw, later.plusSeconds(1));
        store.failed(first, new LookStore.Failed(later, "unreachable", Optional.empty()));
        store.done(first);
        assertThat(store.awaited(card)).contains(new LookStore.Awaited(forge() + raw, Optional.empty()));
    }

    @Test
    void aTextThatIsNotRecognisedBesideTheRightLicenceIsSaidBesides() throws Exception {
        Path folder = Files.createTempDirectory(server.data(), "besides");
        write(folder.resolve("publiccode.yml"), CardText.of("Brevets dits", "https://forge.example/brevets"));
        write(folder.resolve("LICENSE"), NAMED);
        write(folder.resolve("PATENTS"), "La ville reprend ses brevets quand elle veut, sauf le dimanche.");
        bringIn(folder);
        found("/code/brevets-dits", "same");
        assertThat(server.browser().get("/code/brevets-dits").find("#licence").text())
                .contains("La même.", "C’est ce que dit LICENSE.", "un texte n’est pas reconnu : PATENTS.")
                .doesNotContain("Pour qui maintient");
    }

    @Test
    void anEmptyFileAndAnExceptionAloneAreToldAsWhatTheyAre() throws Exception {
        Path folder = Files.createTempDirectory(server.data(), "alone");
        write(folder.resolve("a/publiccode.yml"), CardText.of("Fichier creux", "https://forge.example/creux"));
        write(folder.resolve("a/LICENSE"), "\n");
        write(folder.resolve("b/publiccode.yml"), CardText.of("Exception nue", "https://forge.example/nue"));
        try (InputStream list = getClass().getResourceAsStream("/resources/stdlicenses/Classpath-exception-2.0.json")) {
            write(
                    folder.resolve("b/LICENSE"),
                    JsonMapper.shared()
                            .readTree(list)
                            .path("licenseExceptionText")
                            .asString());
        }
        bringIn(folder);
        found("/code/fichier-creux", "empty");
        found("/code/exception-nue", "exception");
        assertThat(server.browser().get("/code/fichier-creux").find("#licence").text())
                .contains("un fichier vide", "LICENSE ne contient aucun mot")
                .doesNotContain("pas de fichier de licence");
        assertThat(server.browser().get("/code/exception-nue").find("#licence").text())
                .contains("l’exception Classpath-exception-2.0, sans licence", "LICENSE porte une exception")
                .doesNotContain("un fichier vide", "pas de fichier de licence");
        assertThat(server.browser("en")
                        .get("/code/exception-nue")
                        .find("#licence")
                        .text())
                .contains("without the licence that it is added to");
    }

    @Test
    void whatIsTooLongOrTooManyToBeReadIsSaid() throws Exception {
        Path folder = Files.createTempDirectory(server.data(), "many");
        write(folder.resolve("a/publiccode.yml"), CardText.of("Longs textes", "https://forge.example/longs"));
        write(folder.resolve("a/LICENSE"), NAMED + "mot ".repeat(140_000));
        write(folder.resolve("a/COPYING"), "x".repeat(1_000_001));
        for (int i = 10; i < 31; i++) {
            write(folder.resolve("a/LICENSES/" + i + ".txt"), NAMED);
        }
        write(folder.resolve("b/publiccode.yml"), CardText.of("Illisible ici", "https://forge.example/illisible"));
        write(folder.resolve("b/LICENSE"), "x".repeat(1_000_001));
        bringIn(folder);
        JsonNode source = found("/code/longs-textes", "same");
        assertThat(source.path("unread").toString()).isEqualTo("[\"COPYING\",\"LICENSES/30.txt\"]");
        assertThat(source.path("files").get(0).path("cut").asBoolean()).isTrue();
        assertThat(source.path("files").get(1).path("cut").asBoolean()).isFalse();
        assertThat(server.browser().get("/code/longs-textes").find("#licence").text())
                .contains("Non lu, car trop long ou de trop : COPYING, LICENSES/30.txt.")
                .contains("Seuls ses 512 premiers Kio ont été lus.");
        found("/code/illisible-ici", "unread");
        assertThat(server.browser().get("/code/illisible-ici").find("#licence").text())
                .contains("aucun n’a pu être lu")
                .doesNotContain("pas de fichier de licence");
    }

    private void again(String page) {
        assertThat(agent.browser()
                        .get(page)
                        .form("form[action$='/licence']")
                        .submit()
                        .location())
                .isEqualTo(page);
    }

    private long looks() {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from record.act where type = 'software.source-read' and thing = "
                        + "(select card from opensource.look where address like '%/calme/%')")
                .query(Long.class)
                .single();
    }

    @Test
    void ofAnUploadedCardNobodyPretendsToKnow() {
        String page = agent.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .with("text", CardText.of("Déposé ici", "https://forge.example/depose"))
                .submit()
                .location();

        Answer shown = agent.browser().get(page);
        assertThat(shown.find("#licence").text()).contains("Personne n’a cherché");
        assertThat(shown.page().select("form[action$='/licence']"))
                .as("its forge does not say how its files are read")
                .isEmpty();
        assertThat(shown.words()).contains("personne n’a encore comparé");

        String closed = put("ferme", CardText.of("Forge fermée", "https://forge.example/ferme"));
        String keyed = add(closed + "?private_token=glpat-secret");
        assertThat(server.browser().get(keyed).find("#licence").text()).contains("Personne n’a cherché");
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from opensource.look_asked where address like '%secret%'")
                        .query(Long.class)
                        .single())
                .isZero();

        String onForge = agent.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .with("text", CardText.of("Forge connue", "https://gitlab.vaubrun.example/o/connue"))
                .submit()
                .location();
        assertThat(agent.browser()
                        .get(onForge)
                        .form("form[action$='/licence']")
                        .submit()
                        .location())
                .isEqualTo(onForge);
        Eventually.within(
                SOON,
                () -> assertThat(server.browser().get(onForge).find("#licence").text())
                        .contains(
                                "gitlab.vaubrun.example/o/connue/-/raw/HEAD/publiccode.yml",
                                "aucune machine ne porte ce nom"));
    }

    @Test
    void aFolderIsReadWithItsLicenceAndItsName() throws Exception {
        Path folder = Files.createTempDirectory(server.data(), "folder");
        Path project = folder.resolve("projet");
        write(project.resolve("publiccode.yml"), CardText.of("Dossier lu", "https://forge.example/dossier"));
        write(project.resolve("LICENSES/EUPL-1.2.txt"), NAMED);
        write(project.resolve("src/main.c"), "int main(void) { return 0; }");
        write(folder.resolve("copie.publiccode.yml"), CardText.of("Copie seule", "https://forge.example/copie"));
        assertThat(bringIn(folder).imported()).isEqualTo(2);

        JsonNode source = found("/code/dossier-lu", "same");
        String directory = DirectoryOnDisk.at(project).swhid().toString();
        assertThat(swhid(source, "directory")).isEqualTo(directory);
        assertThat(swhid(source, "card")).endsWith(";anchor=" + directory + ";path=/publiccode.yml");
        assertThat(server.browser().get("/code/dossier-lu").find("#licence").text())
                .contains("LICENSES/EUPL-1.2.txt", "y est nommée", "d’où ce publiccode.yml a été importé");
        assertThat(source("/code/copie-seule").path("verdict").asString()).isEqualTo("never");

        assertThat(bringIn(folder).known()).isEqualTo(2);
        write(project.resolve("LICENSES/EUPL-1.2.txt"), ISC);
        assertThat(bringIn(folder).updated()).isEqualTo(1);
        found("/code/dossier-lu", "differs");
        server.recorded();
        assertThat(Verification.findingsAtRest(server)).isEmpty();
    }

    @Test
    void aCheckoutIsNamedByItsCommitWhileItIsWhatWasCommitted() throws Exception {
        Path folder = Files.createTempDirectory(server.data(), "checkout");
        String card = CardText.of("Dépôt lu", "https://forge.example/depot");
        Checkout checkout = Checkout.of(folder, Map.of("publiccode.yml", card, "LICENSE", NAMED, "a.c", "int a;\n"));
        bringIn(folder);

        JsonNode source = found("/code/depot-lu", "same");
        String revision = "swh:1:rev:" + checkout.commit();
        assertThat(swhid(source, "revision")).isEqualTo(revision + ";origin=https://forge.example/depot");
        assertThat(swhid(source, "directory"))
                .isEqualTo("swh:1:dir:" + checkout.tree() + ";origin=https://forge.example/depot;anchor=" + revision
                        + ";path=/");
        assertThat(swhid(source, "card"))
                .endsWith(";origin=https://forge.example/depot;anchor=" + revision + ";path=/publiccode.yml");
        assertThat(swhid(source, "snapshot")).matches("swh:1:snp:[0-9a-f]{40}");
        assertThat(server.browser().get("/code/depot-lu").find("#swhid").text())
                .contains("L’état du code importé (commit)", revision);
        server.recorded();
        assertThat(server.bean(JdbcClient.class)
                        .sql("select convert_from(entry, 'UTF8') from record.act where type = 'software.source-read'")
                        .query(String.class)
                        .list())
                .as("a commit is a hash of who made it and when; a tree, of files that nobody published")
                .isNotEmpty()
                .noneMatch(entry -> entry.contains(checkout.commit()) || entry.contains(checkout.tree()))
                .noneMatch(entry -> entry.contains("swh:1:"));

        Files.writeString(folder.resolve("LICENSE"), ISC);
        bringIn(folder);
        assertThat(server.browser()
                        .get("/code/depot-lu/versions/1")
                        .find("#licence")
                        .text())
                .contains("Elles diffèrent", "LICENSE dit ISC");
        JsonNode changed = found("/code/depot-lu", "differs");
        assertThat(swhid(changed, "revision")).isEmpty();
        assertThat(swhid(changed, "directory"))
                .isEqualTo(DirectoryOnDisk.at(folder).withoutGit().swhid().toString());
    }

    @Test
    void aFolderOfTooManyFilesDoesNotHoldUpAnImport() throws Exception {
        Path folder = Files.createTempDirectory(server.data(), "large");
        write(folder.resolve("publiccode.yml"), CardText.of("Bien trop gros", "https://forge.example/gros"));
        Path large = Files.createFile(folder.resolve("large.bin"));
        try (var channel = Files.newByteChannel(large, StandardOpenOption.WRITE)) {
            channel.position(FolderBounds.MOST_BYTES + 1).write(ByteBuffer.wrap(new byte[1]));
        }
        bringIn(folder);

        JsonNode source = found("/code/bien-trop-gros", "none");
        assertThat(swhid(source, "directory")).isEmpty();
        assertThat(server.browser().get("/code/bien-trop-gros").find("#licence").text())
                .contains("trop nombreux ou trop longs");
    }

    @Test
    void whatIsKeptOfATextSaysAllThatWasReadInIt() {
        LicenceReader reader = server.bean(LicenceReader.class);
        for (String written :
                List.of("GPL-2.0-only WITH Classpath-exception-2.0", "MIT OR Apache-2.0", "GPL-3.0-or-later", "ISC")) {
            List<LicenceText> texts = reader.read("LICENSE", bytes("SPDX-License-Identifier: " + written + "\n"));
            List<LicenceText> kept = texts.stream()
                    .map(text -> new LicenceText(
                            text.file(),
                            text.sha256(),
                            text.size(),
                            text.swhid(),
                            LicenceText.How.of(text.how().code()),
                            LicenceText.licences(text.written()),
                            text.score(),
                            text.share(),
                            text.line()))
                    .toList();
            assertThat(kept).isEqualTo(texts);
            assertThat(LicenceText.found(kept)
                            .comparedWith(Expression.parse(written).expression().orElseThrow())
                            .verdict())
                    .as(written)
                    .isEqualTo(Compared.Verdict.SAME);
        }
    }

    @Test
    void theLicencesOfRealProjectsAreFound() throws Exception {
        Path projects = TestData.need("code-licences");
        List<String> others = new ArrayList<>();
        int same = 0;
        for (String row : Files.readAllLines(projects.resolve("expected.tsv")).subList(1, 40)) {
            String[] cells = row.split("\t", -1);
            Path folder = Files.createTempDirectory(server.data(), "real");
            FileSystemUtils.copyRecursively(projects.resolve(cells[0]), folder);
            Card card = Card.of(bytes(
                    CardText.of("Projet", "https://forge.example/projet").replace("EUPL-1.2", declared(cells[1]))));
            if (!card.valid()) {
                continue;
            }
            Look look = server.bean(FolderLook.class)
                    .beside(Files.write(folder.resolve("publiccode.yml"), card.bytes()), card)
                    .orElseThrow();
            String verdict = SourceWords.key(
                    Optional.of(look),
                    SourceWords.compared(card.software().legal().license(), Optional.of(look)));
            if (verdict.equals("same") || verdict.equals("more")) {
                same++;
            } else {
                others.add(cells[0] + ": " + verdict);
            }
        }
        assertThat(same).as(others.toString()).isGreaterThan(20);
        assertThat(others).isEmpty();
    }

    private static String declared(String key) {
        return key.isBlank() ? "none" : key;
    }

    private static String swhid(JsonNode source, String of) {
        for (JsonNode name : source.path("swhids")) {
            if (name.path("of").asString().equals(of)) {
                return name.path("swhid").asString();
            }
        }
        return "";
    }

    private String forge() {
        return "http://localhost:" + forge.getAddress().getPort();
    }

    private String put(String project, String card) {
        put(project, "publiccode.yml", card);
        return "/o/" + project + "/-/raw/main/publiccode.yml";
    }

    private void put(String project, String name, String text) {
        files.put("/o/" + project + "/-/raw/main/" + name, text);
    }

    private static String beside(String raw, String name) {
        return raw.replace("publiccode.yml", name);
    }

    private Form form() {
        return agent.browser().get("/code/new").form("form[action='/code/new']");
    }

    private String add(String raw) {
        Answer done = form().with("address", forge() + raw).submit();
        assertThat(done.status()).as(done.words()).isEqualTo(303);
        return done.location();
    }

    private JsonNode found(String page, String verdict) {
        Eventually.within(
                SOON, () -> assertThat(source(page).path("verdict").asString()).isEqualTo(verdict));
        return source(page);
    }

    private JsonNode source(String page) {
        return server.browser()
                .get(page.replace("/code/", "/api/v1/software/"), "application/json")
                .json()
                .path("source");
    }

    private ImportReport bringIn(Path source) {
        return Imported.into(
                server, importing -> server.bean(ImportPubliccode.class).bringIn(source, Optional.empty(), importing));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String text = files.get(path);
        byte[] bytes = bytes(text == null ? "not found" : text);
        exchange.getResponseHeaders()
                .set("Content-Type", text != null && text.startsWith("<!") ? "text/html" : "text/plain");
        exchange.sendResponseHeaders(
                text == null ? 404 : text.matches("\\d{3}") ? Integer.parseInt(text) : 200,
                bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
