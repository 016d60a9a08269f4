package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.record.PublicRecord;

/** A body says in how many days it answers; its clocks follow, and its people are reminded. */
class PromisesTest {
    private final TestServer server = TestServer.shared();

    @Test
    void newContributionsTakeTheDaysThatTheBodyDeclared() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String before = scene.submit("question", "Avant");

        Answer declared = declare(scene, "question", "10");
        String question = scene.submit("question", "Après");
        String problem = scene.submit("problem", "Autre sorte");

        assertThat(declared.status()).isEqualTo(303);
        assertThat(days(scene, before)).isEqualTo(30);
        assertThat(days(scene, question)).isEqualTo(10);
        assertThat(days(scene, problem)).isEqualTo(30);
        assertThat(server.browser().get(scene.body.address()).words())
                .contains("Question")
                .contains("10 jours");
        assertThat(scene.author
                        .browser()
                        .get(scene.commons.address() + "/contribute?kind=question")
                        .words())
                .contains("Promet de répondre sous 10 jours");
    }

    @Test
    void whatStaysAsItIsMakesNoAct() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        declare(scene, "question", "10");
        declare(scene, "problem", "10");
        declare(scene, "problem", "12");
        server.recorded();

        assertThat(server.bean(PromiseStore.class).of(scene.body.id()).stream()
                        .mapToInt(promise -> server.bean(PublicRecord.class)
                                .about(promise.id(), 10)
                                .size()))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(server.browser().get(scene.body.address()).words()).contains("promet de répondre sous 12 jours");
    }

    @Test
    void whatTheLawOrTheCalendarDoesNotAllowIsSaidAndNothingTypedIsLost() {
        Scene scene = Scene.of(server, CommonsKind.SOFTWARE);

        Answer refused = scene.publisher
                .browser()
                .get(scene.body.address() + "/promises")
                .form("form[action$='/promises']")
                .with("days-request", "31")
                .with("days-question", "bientôt")
                .submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("de 1 à 30").contains("« bientôt »");
        assertThat(refused.find("[name=days-request]").attr("value")).isEqualTo("31");
        assertThat(server.bean(PromiseStore.class).of(scene.body.id())).isEmpty();
    }

    @Test
    void somebodyOfAnotherBodyDeclaresNothing() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        SignedIn stranger = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, stranger, "Commune voisine");

        assertThat(stranger.browser().get(scene.body.address() + "/promises").status())
                .isEqualTo(403);
    }

    @Test
    void theBodyIsRemindedOnceWhenFewDaysAreLeftAndOnceWhenItIsLate() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String soon = scene.submit("question", "Bientôt due");
        scene.older(soon, 26);
        scene.submit("question", "Loin encore");
        RemindBodies remind = server.bean(RemindBodies.class);
        // The body has been told of both questions, whose notices stand beside the reminders.
        server.caughtUp();

        remind.run();
        remind.run();
        assertThat(told(scene, "Bientôt due")).containsExactly("Il reste 5 jours ou moins pour répondre");

        scene.older(soon, 10);
        remind.run();
        remind.run();
        assertThat(told(scene, "Bientôt due"))
                .containsExactlyInAnyOrder("Il reste 5 jours ou moins pour répondre", "Réponse en retard");
        assertThat(told(scene, "Loin encore")).isEmpty();
    }

    /** Beginnings of the reminders in the publisher's inbox that name this contribution; links that narrow the inbox are none. */
    private static List<String> told(Scene scene, String title) {
        return scene.publisher.browser().get("/inbox").page().select("a:not([href^=/inbox])").stream()
                .map(link -> link.text().replace('\u00a0', ' '))
                .filter(text -> text.contains("« " + title + " »") && !text.startsWith("Nouvelle"))
                .map(text -> text.substring(0, text.indexOf(" :")))
                .toList();
    }

    private static int days(Scene scene, String path) {
        return scene.server
                .bean(ContributionStore.class)
                .find(scene.idOf(path))
                .orElseThrow()
                .submission()
                .promisedDays()
                .orElseThrow();
    }

    private static Answer declare(Scene scene, String kind, String days) {
        return scene.publisher
                .browser()
                .get(scene.body.address() + "/promises")
                .form("form[action$='/promises']")
                .with("days-" + kind, days)
                .submit();
    }
}
