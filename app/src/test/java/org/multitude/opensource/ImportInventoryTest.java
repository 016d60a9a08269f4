package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Imported;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.imports.ImportProgress;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Imports;
import org.multitude.platform.imports.SourceFile;
import org.multitude.platform.imports.UnreadableSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Repositories that an inventory lists become software of bodies that are not here, once each, until a card comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportInventoryTest {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 1);

    private static final String TABLE = """
            nom;organisation_nom;url_depot;description;licence;langage;mots_cles;est_archivé;derniere_modification;site;etoiles
            adressier;Ville de Vaubrun;https://forge.vaubrun.example/ville/adressier.git;Tenir un registre, à plusieurs.;MIT License;Java;adresses,carte;non;2021-10-31T10:00:00Z;https://adressier.example;4
            archives;Ville de Vaubrun;https://forge.vaubrun.example/ville/archives;Les vieux papiers.;Other;Perl;;oui;;pas une adresse;0
            Adressier;Ville de Vaubrun;http://www.forge.vaubrun.example/Ville/Adressier/;Encore lui.;;;;;;;1
            sans-adresse;Ville de Vaubrun;dépôt perdu;;;;;;;;0
            court;Ville de Vaubrun;git@forge.vaubrun.example:ville/court.git
            brouillons;;https://forge.vaubrun.example/ville/brouillons;;;;;;;;0
            """;

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
    @Order(1)
    void aTableOfRepositoriesBecomesSoftwareWithoutACardUntilOneComes() throws Exception {
        Path file = table(TABLE, StandardCharsets.UTF_8);
        ImportReport rehearsal = Imported.rehearsed(server, importing -> bringIn(file, DAY, importing));
        assertThat(rehearsal.imported()).isEqualTo(2);
        assertThat(server.browser().get("/organizations/ville-de-vaubrun").status())
                .isEqualTo(404);

        stoppedAfter(file, 1);
        ImportReport report = Imported.into(server, importing -> bringIn(file, DAY, importing));
        assertThat(report.found()).isEqualTo(6);
        assertThat(report.imported()).as("the first was in already").isEqualTo(1);
        assertThat(report.known()).isEqualTo(2);
        assertThat(report.bad().first())
                .extracting(problem -> problem.place() + " " + problem.reason())
                .containsExactly(
                        "line 5 “dépôt perdu” is not the address of a repository",
                        "line 6 the line has 3 cells and the head has 11",
                        "line 7 its organisation is not said: name a body with --body");
        assertThat(report.losses().first())
                .extracting(problem -> problem.reason())
                .contains(
                        "columns not kept: etoiles",
                        "its homepage: “pas une adresse” is no web address",
                        "an earlier line is about the same repository and counts");

        Answer page = server.browser().get("/code/adressier");
        assertThat(page.words())
                .contains(
                        "Pas encore de publiccode.yml",
                        "Connu par un inventaire",
                        "MIT ; son organisme ne l’a pas confirmé ici",
                        "Dernier changement le 31 octobre 2021",
                        "adresses, carte")
                .doesNotContain("SHA-256");
        assertThat(server.browser("en").get("/code/archives").words())
                .contains("Archived, the inventory said on", "It does not say");
        assertThat(server.browser().get("/code/adressier/publiccode.yml").status())
                .isEqualTo(404);
        JsonNode json = server.browser().get("/api/v1/software/adressier").json();
        assertThat(json.get("inventory").get("programmingLanguage").asString()).isEqualTo("Java");
        assertThat(json.has("card") && !json.get("card").isNull()).isFalse();

        long acts = acts();
        ImportReport again = Imported.into(server, importing -> bringIn(file, DAY, importing));
        assertThat(again.known()).isEqualTo(3);
        assertThat(acts()).as("nothing changed").isEqualTo(acts);

        Path changed = table(TABLE.replace("Tenir un registre, à plusieurs.", "Un registre."), StandardCharsets.UTF_8);
        assertThat(Imported.into(server, importing -> bringIn(changed, DAY.minusDays(1), importing))
                        .updated())
                .as("an older inventory changes nothing")
                .isZero();
        ImportReport newer = Imported.into(server, importing -> bringIn(changed, DAY.plusYears(1), importing));
        assertThat(newer.updated()).isEqualTo(2);
        assertThat(acts()).isEqualTo(acts + 2);
        assertThat(server.browser().get("/code/adressier").words())
                .contains("Un registre.", "Un inventaire plus récent change ce qu’on sait de adressier");

        codeJson();
        contributedAndClaimed();
        cardsWin(changed);
        whatDescribesItIsAFacet();
        server.recorded();
        assertThat(Verification.findingsAtRest(server)).isEmpty();
    }

    private void codeJson() {
        JsonNode all = validCodeJson();
        JsonNode first = all.get("releases").get(0);
        assertThat(first.get("repositoryURL").asString()).contains("adressier");
        assertThat(first.get("permissions").get("licenses").get(0).get("name").asString())
                .isEqualTo("MIT");
        assertThat(all.get("releases").get(1).get("permissions").get("licenses").isNull())
                .isTrue();
        assertThat(server.browser().get("/code").page().select("a[href='/code.json']"))
                .hasSize(1);
    }

    /** As the metadata schema of code.gov wants it. */
    private JsonNode validCodeJson() {
        JsonNode all = server.browser().get("/code.json").json();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Objects.requireNonNull(
                        ImportInventoryTest.class.getResourceAsStream("/opensource/code-json.json")));
        assertThat(schema.validate(all)).isEmpty();
        return all;
    }

    private void whatDescribesItIsAFacet() {
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(server.browser("en")
                                .get("/code")
                                .find("label:has(input[name=described][value=inventory])")
                                .text())
                        .matches("An inventory only *2"));
        validCodeJson();
        assertThat(server.browser()
                        .get("/code?described=inventory")
                        .find("main")
                        .text())
                .contains("archives", "Un inventaire seulement")
                .doesNotContain("Adressier", "Perl");
        assertThat(server.browser().get("/code?q=perl").find(".labels code").text())
                .isEqualTo("Perl");
        assertThat(server.browser().get("/code?described=card").find("main").text())
                .contains("Adressier", "Son publiccode.yml")
                .doesNotContain("archives");
    }

    /** Somebody asks, its people come and answer. */
    private void contributedAndClaimed() {
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        SignedIn administrator = TestPeople.administrator(server);
        String contribution = citizen.browser()
                .get("/code/archives/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", "Quelle licence ?")
                .with("text", "Le dépôt ne la dit pas.")
                .submit()
                .location();
        assertThat(server.browser().get(contribution).words()).contains("personne n’a été prévenu");
        servant.browser()
                .get("/organizations/ville-de-vaubrun/claim")
                .form("form[action$='/claim']")
                .with("office", "Informatique")
                .with("reason", "Voir l’annuaire.")
                .submit();
        String request = administrator
                .browser()
                .get("/admin/claims")
                .find("main tbody a")
                .attr("href");
        administrator.browser().get(request).form("form[action$='/accept']").submit();
        assertThat(server.browser().get(contribution).find(".panel").text()).contains("réponse due le");
        assertThat(server.browser().get("/code/archives").words()).contains("le donner ici");
        assertThat(servant.browser().get("/code/archives").words()).contains("Donner son publiccode.yml");
    }

    /** An inventory changes nothing of a body whose people are here, and nothing of a card. */
    private void cardsWin(Path file) throws IOException {
        ImportReport claimed = Imported.into(server, importing -> bringIn(file, DAY.plusYears(2), importing));
        assertThat(claimed.updated()).isZero();
        assertThat(claimed.losses().first())
                .anyMatch(problem -> problem.reason().startsWith("its people are here"));

        String card = CardText.of("Adressier", "https://forge.vaubrun.example/ville/adressier");
        Path folder = Files.createTempDirectory(server.data(), "cards");
        Files.writeString(folder.resolve("publiccode.yml"), card);
        ImportReport files = Imported.into(
                server, importing -> server.bean(ImportPubliccode.class).bringIn(folder, Optional.empty(), importing));
        assertThat(files.known()).as("its people publish it themselves").isEqualTo(1);
        files = Imported.into(
                server,
                importing -> server.bean(ImportPubliccode.class)
                        .bringIn(folder, Optional.of("ville-de-vaubrun"), importing));
        assertThat(files.updated()).isEqualTo(1);
        assertThat(server.browser().get("/code/adressier").words())
                .contains("publiccodeYmlVersion", "EUPL-1.2")
                .doesNotContain("Connu par un inventaire");
        long acts = acts();
        ImportReport after = Imported.into(
                server,
                importing -> server.bean(ImportInventory.class)
                        .bringIn(
                                file,
                                new Inventory("test", Optional.empty(), DAY.plusYears(3)),
                                Optional.of("ville-de-vaubrun"),
                                importing));
        assertThat(after.updated()).as("archives only").isEqualTo(1);
        assertThat(acts()).isGreaterThan(acts);
        assertThat(server.browser().get("/code/adressier").words()).contains("EUPL-1.2");
    }

    @Test
    @Order(2)
    void whatIsNoTableOfRepositoriesBringsNothingIn() throws IOException {
        Path none = table("a,b\n1,2\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Imported.into(server, importing -> bringIn(none, DAY, importing)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("repository_url")
                .hasMessageContaining("its columns are: a, b")
                .hasMessageEndingWith("Nothing was imported.");
        Path cut = table(
                "repository_url,organization_name,name\nhttps://cut.example/a,Coupée,a\nhttps://cut.example/b,\"Cou",
                StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Imported.into(server, importing -> bringIn(cut, DAY, importing)))
                .isInstanceOf(UnreadableSource.class);
        assertThat(server.browser().get("/organizations/coupee").status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void anotherEncodingIsReadAndSaid() throws IOException {
        Path file = table(
                "repository_url\torganization_name\tdescription\nhttps://encode.example/a\tMairie d’Été\tDéjà\n",
                Charset.forName("windows-1252"));
        ImportReport report = Imported.into(server, importing -> bringIn(file, DAY, importing));
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.losses().first()).anyMatch(problem -> problem.reason().contains("Windows-1252"));
        assertThat(server.browser().get("/organizations/mairie-d-ete").words()).contains("Mairie d’Été");
    }

    @Test
    @Order(4)
    void theFrenchInventoryIsHereWholeAndOnce() throws Exception {
        Path file = TestData.need("code-fr-2021/data/repositories/csv/all.csv.gz");
        Set<String> repositories = new HashSet<>();
        long rows = 0;
        try (CSVParser parser = CSVParser.parse(
                SourceFile.open(file),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : parser) {
                rows++;
                repositories.add(row.get("repository_url").toLowerCase(java.util.Locale.ROOT));
            }
        }
        long before = count();
        ImportReport report = Imported.into(server, importing -> bringIn(file, DAY, importing));
        assertThat(report.found()).isEqualTo(rows);
        assertThat(report.imported()).isEqualTo(repositories.size());
        assertThat(report.known()).isEqualTo(rows - repositories.size());
        assertThat(report.bad().first()).isEmpty();
        assertThat(count()).isEqualTo(before + repositories.size());

        long acts = acts();
        ImportReport again = Imported.into(server, importing -> bringIn(file, DAY, importing));
        assertThat(again.known()).isEqualTo(rows);
        assertThat(acts()).isEqualTo(acts);
        assertThat(validCodeJson().get("releases").size()).isEqualTo((int) count());
    }

    private void bringIn(Path file, LocalDate day, Importing importing) {
        server.bean(ImportInventory.class)
                .bringIn(file, new Inventory("Inventaire d’essai", Optional.empty(), day), Optional.empty(), importing);
    }

    /** As when the program is killed: the items before it are in, each whole, the others are not. */
    private void stoppedAfter(Path file, int items) {
        ImportProgress killing = (step, done, all) -> {
            if (step == ImportProgress.Step.IMPORTING && done == items) {
                throw new IllegalStateException("killed");
            }
        };
        try (Importing importing = server.bean(Imports.class).begin("test", false, killing)) {
            assertThatThrownBy(() -> bringIn(file, DAY, importing)).hasMessage("killed");
        }
        assertThat(count()).isEqualTo(items);
    }

    private long count() {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from opensource.software")
                .query(Long.class)
                .single();
    }

    private long acts() {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from record.act")
                .query(Long.class)
                .single();
    }

    private Path table(String text, Charset charset) throws IOException {
        Path file = Files.createTempFile(server.data(), "inventory", ".csv");
        Files.write(file, text.getBytes(charset));
        return file;
    }
}
