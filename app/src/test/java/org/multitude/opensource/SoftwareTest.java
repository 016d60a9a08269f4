package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.web.NotAllowed;
import org.multitude.record.ShownThing;

class SoftwareTest {
    private static final String CARD = """
            publiccodeYmlVersion: "0.7.0"
            name: %s
            url: https://forge.vaubrun.example/adressier.git
            softwareVersion: 2.4.0
            releaseDate: 2026-10-02
            platforms: [web, linux]
            developmentStatus: stable
            softwareType: standalone/web
            description:
              fr:
                shortDescription: Tenir un registre d’adresses à plusieurs.
                longDescription: >
                  %s
                features:
                  - numéroter
              en:
                localisedName: Addresser
                shortDescription: Keep a register of addresses together.
                longDescription: >
                  %s
                features:
                  - number
            legal:
              license: EUPL-1.2
            maintenance:
              type: internal
              contacts:
                - name: Bureau des adresses
            localisation:
              localisationReady: true
              availableLanguages: [fr, en]
            """;
    private static final String LONG =
            "Un long texte qui dit ce que fait le logiciel. ".repeat(8).strip();

    private final TestServer server = TestServer.shared();
    private final SignedIn agent = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final Organization body = TestPeople.body(server, agent, "Métropole de Vaubrun");

    private static String card(String name) {
        return CARD.formatted(name, LONG, LONG);
    }

    @Test
    void aSoftwareIsAddedByItsUploadedCardAndShownInBothLanguages() {
        byte[] file = card("Adressier").getBytes(StandardCharsets.UTF_8);
        Answer done = blank().file("file", "publiccode.yml", file).submit();

        assertThat(done.status()).as(done.words()).isEqualTo(303);
        String address = done.location();
        Answer page = server.browser().get(address);
        assertThat(page.find("h1").text()).isEqualTo("Adressier");
        assertThat(page.words())
                .contains("Tenir un registre", "EUPL-1.2", "Déclaré stable", "Métropole de Vaubrun", "rien à redire");
        assertThat(page.page().select(".source > li")).hasSizeGreaterThan(20);
        Answer english = server.browser("en").get(address);
        assertThat(english.find("h1").text()).isEqualTo("Addresser");
        assertThat(english.words()).contains("Keep a register", "opened the code");

        Answer download = server.browser().get(address + "/publiccode.yml");
        assertThat(download.bytes()).isEqualTo(file);
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox");
        Answer json = server.browser().get("/api/v1/software/" + end(address), "application/json");
        assertThat(json.json().path("card").path("sha256").asString()).isEqualTo(hash(file));
        assertThat(json.json().path("said").path("names").path("en").asString()).isEqualTo("Addresser");
        server.caughtUp();
        assertThat(server.browser().get("/code").words()).contains("Adressier");
    }

    @Test
    void errorsBlockEachIsAtItsLineAndNothingTypedIsLost() {
        String wrong = card("Fautif <b>")
                .replace("https://forge.vaubrun.example/adressier.git", "forge.vaubrun.example")
                .replace("2026-10-02", "hier");
        Answer refused = blank().with("text", wrong).submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("[name=text]").wholeText().strip()).isEqualTo(wrong.strip());
        assertThat(refused.find(".errors").text()).contains("2 choses à corriger");
        assertThat(refused.page().select(".source > li.error"))
                .extracting(line -> line.select(".n").text())
                .containsExactly("3", "5");
        assertThat(refused.find(".source > li.error p").text()).startsWith("Erreur");
        assertThat(refused.words())
                .contains("n’est pas une date")
                .as("what to write instead is said where it is known")
                .containsPattern("Écrivez\\h: https://forge\\.vaubrun\\.example");

