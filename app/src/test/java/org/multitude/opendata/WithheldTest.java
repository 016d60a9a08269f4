package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.moderation.Moderating;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a body publishes and moderation hides is found by nobody, says why, holds before the verifier, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithheldTest {
    private static final String WORD = "Quetschier";

    private TestServer server;
    private SignedIn servant;
    private SignedIn moderator;
    private SignedIn other;
    private String dataset = "";
    private String policy = "";

    @BeforeAll
    void publish() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, servant, "Métropole d’essai");
        moderator = TestPeople.administrator(server);
        other = TestPeople.administrator(server);
        dataset = servant.browser()
                .get("/data/new")
                .form()
                .with("title", "Fichier " + WORD)
                .with("summary", "Des noms et des " + WORD + ".")
                .with("licence", "etalab-2.0")
                .with("frequency", "WEEKLY")
                .with("theme", "REGI")
                .file("file", "fichier.csv", "cle;nom\n1;Un\n2;Deux\n".getBytes(StandardCharsets.UTF_8))
                .submit()
                .location();
        policy = servant.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Plan " + WORD)
                .with("summary", "Un plan " + WORD + ".")
                .with("name-1", "Tout")
                .with("start-1", "2026-01-01")
                .with("end-1", "2030-01-01")
                .submit()
                .location();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aDatasetThatIsHiddenIsFoundByNobodyAndComesBackWhenItsBodyAppeals() throws Exception {
        server.recorded();
        server.caughtUp();
        List<String> places = List.of(
                "/data",
                "/search?q=" + WORD,
                "/catalog.ttl",
                "/catalog.jsonld",
                "/data.json",
                "/api/v1/datasets",
                "/api/3/action/package_search?q=" + WORD,
                "/data.atom",
                "/record",
                "/record.atom",
                "/",
                "/api/v1/record/things/dataset");
        String slug = dataset.substring("/data/".length());
        assertThat(places.stream().filter(place -> holds(place, slug)).count()).isGreaterThan(6);
        String reported =
                server.browser().get(dataset).find("main a[href^='/report/']").attr("href");
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        String withheld = reported.substring("/report/".length());
        Moderating.report(reader, withheld, "Les noms de quelqu’un.");
        String decision = Moderating.hide(
                moderator, Moderating.matter(server, withheld), "Contient des données sur des personnes.");
        server.recorded();
        server.caughtUp();

        Answer gone = server.browser().get(dataset);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.words())
                .contains("Masqué par une décision de modération")
                .doesNotContain(WORD);
        for (String below : List.of("/versions", "/versions/1", "/explore", ".ttl", ".atom")) {
            assertThat(server.browser().get(dataset + below).status()).as(below).isEqualTo(410);
        }
        for (String place : places) {
            Answer answer = servant.browser().get(place);
            assertThat(answer.status()).as(place).isLessThan(400);
            assertThat(answer.text())
                    .as(place)
                    .doesNotContain("Fichier " + WORD)
                    .doesNotContain("des " + WORD);
        }
        assertThat(server.browser().get("/data").text()).doesNotContain(dataset);
        assertThat(server.browser().get(decision).words())
                .contains("Masquer un commun", "Contient des données sur des personnes.")
                .doesNotContain(WORD);
        assertThat(moderator.browser().get(decision).words()).contains("Fichier " + WORD);
        Report hidden = verify();
        assertThat(hidden.findings()).isEmpty();
        assertThat(hidden.hidden()).isPositive();

        assertThat(servant.browser().get("/inbox").words()).contains("Quelque chose que votre organisme publie");
        assertThat(reader.browser().get(decision).page().select("form[action$='/appeal']"))
                .isEmpty();
        assertThat(servant.browser().get(decision).words()).contains("Fichier " + WORD);
        Moderating.appeal(servant, decision, "Ces noms sont ceux de rues.");
        assertThat(server.browser().get(dataset).status()).isEqualTo(410);
        Moderating.answer(other, decision, "reverse", "Ce sont des noms de rues.");
        server.recorded();
        server.caughtUp();
        assertThat(server.browser().get(dataset).words()).contains("Fichier " + WORD, "Des noms et des " + WORD);
        assertThat(server.browser().get("/search?q=" + WORD).words()).contains("Fichier " + WORD);
        assertThat(holds("/api/3/action/package_search?q=" + WORD, slug)).isTrue();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aPolicyIsHiddenWithWhatIsUnderItAndOnlyWhoModeratesOrAnswersForItHasASay() throws Exception {
        SignedIn stranger = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, stranger, "Autre organisme");
        String thing = server.browser()
                .get(policy)
                .find("main a[href^='/report/']")
                .attr("href")
                .substring("/report/".length());
        Moderating.report(stranger, thing, "Je m’y oppose.");
        // It is the body's: nobody erases it as what people write is.
        assertThat(moderator.browser().get("/erase/" + thing).status()).isEqualTo(404);
        String decision = Moderating.hide(moderator, Moderating.matter(server, thing), "Un plan qui n’existe pas.");
        server.recorded();
        server.caughtUp();
        assertThat(server.browser().get(policy).status()).isEqualTo(410);
        assertThat(server.browser().get(policy + "/consultations").status()).isEqualTo(410);
        assertThat(servant.browser().get(policy + "/edit").status()).isEqualTo(410);
        assertThat(server.browser().get("/policy").text()).doesNotContain("Plan " + WORD);
        assertThat(verify().findings()).isEmpty();
        assertThat(stranger.browser()
                        .post(decision + "/appeal", Map.of("appeal", "Moi.", "_csrf", token(stranger)))
                        .status())
                .isEqualTo(403);
        assertThat(server.bean(JdbcClient.class)
                        .sql("select title || summary from commons.entry where id = :id")
                        .param("id", UUID.fromString(thing))
                        .query(String.class)
                        .single())
                .doesNotContain(WORD);
        Moderating.answer(moderator, decision, "reverse", "Il existe.");
        server.recorded();
        assertThat(server.browser().get(policy).words()).contains("Plan " + WORD);
        assertThat(verify().findings()).isEmpty();
    }

    private boolean holds(String place, String slug) {
        String text = server.browser().get(place).text();
        return text.contains(slug) || text.contains("Fichier " + WORD);
    }

    private static String token(SignedIn who) {
        return who.browser().get("/account").find("[name=_csrf]").attr("value");
    }

    private Report verify() throws InterruptedException {
        return new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server.address(), Optional.empty(), true);
    }
}
