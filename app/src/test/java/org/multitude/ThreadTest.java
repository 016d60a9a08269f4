package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opendata.ImportDcat;
import org.multitude.platform.imports.ImportReport;
import org.multitude.record.verify.Finding;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.ReceiptCheck;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole thread, through the forms and without JavaScript: a dataset, its code and its policy, from a reader's doubt to
 * a reasoned answer and a changed version; then somebody tampers with the database and the files.
 */
@ParameterizedClass
@MethodSource("org.multitude.ThreadInputs#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreadTest {
    @Parameter
    ThreadInputs inputs = ThreadInputs.ours();

    private String imported = "";
    private TestServer server;
    private KnownLogs known;
    private SignedIn servant;
    private SignedIn researcher;
    private Organization body;
    private String dataset = "";
    private String software = "";
    private String policy = "";
    private String community = "";
    private String contribution = "";

    @BeforeParameterizedClassInvocation
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        known = new KnownLogs(TestServer.freshDirectory());
        servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        researcher = TestPeople.signIn(server, ActorKind.RESEARCHER);
        body = TestPeople.body(server, servant, "Métropole de Vaubrun");
    }

    @AfterParameterizedClassInvocation
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aCivilServantOpensADatasetItsCodeAndItsPolicyAndLinksThem() {
        dataset = servant.browser()
                .get("/data/new")
                .form()
                .with("title", "Base adresse locale")
                .with("summary", "Toutes les adresses.")
                .with("licence", "etalab-2.0")
                .with("frequency", "WEEKLY")
                .with("theme", "REGI")
                .file("file", "adresses.csv", inputs.before())
                .submit()
                .location();
        software = servant.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .file("file", "publiccode.yml", inputs.card())
                .submit()
                .location();
        LocalDate today = LocalDate.now();
        policy = servant.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Rues scolaires")
                .with("summary", "Décider, école par école.")
                .with("name-1", "Constats")
                .with("start-1", today.minusDays(5).toString())
                .with("end-1", today.plusDays(20).toString())
                .submit()
                .location();
        inputs.catalogue().ifPresent(this::bringIn);
        link(software, dataset);
        link(dataset, policy);

        assertThat(server.browser().get(dataset).words())
                .contains(inputs.software(), "Rues scolaires", "Licence Ouverte");
        assertThat(server.browser().get(software).words()).contains("Base adresse locale");
        assertThat(server.browser().get(policy).words()).contains("Base adresse locale", "Constats");
    }

    @Test
    @Order(2)
    void aResearcherJoinsACommunityThatLooksAfterThem() {
        community = servant.browser()
                .get("/communities/new")
                .form()
                .with("name", "Adresses justes")
                .with("summary", "Une adresse exacte pour chaque porte.")
                .with("charter", "Nous vérifions sur place avant de corriger.")
                .submit()
                .location();
        Answer search = servant.browser().get(community + "/commons?q=Base");
        search.form("main form[method=post]").submit();
        researcher.browser().get(community).form("form[action$='/join']").submit();

        assertThat(server.browser().get(community).words()).contains("Base adresse locale", "Nous vérifions sur place");
        assertThat(server.browser().get(dataset).words()).contains("Adresses justes");
    }

    @Test
    @Order(3)
    void herDoubtGetsAReasonedAnswerAndAChangedVersion() {
        contribution = researcher
                .browser()
                .get(dataset + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("row", "2")
                .with("title", "Ligne 2 : deux portes ne peuvent pas être le 9")
                .with("text", "Sur place, une plaque indique **9 bis**.")
                .submit()
                .location();
        step("/acknowledge", form -> form.with("office", "Service géographique"));
        step(
                "/answer",
                form -> form.with("decision", "accepted")
                        .with("reasons", "Vous avez raison : l’erreur venait de notre import.")
                        .with("whatFollows", "Une version corrigée cette semaine.")
                        .with("office", "Service géographique"));
        Answer version = servant.browser()
                .get(dataset + "/versions/new")
                .form()
                .file("file", "adresses.csv", inputs.after())
                .submit();
        assertThat(version.status()).isEqualTo(303);
        step(
                "/done",
                form -> form.with("outcome", "La ligne 2 est corrigée dans la version 2.")
                        .with("address", dataset + "/versions/2"));

        String story = server.browser().get(contribution).words();
        assertThat(story).contains("9 bis", "Vous avez raison", "Service géographique", "corrigée dans la version 2");
        assertThat(server.browser().get(dataset + "/versions/2").words()).contains(inputs.corrected());
        Eventually.within(
                Duration.ofSeconds(15),
                () -> assertThat(researcher.browser().get("/inbox").words()).contains("deux portes ne peuvent pas"));
    }

    @Test
    @Order(4)
    void everyStepHasASealThatOpensItsProof() {
        Answer story = Eventually.get(Duration.ofSeconds(15), () -> {
            Answer page = server.browser().get(contribution);
            return page.page().select("main .seal-pending").isEmpty() ? Optional.of(page) : Optional.empty();
        });
        List<String> proofs =
                story.page().select("main a.seal-link[href^=/record/act/]").eachAttr("href");

        assertThat(proofs).hasSizeGreaterThanOrEqualTo(4);
        for (String proof : proofs.stream().distinct().toList()) {
            Answer page = server.browser().get(proof).go();
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.words()).contains("Inscrit.", "Inchangé.");
        }
        String index = server.browser().get(proofs.getFirst()).location();
        byte[] receipt = researcher.browser().get(index + "/receipt").bytes();
        assertThat(ReceiptCheck.check(
                                receipt, server.browser().get("/log/key").text().strip())
                        .findings())
                .isEmpty();
    }

    @Test
    @Order(5)
    void theDatasetIsGivenAsDcatAndAsJson() {
        Answer turtle = server.browser().get(dataset, "text/turtle");
        Answer json =
                server.browser().get("/api/v1/datasets/" + dataset.substring("/data/".length()), "application/json");

        assertThat(turtle.header("Content-Type")).startsWith("text/turtle");
        assertThat(turtle.text()).contains("dcat:Dataset", "Base adresse locale");
        assertThat(json.json().at("/dataset/title").asString()).isEqualTo("Base adresse locale");
    }

    @Test
    @Order(6)
    void aJournalistFindsThatEverythingHolds() throws Exception {
        Report report = verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.things()).isGreaterThan(8);
        assertThat(report.files()).isGreaterThanOrEqualTo(2);
    }

    @Test
    @Order(7)
    void aWordOfTheAnswerChangedInTheDatabaseIsNamed() throws Exception {
        String change = "update contribution.contribution set reasons = replace(reasons, :from, :to)";
        sql(change, "raison", "tort");
        assertThat(findings()).anyMatch(finding -> finding.contains(contribution) && finding.contains("reasons"));
        sql(change, "tort", "raison");
    }

    @Test
    @Order(8)
    void aStateChangedInTheDatabaseIsNamed() throws Exception {
        String change = "update contribution.contribution set state = :to where state = :from";
        sql(change, "done", "submitted");
        assertThat(findings()).anyMatch(finding -> finding.contains(contribution) && finding.contains("state"));
        sql(change, "submitted", "done");
    }

    @Test
    @Order(9)
    void aByteOfTheStoredFileChangedIsNamed() throws Exception {
        String sha256 = server.bean(JdbcClient.class)
                .sql("select sha256 from opendata.version where number = 2")
                .query(String.class)
                .single();
        Path file = server.data()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        byte[] bytes = Files.readAllBytes(file);
        byte[] changed = bytes.clone();
        changed[20] ^= 1;
        Files.write(file, changed);
        assertThat(findings()).anyMatch(finding -> finding.contains(dataset) && finding.contains("file"));
        Files.write(file, bytes);
    }

    @Test
    @Order(10)
    void aRowDeletedFromTheDatabaseIsNamed() throws Exception {
        JdbcClient database = server.bean(JdbcClient.class);
        database.sql("create table kept as select * from commons.link").update();
        database.sql("delete from commons.link").update();
        assertThat(findings()).anyMatch(finding -> finding.contains("link"));
        database.sql("insert into commons.link select * from kept").update();
        database.sql("drop table kept").update();
    }

    @Test
    @Order(11)
    void nothingElseWasTouched() throws Exception {
        assertThat(verify().findings()).isEmpty();
    }

    /** A real catalogue comes in beside what was published here, and one of its datasets serves the policy too. */
    private void bringIn(Path catalogue) {
        ImportReport report = Imported.into(
                server,
                importing -> server.bean(ImportDcat.class).bringIn(catalogue.toString(), Optional.empty(), importing));
        assertThat(report.imported()).isPositive();
        imported = server.bean(JdbcClient.class)
                .sql("select '/data/' || slug from commons.entry where kind = 'dataset' and body <> :body limit 1")
                .param("body", body.id().value())
                .query(String.class)
                .single();
        link(policy, imported);
        assertThat(server.browser().get(policy).words())
                .contains(server.browser().get(imported).find("h1").text());
        assertThat(server.browser().get(imported, "text/turtle").text()).contains("dcat:Dataset");
    }

    private void link(String from, String to) {
        Browser browser = servant.browser();
        String title = server.browser().get(to).find("h1").text();
        String id = server.bean(JdbcClient.class)
                .sql("select id::text from commons.entry where slug = :slug")
                .param("slug", from.substring(from.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        Answer done = browser.get("/links/" + id + "?q=" + java.net.URLEncoder.encode(title, StandardCharsets.UTF_8))
                .form("main form[method=post]")
                .submit();
        assertThat(done.status()).isEqualTo(303);
    }

    private void step(String end, UnaryOperator<Form> fill) {
        Answer done = fill.apply(servant.browser().get(contribution + end).form("form[action$='" + end + "']"))
                .submit();
        assertThat(done.status()).as(done.words()).isEqualTo(303);
    }

    private List<String> findings() throws InterruptedException {
        return verify().findings().stream().map(Finding::toString).toList();
    }

    private Report verify() throws InterruptedException {
        return new Verifier(known, done -> {}).verify(server.address(), Optional.empty(), true);
    }

    private void sql(String statement, String from, String to) {
        int changed = server.bean(JdbcClient.class)
                .sql(statement)
                .param("from", from)
                .param("to", to)
                .update();
        assertThat(changed).isPositive();
    }
}
