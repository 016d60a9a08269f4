package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.Role;
import org.multitude.identity.TestPeople;
import org.multitude.record.PublicRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether answers were useful: asked of the author, private, and published as a count by month. */
class SatisfactionTest {
    private final TestServer server = TestServer.shared();

    @Test
    void aMonthIsPublishedOnceItIsOverAndFivePeopleSaidSomething() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        List<String> paths = new ArrayList<>();
        for (String title : List.of("Quand ?", "Où ?", "Qui ?", "Comment ?", "Pourquoi ?")) {
            String path = scene.submit("question", title);
            scene.answer(path, "answered", "Voici.");
            paths.add(path);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(say(scene, paths.get(i), i == 0 ? "no" : "yes").status()).isEqualTo(303);
        }
        lastMonth(scene);
        count();
        assertThat(server.bean(SatisfactionStore.class).of(scene.body.id(), 12)).isEmpty();

        say(scene, paths.get(4), "partly");
        count();
        assertThat(server.bean(SatisfactionStore.class).of(scene.body.id(), 12))
                .as("this month is not over")
                .isEmpty();
        lastMonth(scene);
        count();
        count();

        List<CountedSatisfaction> counted = server.bean(SatisfactionStore.class).of(scene.body.id(), 12);
        assertThat(counted).hasSize(1);
        assertThat(counted.getFirst().yes()).isEqualTo(3);
        assertThat(counted.getFirst().partly()).isEqualTo(1);
        assertThat(counted.getFirst().no()).isEqualTo(1);
        assertThat(server.bean(PublicRecord.class).about(counted.getFirst().id(), 5))
                .hasSize(1);
        assertThat(server.browser().get(scene.body.address()).words()).contains("Réponses utiles");
    }

    @Test
    void whoActsForABodyDoesNotSayThatItsAnswersAreUseful() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        List<String> paths = new ArrayList<>();
        for (String title :
                List.of("Les ponts ?", "Un puits ?", "Quels quais ?", "Des lavoirs ?", "Quatre fontaines ?")) {
            paths.add(scene.submit("question", title));
            scene.answer(paths.getLast(), "answered", "Voici.");
            say(scene, paths.getLast(), "yes");
        }
        String later = scene.submit("question", "Combien de bornes ?");
        scene.answer(later, "answered", "Douze.");
        Answer open = scene.author.browser().get(later);
        TestPeople.member(server, scene.body, scene.author, Role.PUBLISHER);

        assertThat(open.form("form[action$='/satisfaction']")
                        .press("useful", "yes")
                        .status())
                .isEqualTo(403);
        assertThat(scene.author.browser().get(later).page().select("#satisfaction form"))
                .isEmpty();
        lastMonth(scene);
        count();
        assertThat(server.bean(SatisfactionStore.class).of(scene.body.id(), 12)).isEmpty();
    }

    @Test
    void whoActsForABodyIsToldOfItsAnswerAndNotAskedWhatItIsWorth() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("question", "Quel hangar abrite les bancs ?");
        TestPeople.member(server, scene.body, scene.author, Role.PUBLISHER);
        scene.answer(path, "answered", "Le second.");
        server.recorded();
        server.caughtUp();
        assertThat(scene.author.browser().get("/inbox").words())
                .contains("Quel hangar abrite les bancs ?")
                .doesNotContain("Vous est-elle utile");
    }

    @Test
    void onlyTheAuthorIsAskedAndOnlyOnce() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("question", "Pourquoi ?");
        assertThat(scene.author.browser().get(path).page().select("#satisfaction"))
                .isEmpty();
        scene.answer(path, "answered", "Parce que.");
        server.recorded();
        server.caughtUp();

        assertThat(server.browser().get(path).page().select("#satisfaction")).isEmpty();
        assertThat(scene.publisher.browser().get(path).page().select("#satisfaction"))
                .isEmpty();
        assertThat(scene.author.browser().get("/inbox").words()).contains("Vous est-elle utile");
        say(scene, path, "yes");
        assertThat(scene.author.browser().get(path).page().select("#satisfaction button"))
                .isEmpty();
        assertThat(scene.author.browser().get(path).words()).contains("Vous avez dit qu’elle vous est utile.");
    }

    @Test
    void whatWasDoneLeadsToTheActThatChangedSomething() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Deux fois le 9");
        scene.answer(path, "accepted", "Oui.");
        Answer form = scene.publisher.browser().get(path + "/done");
        assertThat(form.form("form[action$='/done']")
                        .with("outcome", "Corrigé.")
                        .forge("change", "00000000-0000-0000-0000-000000000000")
                        .submit()
                        .status())
                .isEqualTo(422);
    }

    private static Answer say(Scene scene, String path, String useful) {
        return scene.author
                .browser()
                .get(path)
                .form("form[action$='/satisfaction']")
                .press("useful", useful);
    }

    private void lastMonth(Scene scene) {
        server.bean(JdbcClient.class)
                .sql("update contribution.satisfaction set month = date '2026-01-01' where body = :body")
                .param("body", scene.body.id().value())
                .update();
    }

    private void count() {
        server.bean(CountSatisfaction.class).run();
    }
}
