package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.AtOnce;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;

/** What forms must bear besides mistakes: the same instant, the same form twice, characters that no keyboard has. */
class BadInputTest {
    private final TestServer server = TestServer.shared();
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

    @Test
    void ofTwoAnswersAtTheSameInstantOneStandsAndTheOtherIsShownAgain() {
        String path = scene.submit("problem", "Deux réponses à la fois");
        scene.acknowledge(path);

        List<Answer> answers =
                AtOnce.send(answer(path, "Motifs de la première."), answer(path, "Motifs de la seconde."));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        boolean firstStands = answers.getFirst().status() == 303;
        String standing = firstStands ? "Motifs de la première." : "Motifs de la seconde.";
        String late = firstStands ? "Motifs de la seconde." : "Motifs de la première.";
        Answer refused = answers.get(firstStands ? 1 : 0);
        assertThat(refused.text()).contains(standing, late);
        assertThat(server.browser().get(path).words()).contains(standing).doesNotContain(late);
    }

    @Test
    void oneFormSentTwiceAtTheSameInstantCountsOnce() {
        Form form = contribution("Envoyée deux fois", "Un double clic.");

        List<Answer> answers = AtOnce.send(form, form);

        assertThat(answers).extracting(Answer::status).containsExactly(303, 303);
        assertThat(answers.getFirst().location()).isEqualTo(answers.getLast().location());
        Answer list = server.browser().get(scene.commons.address() + "/contributions");
        assertThat(list.page().select("main a:contains(Envoyée deux fois)")).hasSize(1);
    }

    @Test
    void charactersThatNoKeyboardHasAreNoError() {
        String odd = "a\u0000b\u0007c\u202Ed\uFEFFe\uFFFFf 👩🏽‍🚒";
        Answer sent = contribution("Titre " + odd, "Texte " + odd).submit();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.go().find("h1").text()).contains("Titre a", "👩🏽‍🚒").doesNotContain("\u0000", "\u202E");

        Form form = contribution("Titre", "Texte");
        byte[] broken = ("_csrf=" + form.value("_csrf") + "&kind=problem&title=%FF%FE%C3&text=%ED%A0%80%00")
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(scene.author
                        .browser()
                        .post(scene.commons.address() + "/contribute", "application/x-www-form-urlencoded", broken)
                        .status())
                .isBetween(300, 499);
        assertThat(server.browser()
                        .get(scene.commons.address() + "/contribute?kind=%00%FF")
                        .status())
                .isBetween(200, 499);
    }

    private Form contribution(String title, String text) {
        return scene.author
                .browser()
                .get(scene.commons.address() + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("title", title)
                .with("text", text);
    }

    private Form answer(String path, String reasons) {
        return scene.publisher
                .browser()
                .get(path + "/answer")
                .form("form[action$='/answer']")
                .with("decision", "accepted")
                .with("reasons", reasons)
                .with("office", "Service géographique");
    }
}
