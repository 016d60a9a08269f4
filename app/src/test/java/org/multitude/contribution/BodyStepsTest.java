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

/** The steps of the body that answers. */
class BodyStepsTest {
    private final TestServer server = TestServer.shared();
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

    @Test
    void thePublisherOfAnotherBodyMayNotAnswer() {
        SignedIn other = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, other, "Une autre commune");
        String path = scene.submit("problem", "Pas la vôtre");
        String csrf = other.browser().get(path).find("input[name=_csrf]").attr("value");
        Map<String, String> fields = Map.of(
                "_csrf",
                csrf,
                "_version",
                "1",
                "office",
                "Service",
                "decision",
                "accepted",
                "reasons",
                "Oui",
                "outcome",
                "Fait");

        for (String step : List.of("acknowledge", "answer", "done")) {
            assertThat(other.browser().get(path + "/" + step).status()).isEqualTo(403);
            assertThat(other.browser().post(path + "/" + step, fields).status()).isEqualTo(403);
            assertThat(scene.author.browser().get(path + "/" + step).status()).isEqualTo(403);
            assertThat(server.browser().get(path + "/" + step).status()).isEqualTo(401);
        }
        Answer spoke = other.browser()
                .post(path + "/comments", Map.of("_csrf", csrf, "text", "Au nom de", "forTheBody", "yes"));
        assertThat(spoke.status()).isEqualTo(403);
        assertThat(other.browser().get(path).page().select(".title .actions a")).isEmpty();
        assertThat(server.browser().get(path).find(".panel .tag").text()).isEqualTo("En attente");
    }

    @Test
    void twoPublishersAtOnceTheSecondSeesBothTexts() {
        String path = scene.submit("problem", "Deux à la fois");
        Form slow = answerForm(path, "declined", "Ma version, <b>lente</b>.");
        scene.answer(path, "accepted", "La première réponse.");

        Answer late = slow.forge("nonsense", "x").submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("La première réponse.", "Ma version, <b>lente</b>.", "Acceptée");
        assertThat(late.page().select("form[action$='/answer']")).isEmpty();
        assertThat(server.browser().get(path).words())
                .contains("La première réponse.")
                .doesNotContain("lente");
    }

    @Test
    void anAnswerWrittenBeforeAnAcknowledgementIsShownAgainToBeSent() {
        String path = scene.submit("problem", "Entre-temps");
        Form slow = answerForm(path, "accepted", "Oui, bien sûr.");
        scene.acknowledge(path);

        Answer again = slow.submit();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.words()).contains("Service géographique");
        Form kept = again.form("form[action$='/answer']");
        assertThat(kept.value("reasons")).isEqualTo("Oui, bien sûr.");
        assertThat(kept.value("decision")).isEqualTo("accepted");
        assertThat(kept.submit().go().words()).contains("Oui, bien sûr.");
    }

    @Test
    void anOutcomeLeadsOnlyToThisSiteOrTheWeb() {
        String path = scene.submit("problem", "Où");
        scene.answer(path, "accepted", "Oui.");
        for (String address : List.of("javascript:alert(1)", "//evil.example/x", "data", "file:///etc/passwd")) {
            assertThat(scene.done(path, "Fait.", address).status()).isEqualTo(422);
        }
        assertThat(scene.done(path, "Fait.", "https://example.org/v148").status())
                .isEqualTo(303);
    }

    private Form answerForm(String path, String decision, String reasons) {
        return scene.publisher
                .browser()
                .get(path + "/answer")
                .form("form[action$='/answer']")
                .with("decision", decision)
                .with("reasons", reasons)
                .with("office", "Service lent");
    }
}
