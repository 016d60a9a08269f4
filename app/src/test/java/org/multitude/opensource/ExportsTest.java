package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Imported;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Sha256;
import org.multitudelibs.publiccode.codemeta.CodeMeta;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are given of a software: its card as it was written, and CodeMeta. */
class ExportsTest {
    private final TestServer server = TestServer.shared();
    private final SignedIn agent = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final Organization body = TestPeople.body(server, agent, "Régie des passerelles");

    @Test
    void theCardIsGivenByteForByteAndAsCodeMetaWithAReportOfWhatIsLost() {
        String text = "# À nous\r\n"
                + CardText.of("Passerelle", "https://forge.vaubrun.example/passerelle.git")
                        .replace("\n", "\r\n")
                + "dependsOn:\r\n  open:\r\n    - name: Tuyau\r\n      versionMin: '2'\r\n";
        String address = add(text);

        assertThat(server.browser().get(address + "/publiccode.yml").bytes())
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        Answer file = server.browser().get(address + "/codemeta.json");
        assertThat(file.header("Content-Type")).isEqualTo("application/ld+json");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"codemeta.json\"");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        JsonNode said = file.json();
        assertThat(said.path("@context").asString()).isEqualTo("https://w3id.org/codemeta/3.1");
        assertThat(said.path("name").asString()).isEqualTo("Passerelle");
        assertThat(said.path("codeRepository").asString()).isEqualTo("https://forge.vaubrun.example/passerelle.git");
        assertThat(said.path("license").asString()).isEqualTo("https://spdx.org/licenses/EUPL-1.2");
        assertThat(CodeMeta.read(file.bytes()).software().orElseThrow().name()).isEqualTo("Passerelle");