        Answer uploaded = blank().file("file", "publiccode.yml", wrong.getBytes(StandardCharsets.UTF_8))
                .submit();
        assertThat(uploaded.status()).isEqualTo(422);
        Answer corrected = uploaded.form("form[action='/code/new']")
                .with("text", card("Corrigé"))
                .submit();
        assertThat(corrected.go().find("h1").text()).isEqualTo("Corrigé");
    }

    @Test
    void warningsDoNotBlock() {
        String old = card("Ancien").replace("\"0.7.0\"", "\"0.3.0\"");
        Answer done = blank().with("text", old).submit();

        assertThat(done.status()).as(done.words()).isEqualTo(303);
        assertThat(done.go().find(".source > li.warning p").text()).startsWith("Avertissement");
    }

    @Test
    void whatIsNoCardIsRefusedInWords() {
        assertThat(blank().submit().words()).contains("Choisissez un fichier");
        assertThat(blank().file("file", "a.yml", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})
                        .submit()
                        .words())
                .contains("UTF-8");
        assertThat(blank().file("file", "a.yml", new byte[1_500_000]).submit().words())
                .contains("ne dépasse pas");
        assertThat(blank().with("text", "a: [b").submit().words())
                .contains("Un crochet ou une accolade est ouvert ici");
        assertThat(blank().with("text", "<script>alert(1)</script>")
                        .submit()
                        .page()
                        .select("main script"))
                .isEmpty();
        Answer inside =
                blank().with("address", "http://169.254.169.254/publiccode.yml").submit();
        assertThat(inside.status()).isEqualTo(422);
        assertThat(inside.words()).contains("réseau privé");
        assertThat(inside.find("[name=address]").attr("value")).isEqualTo("http://169.254.169.254/publiccode.yml");
    }

    @Test
    void aNewVersionIsShownByItsDifference() {
        String address = blank().with("text", card("Versionné")).submit().location();
        Form form = agent.browser().get(address + "/update").form("form[action$=update]");
        assertThat(form.with("text", card("Versionné").replace("2.4.0", "2.5.0"))
                        .submit()
                        .location())
                .isEqualTo(address + "/versions/2");

        Answer version = server.browser().get(address + "/versions/2");
        assertThat(version.find("del").text()).isEqualTo("softwareVersion: 2.4.0");
        assertThat(version.find("ins").text()).isEqualTo("softwareVersion: 2.5.0");
        assertThat(server.browser().get(address + "/versions/1/publiccode.yml").text())
                .contains("2.4.0");
        assertThat(server.browser().get(address + "/publiccode.yml").text()).contains("2.5.0");
        assertThat(server.browser().get(address).words()).contains("mis à jour", "2 versions");
        assertThat(server.browser().get(address + "/versions/3").status()).isEqualTo(404);

        Answer same = agent.browser()
                .get(address + "/update")
                .form("form[action$=update]")
                .submit();
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.words()).contains("exactement la version actuelle");
    }

    @Test
    void twoPeopleEditingAtOnceSeeBothTexts() {
        String address = blank().with("text", card("À deux")).submit().location();
        Form first = agent.browser().get(address + "/update").form("form[action$=update]");
        Form second = agent.browser().get(address + "/update").form("form[action$=update]");
        first.with("text", card("À deux").replace("2.4.0", "2.4.1")).submit();
        Answer refused =
                second.with("text", card("À deux").replace("2.4.0", "3.0.0")).submit();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.find("del").text()).contains("2.4.1");
        assertThat(refused.find("ins").text()).contains("3.0.0");
        assertThat(refused.form("form[action$=update]").submit().location()).isEqualTo(address + "/versions/3");
    }

    @Test
    void onlyPublishersOfTheBodyAddAndChange() {
        SignedIn other = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, other, "Autre commune");
        String address = blank().with("text", card("Gardé")).submit().location();

        assertThat(other.browser().get(address + "/update").status()).isEqualTo(403);
        Answer forged = other.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .forge("body", body.id().toString())
                .with("text", card("Volé"))
                .submit();
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.find("#error-body").text()).contains("n’est pas proposé");
        Card stolen = Card.of(card("Volé").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> server.bean(AddSoftware.class)
                        .add(
                                other.id(),
                                body.id(),
                                stolen,
                                server.bean(CardInput.class).keep(stolen)))
                .isInstanceOf(NotAllowed.class);
        assertThat(other.browser().get(address).words()).doesNotContain("Nouvelle version");
        assertThat(server.browser().get("/code/new").status()).isEqualTo(401);
        SignedIn nobody = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(nobody.browser().get("/code/new").words()).contains("Vous ne publiez encore pour aucun organisme");
        String csrf = nobody.browser().get("/account").find("input[name=_csrf]").attr("value");
        Answer refused =
                nobody.browser().post("/code/new", java.util.Map.of("_csrf", csrf, "text", card("Sans corps")));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("Vous ne publiez encore pour aucun organisme");
    }

    @Test
    void whatACompanyAddsIsNotOfficial() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, founder, "Cartographes associés", OrganizationType.COMPANY);

        Answer added = founder.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .with("text", card("Privé"))
                .submit();

        assertThat(added.go().words()).contains("Cartographes associés n’est pas un organisme public");
        String ours = blank().with("text", card("Public")).submit().location();
        assertThat(server.browser().get(ours).words()).doesNotContain("n’est pas un organisme public");
    }

    @Test
    void whatIsShownIsWhatActsSaid() {
        String address = blank().with("text", card("Montré")).submit().location();
        ShownThing shown = server.bean(ShownSoftware.class)
                .find(List.of(server.bean(SoftwarePages.class)
                        .entry(end(address))
                        .id()
                        .value()))
                .getFirst();

        assertThat(shown.values())
                .containsEntry("name", "Montré")
                .containsEntry("licence", "EUPL-1.2")
                .containsEntry("version", "1")
                .containsEntry("file", hash(card("Montré").getBytes(StandardCharsets.UTF_8)));
        assertThat(shown.downloads()).isEqualTo(Map.of("file", address + "/publiccode.yml"));
    }

    @Test
    void everyRealCardIsAddedOrRefusedWithFindings() throws IOException {
        Path folder = TestData.need("code-publiccode-real");
        List<String> broken = new ArrayList<>();
        int added = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yml")).toList()) {
                Answer answer = blank().file("file", "publiccode.yml", Files.readAllBytes(file))
                        .submit();
                boolean refused = answer.status() == 422
                        && !answer.page().select(".source > li.error").isEmpty();
                boolean shown = answer.status() == 303 && answer.go().status() == 200;
                added += shown ? 1 : 0;
                if (!refused && !shown) {
                    broken.add(file.getFileName() + ": " + answer.status());
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(added).isPositive();
    }

    private Form blank() {
        return agent.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .with("body", body.id().toString());
    }

    private static String end(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }
}
