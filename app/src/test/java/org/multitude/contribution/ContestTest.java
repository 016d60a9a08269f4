package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An answer is contested once, by whoever submitted the contribution, and the body answers again. */
class ContestTest {
    private final TestServer server = TestServer.shared();

    @Test
    void theBodyAnswersAgainWhatItsAuthorContests() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Deux fois le 9");
        scene.answer(path, "declined", "Non.");
        contest(scene.author, path, "Il y a une photo.");

        assertThat(server.browser().get(path).words()).contains("Contestée").contains("Il y a une photo.");
        assertThat(scene.publisher.browser().get("/desk").words()).contains("Deux fois le 9");

        Answer reviewed = review(scene, path, Map.of("result", "changed", "decision", "accepted"));
        server.recorded();
        server.caughtUp();

        assertThat(reviewed.status()).isEqualTo(303);
        Answer page = server.browser().get(path);
        assertThat(page.words()).contains("réponse changée").contains("déclinée");
        JsonNode said = server.browser()
                .get("/api/v1/contributions/" + scene.idOf(path))
                .json();
        assertThat(said.at("/answer/decision").asString()).isEqualTo("declined");
        assertThat(said.at("/contest/review/decision").asString()).isEqualTo("accepted");
        assertThat(said.at("/state").asString()).isEqualTo("answered");
        assertThat(scene.author.browser().get("/inbox").words()).contains("Réponse changée après réexamen");
        assertThat(scene.publisher.browser().get("/inbox").words()).contains("Réponse contestée");
        assertThat(scene.author.browser().get(path + "/contest").status()).isEqualTo(409);
        assertThat(scene.done(path, "Corrigé.", "").status()).isEqualTo(303);
    }

    @Test
    void whatWasDoneStaysDoneWhenTheAnswerIsUpheld() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Deux fois le 9");
        scene.answer(path, "accepted", "Oui.");
        scene.done(path, "Corrigé.", "");
        contest(scene.author, path, "Pas partout.");

        review(scene, path, Map.of("result", "upheld"));

        Contribution now =
                server.bean(ContributionStore.class).find(scene.idOf(path)).orElseThrow();
        assertThat(now.state()).isEqualTo(State.DONE);
        assertThat(now.decision()).contains(Decision.ACCEPTED);
    }

    @Test
    void nobodyElseContestsAndNobodyAfterSixtyDays() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("question", "Pourquoi ?");
        assertThat(scene.author.browser().get(path + "/contest").status()).isEqualTo(409);
        scene.answer(path, "answered", "Parce que.");
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);

        assertThat(other.browser().get(path + "/contest").status()).isEqualTo(403);
        Form form = scene.author.browser().get(path + "/contest").form("form[action$='/contest']");
        server.bean(JdbcClient.class)
                .sql(
                        "update contribution.contribution set answered_at = answered_at - interval '61 days' where id = :id")
                .param("id", scene.idOf(path).value())
                .update();
        Answer late = form.with("reasons", "Trop court.").submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("60 jours");
        assertThat(server.browser().get(path).page().select("a[href$='/contest']"))
                .isEmpty();
    }

    @Test
    void aChangedAnswerNeedsADecisionAndNothingTypedIsLost() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Deux fois le 9");
        scene.answer(path, "declined", "Non.");
        contest(scene.author, path, "Si.");

        Answer refused = review(scene, path, Map.of("result", "changed"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("[name=reasons]").text()).isEqualTo("Après une visite.");
    }

    @Test
    void theClockRunsAnewForTheReview() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Ancienne");
        scene.older(path, 50);
        scene.answer(path, "declined", "Non.");
        contest(scene.author, path, "Si.");

        assertThat(server.browser().get(path).words())
                .contains("doit répondre à nouveau")
                .doesNotContain("en retard");
        server.bean(JdbcClient.class)
                .sql(
                        "update contribution.contribution set contested_at = contested_at - interval '31 days' where id = :id")
                .param("id", scene.idOf(path).value())
                .update();
        assertThat(server.browser().get(path).words()).contains("En retard");
        assertThat(server.bean(ContributionListStore.class)
                        .oldestWaiting(List.of(scene.commons.id()))
                        .get(scene.commons.id()))
                .isNotNull();
    }

    private static void contest(SignedIn author, String path, String reasons) {
        assertThat(author.browser()
                        .get(path + "/contest")
                        .form("form[action$='/contest']")
                        .with("reasons", reasons)
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    private static Answer review(Scene scene, String path, Map<String, String> values) {
        Form form = scene.publisher
                .browser()
                .get(path + "/review")
                .form("form[action$='/review']")
                .with("reasons", "Après une visite.")
                .with("office", "Service géographique");
        for (Map.Entry<String, String> value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        return form.submit();
    }
}
