package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is reported is looked at; what is hidden is shown to nobody else, says why, and comes back when that was wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenTest {
    private static final String FRAUD = "STATEMENT_CATEGORY_SCAMS_AND_FRAUD";

    private int tests;
    private TestServer server;
    private Scene scene;
    private SignedIn moderator;
    private SignedIn other;
    private SignedIn author;
    private Traces traces;
    private String secret = "";

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        scene = Scene.of(server, CommonsKind.DATASET);
        moderator = TestPeople.administrator(server);
        other = TestPeople.administrator(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void word() {
        secret = "Reineclaude" + "abcdefghij".charAt(tests++);
        traces = new Traces(server, scene, secret);
        author = traces.author("Camille " + secret);
    }

    @Test
    void whatIsHiddenIsServedToNobodyButItsAuthorAndModeratorsAndComesBackOnAppeal() throws Exception {
        String path = traces.submit(author);
        scene.answer(path, "accepted", "Nous corrigeons la ligne.");
        ContributionId id = scene.idOf(path);
        server.recorded();
        server.caughtUp();
        assertThat(server.browser().get("/search?q=" + secret).words()).contains("Chez " + secret);
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(report(reader, id.value()).location()).isEqualTo("/report/" + id + "/received");

        String decision = decide(id.value(), "hide").location();
        server.recorded();
        server.caughtUp();

        Answer gone = server.browser().get(path);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.words())
                .contains("Contribution masquée", "Escroquerie ou fraude", "Nous corrigeons la ligne.")
                .doesNotContain(secret);
        assertThat(gone.find("#erased a[href='" + decision + "']").text()).contains("masqué");
        Answer reasons = server.browser().get(decision);
        assertThat(reasons.words())
                .contains("Renvoie vers un site marchand.", "Contraire aux règles de la plateforme", "Partout")
                .doesNotContain(secret);
        Answer api = server.browser().get("/api/v1/contributions/" + id);
        assertThat(api.status()).isEqualTo(410);
        assertThat(api.json().path("code").asString()).isEqualTo("hidden.gone");
        for (String page : List.of(
                scene.commons.address() + "/contributions",
                "/search?q=" + secret,
                "/record",
                "/record.atom",
                "/moderation",
                "/moderation.csv",
                "/api/v1/record/things/contribution",
                scene.commons.address())) {
            assertThat(scene.publisher.browser().get(page).text().replace("?q=" + secret, ""))
                    .as(page)
                    .doesNotContain("Chez " + secret);
        }
        assertThat(Traces.tablesHolding(server, "Chez " + secret)).containsExactly("record.put_away");
        assertThat(Traces.tablesHolding(server, secret + " peut rester")).containsExactly("record.put_away");
        assertThat(server.browser().get(path + "/wordings").location()).isEqualTo(path);
        assertThat(author.browser().get(path + "/correct").status()).isEqualTo(404);
        Answer reportable = scene.publisher.browser().get("/report/" + id);
        assertThat(reportable.status()).isEqualTo(200);
        assertThat(reportable.words()).doesNotContain(secret);
        assertThat(author.browser().get(decision).words()).contains("Chez " + secret);
        assertThat(moderator.browser().get(decision).words()).contains("Chez " + secret);
        assertThat(scene.publisher.browser().get(decision).words()).doesNotContain(secret);
        assertThat(author.browser().get("/inbox").words()).contains("Un de vos textes est masqué");
        assertThat(reader.browser().get("/inbox").words()).contains("Ce que vous aviez signalé est masqué");
        Report hidden = verify();
        assertThat(hidden.findings()).isEmpty();
        assertThat(hidden.hidden()).isPositive();

        author.browser()
                .get(decision)
                .form("form[action$='/appeal']")
                .with("appeal", "C’est le site de la mairie.")
                .submit();
        assertThat(moderator.browser().get("/admin/moderation").words()).contains("Chez " + secret);
        assertThat(answer(moderator, decision, "reverse").status()).isEqualTo(403);
        assertThat(answer(other, decision, "reverse").status()).isEqualTo(303);
        server.recorded();
        server.caughtUp();
        Answer back = server.browser().get(path);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.words()).contains("Le mot " + secret, "Camille " + secret, "312");
        assertThat(server.browser().get(path + "/wordings").words()).contains(secret + " peut rester");
        assertThat(server.browser().get("/search?q=" + secret).words()).contains("Chez " + secret);
        assertThat(author.browser().get("/inbox").words()).contains("est de nouveau montré");
        assertThat(server.browser().get(decision).words()).contains("Annulée", "C’est bien la mairie.");
        assertThat(verify().findings()).isEmpty();
        assertThat(server.browser().get("/moderation.csv").text())
                .contains("DECISION_VISIBILITY_CONTENT_DISABLED", FRAUD, "SOURCE_ARTICLE_16", "reversed")
                .startsWith("puid,decision_visibility,");
    }

    @Test
    void onlyTheActLetsTheVerifierTakeTheGapAndWhatIsSaidOfItIsWhatWasRecorded() throws Exception {
        String path = traces.submit(author);
        ContributionId id = scene.idOf(path);
        report(scene.publisher, id.value());
        decide(id.value(), "hide");
        server.recorded();
        assertThat(verify().findings()).isEmpty();
        String decided = "thing = '" + id + "'";
        assertThat(Verification.findingsAfter(server, "moderation.decision", "facts", "'Autre chose.'", decided))
                .anyMatch(finding -> finding.contains("facts"));
        assertThat(Verification.findingsAfter(server, "moderation.decision", "hidden", "'none'", decided))
                .anyMatch(finding -> finding.contains("hidden"));
        assertThat(Verification.findingsAfter(
                        server, "moderation.decision", "category", "'STATEMENT_CATEGORY_VIOLENCE'", decided))
                .anyMatch(finding -> finding.contains("category"));
    }

    @Test
    void whatIsErasedWhileItIsHiddenDoesNotComeBack() throws Exception {
        String path = traces.submit(author);
        ContributionId id = scene.idOf(path);
        report(scene.publisher, id.value());
        String decision = decide(id.value(), "hide").location();
        author.browser()
                .get("/erase/" + id)
                .form("form[action='/erase/" + id + "']")
                .submit();
        answer(other, decision, "reverse");
        server.recorded();
        server.caughtUp();
        assertThat(server.browser().get(path).words())
                .contains("Contribution effacée")
                .doesNotContain(secret);
        assertThat(Traces.tablesHolding(server, "Chez " + secret)).isEmpty();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void theNameOfWhoLeavesWhileSomethingIsHiddenDoesNotComeBackWithIt() throws Exception {
        String path = traces.submit(author);
        ContributionId id = scene.idOf(path);
        report(scene.publisher, id.value());
        String decision = decide(id.value(), "hide").location();
        sent(author, decision + "/appeal", Map.of("appeal", "C’est la mairie."));
        String password = TestPeople.password(server, author);
        assertThat(Traces.leave(author, password, "stay").location()).isEqualTo("/account/deleted");
        assertThat(Traces.tablesHolding(server, "Camille " + secret)).doesNotContain("record.put_away");
        answer(other, decision, "reverse");
        server.recorded();
        server.caughtUp();
        assertThat(server.browser().get(path).words())
                .contains("Le mot " + secret)
                .doesNotContain("Camille " + secret);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aMessageIsHiddenWhereItStoodAndOnePersonCountsOnceHoweverOftenSheReports() throws Exception {
        String path = traces.submit(author);
        traces.comment(author, path);
        UUID comment = server.bean(CommentStore.class)
                .thread(scene.idOf(path), Optional.empty(), 1)
                .items()
                .getFirst()
                .id()
                .value();
        SignedIn angry = TestPeople.signIn(server, ActorKind.CITIZEN);
        for (int again = 0; again < 5; again++) {
            report(angry, comment);
        }
        assertThat(server.bean(JdbcClient.class)
                        .sql("select reports from moderation.matter where thing = :thing")
                        .param("thing", comment)
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
        decide(comment, "hide");
        server.recorded();
        server.caughtUp();
        Answer page = server.browser().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("Message masqué par la modération.", "Le mot " + secret)
                .doesNotContain("Et encore " + secret);
        assertThat(server.browser()
                        .get("/api/v1/contributions/" + scene.idOf(path) + "/comments")
                        .text())
                .doesNotContain("Et encore " + secret);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void nobodyWithoutTheRightDecidesAppealsOrReadsWhatIsHidden() {
        String path = traces.submit(author);
        ContributionId id = scene.idOf(path);
        assertThat(server.browser().get("/report/" + id).status()).isEqualTo(401);
        assertThat(author.browser().get("/report/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        Answer empty = scene.publisher
                .browser()
                .get("/report/" + id)
                .form("form[action='/report/" + id + "']")
                .with("explanation", "Je garde ce que j’ai écrit.")
                .submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Je garde ce que j’ai écrit.");
        report(scene.publisher, id.value());
        String matter = matter(id.value());
        Map<String, String> crafted = Map.of(
                "outcome", "hide", "ground", "DECISION_GROUND_ILLEGAL_CONTENT", "category", FRAUD, "facts", "Non.");
        assertThat(scene.publisher.browser().get(matter).status()).isEqualTo(403);
        assertThat(scene.publisher.browser().post(matter, crafted).status()).isEqualTo(403);
        assertThat(server.browser().get(path).status()).isEqualTo(200);
        String decision = decide(id.value(), "hide").location();
        assertThat(sent(scene.publisher, decision + "/appeal", Map.of("appeal", "Moi."))
                        .status())
                .isEqualTo(403);
        assertThat(decideAgain(matter).status()).isEqualTo(409);
        String appeal = decision + "/appeal";
        assertThat(sent(author, appeal, Map.of("appeal", "Une fois.")).status()).isEqualTo(303);
        assertThat(sent(author, appeal, Map.of("appeal", "Deux fois.")).status())
                .isEqualTo(409);
        assertThat(answer(other, decision, "uphold").status()).isEqualTo(303);
        assertThat(server.browser().get(path).status()).isEqualTo(410);
        assertThat(sent(author, appeal, Map.of("appeal", "Encore.")).status()).isEqualTo(409);
    }

    @Test
    void whatStaysIsSaidToWhoReportedIt() {
        String path = traces.submit(author);
        ContributionId id = scene.idOf(path);
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        report(reader, id.value());
        moderator
                .browser()
                .get(matter(id.value()))
                .form("form[action^='/admin/moderation/']")
                .with("outcome", "none")
                .submit();
        assertThat(server.browser().get(path).status()).isEqualTo(200);
        assertThat(reader.browser().get("/inbox").words()).contains("a été regardé, et reste");
        assertThat(moderator.browser().get("/admin/moderation").text()).doesNotContain(secret);
    }

    private Answer report(SignedIn who, UUID thing) {
        return who.browser()
                .get("/report/" + thing)
                .form("form[action='/report/" + thing + "']")
                .with("category", FRAUD)
                .with("explanation", "C’est de la publicité.")
                .with("goodFaith", "yes")
                .submit();
    }

    private String matter(UUID thing) {
        return "/admin/moderation/"
                + server.bean(JdbcClient.class)
                        .sql(
                                "select id::text from moderation.matter where thing = :thing order by opened_at desc limit 1")
                        .param("thing", thing)
                        .query(String.class)
                        .single();
    }

    private Answer decide(UUID thing, String outcome) {
        return moderator
                .browser()
                .get(matter(thing))
                .form("form[action^='/admin/moderation/']")
                .with("outcome", outcome)
                .with("category", FRAUD)
                .with("facts", "Renvoie vers un site marchand.")
                .submit();
    }

    private Answer decideAgain(String matter) {
        return sent(
                moderator,
                matter,
                Map.of(
                        "outcome",
                        "hide",
                        "ground",
                        "DECISION_GROUND_ILLEGAL_CONTENT",
                        "category",
                        FRAUD,
                        "facts",
                        "Encore."));
    }

    private static Answer answer(SignedIn who, String decision, String what) {
        return who.browser()
                .get(decision)
                .form("form[action^='/admin/moderation/decisions/']")
                .with("answer", "C’est bien la mairie.")
                .press("do", what);
    }

    /** A form made by hand, with the token of its session. */
    private static Answer sent(SignedIn who, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", who.browser().get("/account").find("[name=_csrf]").attr("value"));
        return who.browser().post(path, all);
    }

    private Report verify() throws InterruptedException {
        return new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server.address(), Optional.empty(), true);
    }
}
