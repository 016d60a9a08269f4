package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

/** Contributions that ask the same are merged into one, which is answered. */
class MergeTest {
    private final TestServer server = TestServer.shared();

    @Test
    void theOneThatStaysIsFollowedAndAnswered() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String kept = scene.submit("problem", "Les arrêts de bus manquent");
        String merged = scene.submit("problem", "Il manque les arrêts de bus");
        SignedIn supporter = TestPeople.signIn(server, ActorKind.CITIZEN);
        supporter.browser().get(merged).form("form[action$='/support']").submit();

        assertThat(merge(scene, merged, kept).status()).isEqualTo(303);
        server.recorded();
        server.caughtUp();

        assertThat(server.browser().get(merged).page().select("#answer a[href='" + kept + "']"))
                .hasSize(1);
        assertThat(server.browser().get(kept).words()).contains("Il manque les arrêts de bus");
        assertThat(supporter.browser().get("/inbox").words()).contains("Fusionnée avec une autre");
        assertThat(scene.publisher
                        .browser()
                        .get("/desk")
                        .page()
                        .select("#waiting h3")
                        .eachText())
                .containsExactly("Les arrêts de bus manquent");
        assertThat(scene.publisher.browser().get(merged + "/answer").status()).isEqualTo(409);

        scene.answer(kept, "accepted", "Oui.");
        server.recorded();
        server.caughtUp();
        assertThat(supporter.browser().get("/inbox").words()).contains("Acceptée, avec motifs");
        assertThat(scene.publisher.browser().get(merged).page().select("form[action$='/unmerge']"))
                .isEmpty();
    }

    @Test
    void itIsUndoneUntilTheOtherOneIsAnswered() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String kept = scene.submit("problem", "Les arrêts de bus manquent");
        String merged = scene.submit("problem", "Il manque les arrêts de bus");
        merge(scene, merged, kept);

        Form undo = scene.publisher.browser().get(merged).form("form[action$='/unmerge']");
        assertThat(undo.submit().status()).isEqualTo(303);

        Contribution again =
                server.bean(ContributionStore.class).find(scene.idOf(merged)).orElseThrow();
        assertThat(again.state()).isEqualTo(State.SUBMITTED);
        assertThat(again.merged()).isEmpty();
    }

    @Test
    void whatWasMergedWaitsForAnAnswerOfItsOwnWhenTheOtherOneIsErased() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String kept = scene.submit("problem", "Les arrêts de bus manquent");
        String merged = scene.submit("problem", "Il manque les arrêts de bus");
        merge(scene, merged, kept);

        String erase = "/erase/" + scene.idOf(kept);
        Answer erased = scene.author
                .browser()
                .get(erase)
                .form("form[action='" + erase + "']")
                .submit();

        assertThat(erased.status()).isEqualTo(303);
        Contribution again =
                server.bean(ContributionStore.class).find(scene.idOf(merged)).orElseThrow();
        assertThat(again.state()).isEqualTo(State.SUBMITTED);
        assertThat(again.merged()).isEmpty();
        assertThat(scene.publisher.browser().get("/desk").words()).contains("Il manque les arrêts de bus");
    }

    @Test
    void onlyThoseWhoAnswerOrLookAfterItMerge() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String one = scene.submit("problem", "Les arrêts de bus manquent");
        Scene elsewhere = Scene.of(server, CommonsKind.DATASET);
        String other = elsewhere.submit("problem", "Les arrêts de bus manquent");

        assertThat(scene.author.browser().get(one + "/merge").status()).isEqualTo(403);
        assertThat(elsewhere.publisher.browser().get(one + "/merge").status()).isEqualTo(403);
        assertThat(scene.publisher
                        .browser()
                        .get(one + "/merge")
                        .page()
                        .select("[value='" + elsewhere.idOf(other) + "']"))
                .isEmpty();
    }

    @Test
    void whoeverContributesIsShownWhatAsksNearlyTheSame() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String there = scene.submit("problem", "Les arrêts de bus manquent au nord");
        SignedIn second = TestPeople.signIn(server, ActorKind.CITIZEN);

        Answer asked = second.browser()
                .get(scene.commons.address() + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("title", "Les arrêts de bus manquent au sud")
                .with("text", "Aucun n’y est.")
                .submit();

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.page().select("form a[href='" + there + "']")).hasSize(1);
        assertThat(asked.form("form[action$='/contribute']").submit().status()).isEqualTo(303);
    }

    @Test
    void titlesAreAlikeByTheWordsTheyShare() {
        assertThat(SimilarContributions.share(
                        SimilarContributions.words("Les arrêts de bus manquent"),
                        SimilarContributions.words("il MANQUENT des arrets, au dépôt")))
                .isGreaterThan(0.4);
        assertThat(SimilarContributions.words("Le 9 de la rue")).isEqualTo(Set.of("9"));
    }

    private static Answer merge(Scene scene, String merged, String kept) {
        return scene.publisher
                .browser()
                .get(merged + "/merge")
                .form("form[action$='/merge']")
                .with("into", scene.idOf(kept).toString())
                .submit();
    }
}
