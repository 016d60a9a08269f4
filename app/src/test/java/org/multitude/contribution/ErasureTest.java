package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.ReceiptCheck;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody wrote goes when she asks: from pages, database, search and inboxes, and the record says that it went. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {
    /** A word that only one test writes. */
    private String secret = "";

    private int tests;
    private TestServer server;
    private Scene scene;
    private SignedIn administrator;

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        scene = Scene.of(server, CommonsKind.DATASET);
        administrator = TestPeople.administrator(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void word() {
        secret = "Mirabelle" + "abcdefghij".charAt(tests++);
    }

    @Test
    void whatItsAuthorErasesIsGoneEverywhereAndTheRecordProvesThatItWent() throws Exception {
        SignedIn author = author("Camille Mirabelle");
        String path = submit(author);
        scene.acknowledge(path);
        scene.answer(path, "accepted", "Nous corrigeons la ligne.");
        comment(author, path);
        ContributionId id = scene.idOf(path);
        UUID comment = server.bean(CommentStore.class)
                .thread(id, Optional.empty(), 1)
                .items()
                .getFirst()
                .id()
                .value();
        server.recorded();
        server.caughtUp();
        assertThat(server.browser().get("/search?q=" + secret).words()).contains("Chez " + secret);
        assertThat(indexed()).isTrue();
        byte[] receipt = receipt(id);
        int told = count("select count(*) from notification.item where array_to_string(arguments, ' ') like :secret");
        assertThat(told).isPositive();

        Answer form = author.browser().get("/erase/" + id);
        assertThat(form.words()).contains("Effacer une contribution", "ne peut être rappelé");
        Answer sent = form.form("form[action='/erase/" + id + "']").submit();
        assertThat(sent.location()).isEqualTo(path);
        erase(author, comment.toString());
        server.recorded();
        server.caughtUp();

        Answer gone = server.browser().get(path);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.words())
                .contains("Contribution effacée", "à la demande de son auteur")
                .contains("Nous corrigeons la ligne.")
                .contains("Message effacé.")
                .doesNotContain(secret);
        assertThat(gone.find("#erased a.seal, #erased .seal a, #erased a[href^='/record/']")
                        .attr("href"))
                .startsWith("/record/");
        Answer api = server.browser().get("/api/v1/contributions/" + id);
        assertThat(api.status()).isEqualTo(410);
        assertThat(api.json().path("code").asString()).isEqualTo("erasure.gone");
        assertThat(api.json().path("detail").asString()).contains(server.address() + "/record/act/");
        assertThat(server.browser()
                        .get(scene.commons.address() + "/contributions")
                        .text())
                .doesNotContain(secret);
        assertThat(server.browser().get("/search?q=" + secret).words()).doesNotContain("Chez");
        assertThat(indexed()).as("the files of the index hold it").isFalse();
        assertThat(kept()).as("rows that still hold it").isEmpty();
        // What others hold of it stays true: the act is there, and the receipt opens what was written then.
        ReceiptCheck.Checked held = ReceiptCheck.check(
                receipt, server.browser().get("/log/key").text().strip());
        assertThat(held.findings()).isEmpty();
        assertThat(held.values()).containsEntry("title", "Chez " + secret);
        ReceiptCheck.Checked fresh = ReceiptCheck.check(
                server.browser().get("/record/" + held.index() + "/receipt").bytes(),
                server.browser().get("/log/key").text().strip());
        assertThat(fresh.findings()).isEmpty();
        assertThat(fresh.values())
                .doesNotContainKeys("title", "text", "authorName")
                .containsKey("submittedAt");
        assertThat(server.browser().get("/record/" + held.index()).words()).contains("Effacé depuis.");

        Report report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.erased()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyTheActOfErasureLetsTheVerifierTakeTheGap() throws Exception {
        SignedIn author = author("Ana Mirabelle");
        String path = submit(author);
        ContributionId id = scene.idOf(path);
        server.recorded();
        String row = "id = '" + id + "'";
        assertThat(Verification.findingsAfter(server, "contribution.contribution", "erased", "true", row))
                .anyMatch(finding -> finding.contains("title") && finding.contains("is gone"));
        erase(author, id.toString());
        server.recorded();
        assertThat(verify().findings()).isEmpty();
        // Words that come back, or other ones in their place, are named; so is what the act does not speak of.
        assertThat(Verification.findingsAfter(server, "contribution.contribution", "erased", "false", row))
                .anyMatch(finding -> finding.contains("title"));
        assertThat(Verification.findingsAfter(server, "contribution.contribution", "author_name", "'Eve'", row))
                .anyMatch(finding -> finding.contains("authorName"));
        assertThat(Verification.findingsAfter(server, "contribution.contribution", "kind", "'question'", row))
                .anyMatch(finding -> finding.contains("kind"));
        assertThat(Verification.findingsAfter(
                        server, "contribution.contribution", "submitted_at", "now() - interval '9 days'", row))
                .anyMatch(finding -> finding.contains("submittedAt"));
    }

    @Test
    void whatTheBodySaidIsNotForTheAuthorToErase() throws Exception {
        SignedIn author = author("Max Mirabelle");
        String path = submit(author);
        ContributionId id = scene.idOf(path);
        scene.answer(path, "declined", "Nos raisons restent.");
        scene.publisher
                .browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Le message officiel.")
                .with("forTheBody", "yes")
                .submit();
        UUID official = server.bean(CommentStore.class)
                .thread(id, Optional.empty(), 1)
                .items()
                .getFirst()
                .id()
                .value();
        Answer refused = author.browser()
                .get("/erase/" + id)
                .form("form[action='/erase/" + id + "']")
                .with("extent", "answer")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(scene.publisher.browser().get("/erase/" + official).status()).isEqualTo(403);
        erase(author, id.toString());
        assertThat(server.browser().get(path).words()).contains("Nos raisons restent.", "Le message officiel.");
        String more = administrator
                .browser()
                .get(path)
                .find("#erased a[href='/erase/" + id + "']")
                .attr("href");
        administrator
                .browser()
                .get(more)
                .form("form[action='" + more + "']")
                .with("extent", "answer")
                .with("ground", "person")
                .submit();
        server.recorded();
        assertThat(server.browser().get(path).words())
                .contains("Les raisons de la réponse ont été effacées")
                .doesNotContain("Nos raisons restent.");
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aNameIsErasedWithoutTheText() throws Exception {
        SignedIn author = author("Lou Mirabelle");
        String path = submit(author);
        ContributionId id = scene.idOf(path);
        author.browser()
                .get("/erase/" + id)
                .form("form[action='/erase/" + id + "']")
                .with("extent", "name")
                .submit();
        server.recorded();
        Answer page = server.browser().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Le mot " + secret).doesNotContain("Lou");
        assertThat(page.words()).contains("Le nom de l’auteur");
        assertThat(verify().findings()).isEmpty();
        erase(author, id.toString());
    }

    @Test
    void nobodyElseErasesAndWhoAdministersSaysWhyAndTellsTheAuthor() throws Exception {
        SignedIn author = author("Noé Mirabelle");
        String path = submit(author);
        ContributionId id = scene.idOf(path);
        assertThat(scene.publisher.browser().get("/erase/" + id).status()).isEqualTo(403);
        assertThat(server.browser().get("/erase/" + id).status()).isEqualTo(401);
        Answer without = administrator
                .browser()
                .get("/erase/" + id)
                .form("form[action='/erase/" + id + "']")
                .submit();
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.words()).contains("Pour quelle raison");

        administrator
                .browser()
                .get("/erase/" + id)
                .form("form[action='/erase/" + id + "']")
                .with("extent", "answer")
                .with("ground", "law")
                .submit();
        server.recorded();
        assertThat(server.browser().get(path).words()).contains("parce qu’une loi ou un tribunal le demande");
        assertThat(server.bean(JdbcClient.class)
                        .sql("select body from mail.message where recipient = :to")
                        .param("to", author.person().email())
                        .query(String.class)
                        .list())
                .anyMatch(body -> body.contains(path) && body.contains("un tribunal") && !body.contains(secret));
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aLegalHoldKeepsItUntilItIsLiftedAndBothAreActs() throws Exception {
        SignedIn author = author("Iris Mirabelle");
        String password = TestPeople.password(server, author);
        String path = submit(author);
        ContributionId id = scene.idOf(path);
        hold(id);
        server.recorded();
        assertThat(author.browser().get("/erase/" + id).words()).contains("Une réserve de preuve l’interdit");
        assertThat(author.browser()
                        .post("/erase/" + id, Map.of("extent", "content"))
                        .status())
                .isIn(403, 409);
        assertThat(leave(author, password, "go").words()).contains("peut servir de preuve");
        assertThat(server.browser().get(path).words()).contains("Le mot " + secret, "interdit d’effacer");
        assertThat(author.browser()
                        .post("/erase/" + id + "/hold", Map.of("do", "lift"))
                        .status())
                .isEqualTo(403);

        hold(id);
        erase(author, id.toString());
        server.recorded();
        assertThat(server.browser().get(path).status()).isEqualTo(410);
        assertThat(server.browser().get("/record").words()).contains("est levée");
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void whoLeavesIsForgottenAndWhatSheWroteStaysWithoutHerNameOrGoes() throws Exception {
        for (String choice : List.of("stay", "go")) {
            SignedIn author = author("Zoé Mirabelle");
            String password = TestPeople.password(server, author);
            String path = submit(author);
            String nameless = scene.submit("question", "D’une autre personne");
            comment(author, path);
            server.recorded();
            server.caughtUp();
            assertThat(leave(author, "wrong password", choice).status()).isEqualTo(422);

            assertThat(leave(author, password, choice).location()).isEqualTo("/account/deleted");

            server.recorded();
            assertThat(author.browser().get("/account").status()).isEqualTo(401);
            Answer page = server.browser().get(path);
            assertThat(page.status()).isEqualTo(choice.equals("go") ? 410 : 200);
            assertThat(page.text()).doesNotContain("Zoé");
            assertThat(page.words().contains("Le mot " + secret)).isEqualTo(choice.equals("stay"));
            assertThat(server.browser().get(nameless).status()).isEqualTo(200);
            assertThat(holding(author.id().toString()))
                    .as("tables that still know her")
                    .isEmpty();
            assertThat(holding(author.person().email())).isEmpty();
            assertThat(verify().findings()).isEmpty();
        }
    }

    @Test
    void whoeverIsNeededStaysUntilSomebodyElseCanDoIt() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        String password = TestPeople.password(server, founder);
        Answer asked = founder.browser().get("/account/delete");
        TestPeople.body(server, founder, "Commune d’une seule personne");

        Answer page = founder.browser().get("/account/delete");
        assertThat(page.words()).contains("D’abord, trouver quelqu’un d’autre");
        assertThat(page.find("main a[href$='/people']").text()).isEqualTo("Commune d’une seule personne");
        assertThat(page.text()).doesNotContain("action=\"/account/delete\"");
        Answer refused = asked.form("form[action='/account/delete']")
                .with("writings", "stay")
                .with("password", password)
                .submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Commune d’une seule personne");
        assertThat(founder.browser().get("/account").status()).isEqualTo(200);
    }

    private SignedIn author(String name) {
        SignedIn author = TestPeople.signIn(server, ActorKind.RESEARCHER);
        scene.named(author, name);
        return author;
    }

    private String submit(SignedIn author) {
        return author.browser()
                .get(scene.commons.address() + "/contribute?kind=problem&row=312&column=voie")
                .form("form[action$='/contribute']")
                .with("title", "Chez " + secret)
                .with("text", "Le mot " + secret + " ne doit pas rester.")
                .with("showName", "yes")
                .submit()
                .location();
    }

    private void comment(SignedIn author, String path) {
        author.browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Et encore " + secret)
                .with("showName", "yes")
                .submit();
    }

    private static void erase(SignedIn who, String thing) {
        assertThat(who.browser()
                        .get("/erase/" + thing)
                        .form("form[action='/erase/" + thing + "']")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    private void hold(ContributionId id) {
        administrator
                .browser()
                .get("/erase/" + id)
                .form("form[action$='/hold']")
                .submit();
    }

    private static Answer leave(SignedIn who, String password, String choice) {
        return who.browser()
                .get("/account/delete")
                .form("form[action='/account/delete']")
                .with("writings", choice)
                .with("password", password)
                .submit();
    }

    private byte[] receipt(ContributionId id) {
        RecordedAct submitted =
                server.bean(PublicRecord.class).about(id.value(), 10).getLast();
        return server.browser()
                .get("/record/" + submitted.index().orElseThrow() + "/receipt")
                .bytes();
    }

    private int count(String sql) {
        return server.bean(JdbcClient.class)
                .sql(sql)
                .param("secret", "%" + secret + "%")
                .query(Integer.class)
                .single();
    }

    /** Every table of the database with a row that holds the secret word. */
    private List<String> kept() {
        return holding(secret);
    }

    private List<String> holding(String text) {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        return jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name)
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query((row, number) -> row.getString(1)).list().stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " t where t::text like :text)")
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** Whether some file of the index holds the word as it is searched for. */
    private boolean indexed() throws IOException {
        String word = secret.toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.walk(server.data().resolve("index"))) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, word));
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report verify() throws InterruptedException {
        return new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server.address(), Optional.empty(), true);
    }
}