        Answer page = server.browser("en").get(address);
        assertThat(page.find("#exports").text())
                .contains("publiccode.yml as its body wrote it", "softwareType", "maintenance.type")
                .contains("“>= 2” is given as the version");
        assertThat(server.browser("fr").get(address).find("#exports").text()).contains("« >= 2 »");
        assertThat(page.page().select("link[rel=alternate]"))
                .extracting(link -> link.attr("type") + " " + link.attr("href"))
                .contains("application/yaml " + address + "/publiccode.yml")
                .contains("application/ld+json " + address + "/codemeta.json");
    }

    @Test
    void aProgramIsGivenTheFormItAsksForAndNothingThatItHas() {
        String address = add(CardText.of("Écluse", "https://forge.vaubrun.example/ecluse.git"));

        Answer codeMeta = server.browser().get(address, "application/ld+json");
        assertThat(codeMeta.json().path("name").asString()).isEqualTo("Écluse");
        assertThat(codeMeta.header("Vary")).contains("Accept");
        assertThat(server.browser().get(address, "application/yaml").text()).startsWith("publiccodeYmlVersion");
        assertThat(server.browser().get(address, "*/*").header("Content-Type")).startsWith("text/html");
        assertThat(server.browser()
                        .get(address, "text/html, application/ld+json;q=0.9")
                        .header("Content-Type"))
                .startsWith("text/html");
        for (String name : List.of("codemeta.json", "publiccode.yml")) {
            String path = address + "/" + name;
            String tag = server.browser().get(path).header("ETag");
            assertThat(tag).hasSize(66);
            assertThat(server.browser().get(path, Map.of("If-None-Match", tag)).status())
                    .isEqualTo(304);
        }
        assertThat(server.browser().get("/code/nothing-like-it/codemeta.json").status())
                .isEqualTo(404);
    }

    @Test
    void whatAnInventorySaysIsCodeMetaInItsNameAndNoCardIsMadeUp() throws IOException {
        Path file = TestServer.freshDirectory().resolve("depots.csv");
        Files.writeString(file, """
                nom;organisation_nom;url_depot;description;licence;langage;mots_cles;derniere_modification
                vanne-des-essais;Régie des vannes;https://forge.vaubrun.example/regie/vanne;Ouvre et ferme.;MIT License;Java;eau,vanne;2021-10-31T10:00:00Z
                vanne-sans-nom;Régie des vannes;https://forge.vaubrun.example/regie/sans-nom;;Licence maison;;;
                """);
        Inventory inventory = new Inventory(
                "Registre des essais", Optional.of("https://registre.example/essais"), LocalDate.of(2026, 11, 2));
        Imported.into(
                server,
                importing -> server.bean(ImportInventory.class).bringIn(file, inventory, Optional.empty(), importing));

        JsonNode said =
                server.browser().get("/code/vanne-des-essais/codemeta.json").json();
        assertThat(said).isEqualTo(JsonMapper.shared().readTree("""
                {
                  "@context": "https://w3id.org/codemeta/3.1",
                  "@type": "SoftwareSourceCode",
                  "name": "vanne-des-essais",
                  "description": "Ouvre et ferme.",
                  "codeRepository": "https://forge.vaubrun.example/regie/vanne",
                  "license": "https://spdx.org/licenses/MIT",
                  "programmingLanguage": "Java",
                  "keywords": ["eau", "vanne"],
                  "dateModified": "2021-10-31",
                  "schema:sdPublisher": {
                    "@type": "Organization", "name": "Registre des essais", "url": "https://registre.example/essais"
                  },
                  "schema:sdDatePublished": "2026-11-02"
                }
                """));
        assertThat(server.browser()
                        .get("/code/vanne-sans-nom", "application/ld+json")
                        .json()
                        .path("license")
                        .toString())
                .isEqualTo("{\"@type\":\"schema:CreativeWork\",\"name\":\"Licence maison\"}");
        Answer page = server.browser("en").get("/code/vanne-des-essais");
        assertThat(page.find("#exports").text()).contains("an inventory knows too little");
        assertThat(page.page().select("link[type='application/yaml'], a[href$='publiccode.yml']"))
                .isEmpty();
    }

    @Test
    void theCatalogueNamesEveryFileWithItsRepositoryForCrawlersThatTurnNoPages() {
        String address = add(CardText.of("Jauge", "https://forge.vaubrun.example/jauge.git"));
        assertThat(server.browser().get(address + "/mended/publiccode.yml").status())
                .as("nothing to mend")
                .isEqualTo(404);
        String old = CardText.of("Vieille jauge", "https://forge.vaubrun.example/vieille.git")
                .replace("\"0.7.0\"", "\"0.3.0\"");
        String mendable = add(old);
        Answer mended = server.browser().get(mendable + "/mended/publiccode.yml");
        assertThat(mended.text()).isEqualTo(old.replace("0.3.0", "0.7.0"));
        assertThat(mended.header("Content-Disposition")).startsWith("attachment");
        assertThat(server.browser("en").get(mendable).find("#exports").text()).contains("the one sure mend is made");

        JsonNode all = server.browser().get("/publiccode.json").json();
        assertThat(all.path("standard").asString()).isEqualTo("0.7.0");
        JsonNode jauge = named(all, "Jauge");
        assertThat(jauge.path("repository").asString()).isEqualTo("https://forge.vaubrun.example/jauge.git");
        assertThat(jauge.path("version").asInt()).isEqualTo(1);
        assertThat(jauge.path("errors").asInt() + jauge.path("warnings").asInt())
                .isZero();
        assertThat(named(all, "Vieille jauge").path("warnings").asInt()).isEqualTo(1);
        URI file = URI.create(jauge.path("publiccode").asString());
        assertThat(file.getPath()).isEqualTo(address + "/publiccode.yml");
        byte[] bytes = server.browser().get(file.getPath()).bytes();
        assertThat(jauge.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(Sha256.of(bytes)));
        assertThat(jauge.path("size").asInt()).isEqualTo(bytes.length);

        JsonNode paged = server.browser().get("/api/v1/software?limit=2").json();
        assertThat(paged.path("items").get(0).path("card").path("sha256").asString())
                .isEqualTo(named(all, "Vieille jauge").path("sha256").asString());
        assertThat(paged.path("items").get(1).path("repository").asString())
                .isEqualTo("https://forge.vaubrun.example/jauge.git");
        assertThat(server.browser().get("/code").page().select("a[href='/publiccode.json']"))
                .hasSize(1);
        theFilesAreReadByNoRequest(all);
    }

    private void theFilesAreReadByNoRequest(JsonNode all) {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        Answer before = server.browser().get("/publiccode.json");
        Map<String, String> known = Map.of("If-None-Match", before.header("ETag"));
        Answer again = server.browser().get("/publiccode.json", known);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();

        // As it is after an upgrade that brings other rules.
        jdbc.sql("update opensource.diagnosis set rules = 0").update();
        Answer uncounted = server.browser().get("/publiccode.json", known);
        assertThat(uncounted.status()).isEqualTo(200);
        assertThat(named(uncounted.json(), "Vieille jauge").has("warnings")).isFalse();
        server.bean(Diagnoses.class).run();
        assertThat(server.browser().get("/publiccode.json").json()).isEqualTo(all);
        assertThat(server.browser().get("/publiccode.json", known).status()).isEqualTo(304);

        jdbc.sql("update opensource.diagnosis set errors = 7, counted_at = counted_at - interval '8 days'")
                .update();
        assertThat(server.browser().get("/publiccode.json", known).status()).isEqualTo(200);
        server.bean(Diagnoses.class).run();
        assertThat(server.browser().get("/publiccode.json", known).status()).isEqualTo(304);
        add(CardText.of("Vanne de plus", "https://forge.vaubrun.example/de-plus.git"));
        assertThat(server.browser().get("/publiccode.json", known).status()).isEqualTo(200);
    }

    private static JsonNode named(JsonNode all, String name) {
        return all.path("software")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String add(String text) {
        Answer added = agent.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .with("body", body.id().toString())
                .file("file", "publiccode.yml", text.getBytes(StandardCharsets.UTF_8))
                .submit();
        assertThat(added.status()).as(added.words()).isEqualTo(303);
        return added.location();
    }
}
