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
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.commons.CommonsKind;
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
    private Traces traces;

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
        traces = new Traces(server, scene, secret);
    }

    @Test
    void whatItsAuthorErasesIsGoneEverywhereAndTheRecordProvesThatItWent() throws Exception {
        SignedIn author = traces.author("Camille Mirabelle");
        String path = traces.submit(author);
        scene.acknowledge(path);
        scene.answer(path, "accepted", "Nous corrigeons la ligne.");
        traces.comment(author, path);
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
        Form late =
                author.browser().get(path + "/comments/" + comment + "/correct").form("form[action$='/correct']");
        int told = count("select count(*) from notification.item where array_to_string(arguments, ' ') like :secret");
        assertThat(told).isPositive();

        Answer form = author.browser().get("/erase/" + id);
        assertThat(form.words()).contains("Effacer une contribution", "ne peut être rappelé");
        Answer sent = form.form("form[action='/erase/" + id + "']").submit();
        assertThat(sent.location()).isEqualTo(path);
        erase(author, comment.toString());
        server.recorded();
        server.caughtUp();

        assertThat(late.with("text", "Encore " + secret).submit().status()).isEqualTo(404);
        assertThat(server.browser().get(path + "/wordings").location()).isEqualTo(path);
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
        assertThat(held.values())
                .containsEntry("title", "Chez " + secret)
                .containsEntry("text1", "Le mot " + secret + " peut rester.");
        ReceiptCheck.Checked fresh = ReceiptCheck.check(
                server.browser().get("/record/" + held.index() + "/receipt").bytes(),
                server.browser().get("/log/key").text().strip());
        assertThat(fresh.findings()).isEmpty();
        assertThat(fresh.values()).doesNotContainKeys("title", "text", "text1").containsKey("occurredAt");
        assertThat(server.browser().get("/record/" + held.index()).words()).contains("Effacé depuis.");

        Report report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.erased()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyTheActOfErasureLetsTheVerifierTakeTheGap() throws Exception {
        SignedIn author = traces.author("Ana Mirabelle");
        String path = traces.submit(author);
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
        SignedIn author = traces.author("Max Mirabelle");
        String path = traces.submit(author);
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
        SignedIn author = traces.author("Lou Mirabelle");
        String path = traces.submit(author);
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
        SignedIn author = traces.author("Noé Mirabelle");
        String path = traces.submit(author);
        ContributionId id = scene.idOf(path);
        assertThat(scene.publisher.browser().get("/erase/" + id).status()).isEqualTo(403);
        JdbcClient jdbc = server.bean(JdbcClient.class);
        jdbc.sql("update identity.demand set second_factor = true").update();
        assertThat(administrator.browser().get("/erase/" + id).status()).isEqualTo(403);
        jdbc.sql("update identity.demand set second_factor = false").update();
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
        SignedIn author = traces.author("Iris Mirabelle");
        String password = TestPeople.password(server, author);
        String path = traces.submit(author);
        ContributionId id = scene.idOf(path);
        hold(id);
        server.recorded();
        assertThat(author.browser().get("/erase/" + id).words()).contains("Une réserve de preuve l’interdit");
        assertThat(author.browser()
                        .post("/erase/" + id, Map.of("extent", "content"))
                        .status())
                .isIn(403, 409);
        assertThat(Traces.leave(author, password, "go").words()).contains("peut servir de preuve");
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

    private byte[] receipt(ContributionId id) {
        RecordedAct corrected = server.bean(PublicRecord.class).about(id.value(), 10).stream()
                .filter(act -> act.type().equals("contribution.corrected"))
                .findFirst()
                .orElseThrow();
        return server.browser()
                .get("/record/" + corrected.index().orElseThrow() + "/receipt")
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
        return Traces.tablesHolding(server, secret);
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
