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
import org.multitude.identity.Role;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

/** The desk of a body: what awaits it by delay, and how its people work on answers among themselves. */
class DeskTest {
    private final TestServer server = TestServer.shared();

    @Test
    void whatIsDueFirstComesFirst() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String first = scene.submit("question", "Venue d’abord");
        String late = scene.submit("problem", "En retard");
        scene.older(first, 2);
        scene.older(late, 40);

        assertThat(titles(scene, "/desk")).containsExactly("En retard", "Venue d’abord");
        assertThat(titles(scene, "/desk?kind=question")).containsExactly("Venue d’abord");
    }

    @Test
    void aColleagueGetsWhatIsAssignedAndHandsItOver() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        SignedIn colleague = colleague(scene);
        String path = scene.submit("question", "Pour une collègue");
        String other = scene.submit("question", "Pour personne");

        handle(
                scene.publisher,
                path,
                "assign",
                Map.of("colleague", colleague.person().handle()));

        assertThat(titles(colleague, "/desk?whose=mine")).containsExactly("Pour une collègue");
        assertThat(titles(scene, "/desk?whose=nobody")).containsExactly("Pour personne");

        remove(scene, colleague, scene.publisher.person().handle());
        assertThat(titles(scene, "/desk?whose=mine")).containsExactly("Pour une collègue");
        assertThat(other).isNotEqualTo(path);
    }

    @Test
    void whatAMemberHadInHandIsNobodysWhenSheLeavesWithoutASuccessor() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        SignedIn colleague = colleague(scene);
        String path = scene.submit("question", "Orpheline");
        handle(
                scene.publisher,
                path,
                "assign",
                Map.of("colleague", colleague.person().handle()));

        remove(scene, colleague, "");

        assertThat(titles(scene, "/desk?whose=nobody")).containsExactly("Orpheline");
    }

    @Test
    void whatIsInternalStaysSo() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("question", "Une question");
        handle(scene.publisher, path, "note", Map.of("note", "Demander à Élise."));
        handle(scene.publisher, path, "ask", Map.of("whom", "Direction des routes"));

        assertThat(scene.publisher.browser().get(path + "/handling").words())
                .contains("Demander à Élise.")
                .contains("Direction des routes");
        assertThat(scene.publisher.browser().get("/desk").words()).contains("une réponse attendue d’ailleurs");
        String api = "/api/v1/contributions/" + scene.idOf(path);
        for (Answer seen : List.of(
                server.browser().get(path),
                server.browser().get(api),
                server.browser().get(api + "/comments"))) {
            assertThat(seen.text()).doesNotContain("Élise").doesNotContain("Direction des routes");
        }
        assertThat(scene.author.browser().get(path + "/handling").status()).isEqualTo(403);
        SignedIn stranger = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, stranger, "Commune voisine");
        assertThat(stranger.browser().get(path + "/handling").status()).isEqualTo(403);
    }

    @Test
    void aBodyMayWantASecondPersonToApprove() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        SignedIn colleague = colleague(scene);
        scene.publisher
                .browser()
                .get(scene.body.address() + "/promises")
                .form("form[action$='/promises']")
                .with("approval", "yes")
                .submit();
        String path = scene.submit("problem", "À approuver");

        assertThat(scene.answer(path, "accepted", "Oui.").status()).isEqualTo(409);
        handle(
                scene.publisher,
                path,
                "draft",
                Map.of("decision", "accepted", "reasons", "Oui, après visite.", "office", "Service"));
        assertThat(scene.publisher.browser().get(path + "/handling").page().select("[value=approve]"))
                .isEmpty();
        handle(colleague, path, "approve", Map.of());

        Form prepared = scene.publisher.browser().get(path + "/answer").form("form[action$='/answer']");
        assertThat(prepared.with("reasons", "Autre chose.").submit().status()).isEqualTo(409);
        assertThat(scene.publisher
                        .browser()
                        .get(path + "/answer")
                        .form("form[action$='/answer']")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(server.browser().get(path).words()).contains("Oui, après visite.");
    }

    @Test
    void severalThatAskTheSameAreAnsweredTogetherEachByItsAct() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String one = scene.submit("problem", "Le 9 deux fois");
        String two = scene.submit("problem", "Encore le 9");
        String asked = "/desk/together?c=" + scene.idOf(one) + "&c=" + scene.idOf(two);

        Answer sent = scene.publisher
                .browser()
                .get(asked)
                .form("form[method=post][action$='/together']")
                .with("decision", "accepted")
                .with("reasons", "Corrigé ensemble.")
                .with("office", "Service")
                .submit();

        assertThat(sent.status()).isEqualTo(303);
        Contribution first = find(scene, one);
        Contribution second = find(scene, two);
        assertThat(first.state()).isEqualTo(State.ANSWERED);
        assertThat(second.answer().orElseThrow().act())
                .isNotEqualTo(first.answer().orElseThrow().act());
        assertThat(scene.publisher.browser().get("/desk/statistics").words())
                .contains("Problème")
                .contains(scene.publisher.person().handle());
        assertThat(scene.author.browser().get(asked).status()).isEqualTo(403);
    }

    private static Contribution find(Scene scene, String path) {
        return scene.server.bean(ContributionStore.class).find(scene.idOf(path)).orElseThrow();
    }

    private static SignedIn colleague(Scene scene) {
        SignedIn colleague = TestPeople.signIn(scene.server, ActorKind.PUBLIC_AGENT);
        TestPeople.member(scene.server, scene.body, colleague, Role.PUBLISHER);
        return colleague;
    }

    private static void remove(Scene scene, SignedIn member, String successor) {
        assertThat(scene.publisher
                        .browser()
                        .get(scene.body.address() + "/people")
                        .form("form[action$='/remove']:has([name=person][value='" + member.id() + "'])")
                        .with("successor", successor)
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    private static void handle(SignedIn person, String path, String deed, Map<String, String> values) {
        Form form = person.browser().get(path + "/handling").form("form:has([name=do][value=" + deed + "])");
        for (Map.Entry<String, String> value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        assertThat(form.submit().status()).isEqualTo(303);
    }

    private static List<String> titles(Scene scene, String desk) {
        return titles(scene.publisher, desk);
    }

    private static List<String> titles(SignedIn person, String desk) {
        return person.browser().get(desk).page().select("#waiting h3").eachText();
    }
}
