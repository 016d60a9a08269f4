package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

/** A person has a page if she wants one, with what she wants on it, and nobody who does not is told from nobody at all. */
class PersonPageTest {
    private final TestServer server = TestServer.shared();
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

    private static String show(SignedIn who, String presentation, String... parts) {
        org.multitude.Form form =
                who.browser().get("/account/page").form("#choose").with("presentation", presentation);
        for (String part : parts) {
            form = form.forge("shown", part);
        }
        Answer answer = form.submit();
        assertThat(answer.status()).as(answer.words()).isEqualTo(303);
        return answer.go().find("main a[href^='/people/']").attr("href");
    }

    private static Answer takeBack(SignedIn who) {
        return who.browser()
                .get("/account/page")
                .form("form[action$=take-back]")
                .submit();
    }

    private String contribute(SignedIn who, String title, boolean named) {
        org.multitude.Form form = who.browser()
                .get(scene.commons.address() + "/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", title)
                .with("text", "Une question sur les adresses.");
        return (named ? form.with("showName", "yes") : form).submit().sure().location();
    }

    @Test
    void nobodyHasAPageWithoutWantingOneAndItShowsWhatSheChose() {
        SignedIn her = TestPeople.signIn(server, ActorKind.RESEARCHER);
        assertThat(her.browser().get("/account/page").page().select("#choose"))
                .as("a page needs a name")
                .isEmpty();
        scene.named(her, "Léonie Quenouille");
        String named = contribute(her, "Combien de quenouilles ?", true);
        contribute(her, "Où pousse la massette ?", false);

        String path = show(her, "Je compte.\n<b>Tout</b> ce qui pousse.", "contributions");

        assertThat(path)
                .startsWith("/people/leonie-quenouille")
                .doesNotContain(her.person().handle());
        Answer page = server.browser().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(page.header("Cache-Control")).contains("private", "no-cache");
        assertThat(page.find("meta[name=robots]").attr("content")).isEqualTo("noindex, nofollow");
        assertThat(page.words())
                .contains("Léonie Quenouille", "Chercheur", "Je compte.", "<b>Tout</b> ce qui pousse.")
                .contains("Combien de quenouilles ?")
                .doesNotContain("massette")
                .doesNotContain("Communautés");
        assertThat(page.text())
                .doesNotContain(her.person().handle())
                .doesNotContain(her.person().email())
                .doesNotContain(her.id().toString());
        // Her name leads there from what shows it.
        assertThat(server.browser().get(named).page().select("main a[href='" + path + "']"))
                .isNotEmpty();
        server.caughtUp();
        assertThat(server.browser().get("/search?q=Quenouille").page().select("main a[href^='/people']"))
                .isEmpty();
        for (String list : List.of("/sitemap.xml", "/", "/feed.atom")) {
            assertThat(server.browser().get(list).text()).as(list).doesNotContain("/people/");
        }
    }

    @Test
    void thatThereIsMoreIsSaidByWhatWasNotShownAndNotByTheLengthOfTheList() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        scene.named(her, "Ophélie Scirpe");
        contribute(her, "Des scirpes au bord du canal", true);
        contribute(her, "Combien de libellules cette année", true);
        ContributionsOnPersonPage contributions = server.bean(ContributionsOnPersonPage.class);

        assertThat(contributions.part(her.id(), 1).lines()).hasSize(1);
        assertThat(contributions.part(her.id(), 1).more()).isTrue();
        assertThat(contributions.part(her.id(), 2).lines()).hasSize(2);
        assertThat(contributions.part(her.id(), 2).more()).isFalse();
        assertThat(server.browser()
                        .get(show(her, "Je regarde.", "contributions"))
                        .words())
                .doesNotContain("dernières.");
    }

    @Test
    void takenBackItIsGoneAtOnceAndNothingTellsItFromAPageThatNeverWas() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        scene.named(her, "Odile Massette " + UUID.randomUUID());
        String path = show(her, "Me voici.");
        String contribution = contribute(her, "Des joncs partout", true);
        Answer shown = server.browser().get(path);
        assertThat(shown.status()).isEqualTo(200);

        takeBack(her);

        // What a browser or a proxy kept is asked for again, and is not there.
        Answer again = server.browser().get(path, Map.of("If-None-Match", shown.header("ETag") + "\"x\""));
        Answer never = server.browser().get("/people/personne-de-ce-nom");
        assertThat(again.status()).isEqualTo(404);
        assertThat(said(again)).isEqualTo(said(never));
        assertThat(said(server.browser().get("/people/" + scene.author.person().handle())))
                .isEqualTo(said(never));
        assertThat(again.header("X-Robots-Tag")).isEqualTo(never.header("X-Robots-Tag"));
        assertThat(server.browser().get(contribution).page().select("main a[href^='/people/']"))
                .isEmpty();
        assertThat(her.browser().get("/account/consents").find("#log ol").text())
                .contains("Retiré : une page publique")
                .contains("Accepté : une page publique");
    }

    @Test
    void aPageIsGoneWithTheNameItWasMadeForAndDoesNotComeBackWithAnother() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        String name = "Odile Roseau " + UUID.randomUUID();
        call(her, name);
        String path = show(her, "Me voici.");
        assertThat(her.browser().get("/account").words()).contains("Le changer retire votre page publique");
        call(her, name);
        assertThat(server.browser().get(path).status()).as("the same name").isEqualTo(200);

        call(her, "Olga Roseau");
        assertThat(server.browser().get(path).status()).as("another name").isEqualTo(404);
        call(her, name);
        assertThat(server.browser().get(path).status()).as("the name again").isEqualTo(404);
        show(her, "De nouveau.");
        call(her, "");
        assertThat(server.browser().get(path).status()).as("no name").isEqualTo(404);
        call(her, name);
        assertThat(server.browser().get(path).status()).as("the name once more").isEqualTo(404);

        assertThat(her.browser().get("/account/page").words()).contains("Il n’y a pas de page de vous.");
        assertThat(her.browser().get("/account/consents").find("#log ol").text())
                .containsSubsequence("Retiré : une page publique", "Accepté : une page publique")
                .containsSubsequence("Retiré : une page publique", "Accepté : une page publique", "Retiré : une page");
    }

    private static void call(SignedIn her, String name) {
        her.browser()
                .get("/account")
                .form("form[action='/account']")
                .with("publicName", name)
                .submit();
    }

    private static String said(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        return answer.page().select("main").html();
    }

    @Test
    void itGoesWithTheAccount() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        scene.named(her, "Aude Laîche");
        String path = show(her, "Je pars bientôt.");

        Traces.leave(her, TestPeople.password(server, her), "stay");

        assertThat(server.browser().get(path).status()).isEqualTo(404);
        assertThat(Traces.tablesHolding(server, her.id().toString())).isEmpty();
        assertThat(Traces.tablesHolding(server, "Je pars bientôt.")).isEmpty();
    }

    @Test
    void twoOfTheSameNameHaveTwoPagesAndNobodyWritesOnAnothers() {
        SignedIn one = TestPeople.signIn(server, ActorKind.CITIZEN);
        SignedIn two = TestPeople.signIn(server, ActorKind.ENTREPRENEUR);
        scene.named(one, "Sam Carex");
        scene.named(two, "Sam Carex");
        String first = show(one, "La première personne.");
        String second = show(two, "La seconde personne.");

        assertThat(second).isNotEqualTo(first).startsWith(first);
        show(two, "La seconde, encore.");
        takeBack(two);
        assertThat(server.browser().get(first).words()).contains("La première personne.");
        assertThat(server.browser().get(second).status()).isEqualTo(404);
        assertThat(two.browser()
                        .post(first + "/remove", Map.of("why", "Elle me gêne."))
                        .status())
                .isEqualTo(403);
        Answer tooLong = two.browser()
                .get("/account/page")
                .form("#choose")
                .with("presentation", "x".repeat(501))
                .submit();
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.find("textarea[name=presentation]").text()).hasSize(501);
    }

    @Test
    void whoeverAdministersTakesAPageAwayAndSaysWhy() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        scene.named(her, "Réclame Permanente");
        String path = show(her, "Achetez mes plaques.");
        SignedIn administrator = TestPeople.administrator(server);
        Answer without = administrator.browser().get(path).form("#remove form").submit();
        assertThat(without.status()).isEqualTo(422);

        without.form("#remove form").with("why", "C’est de la réclame.").submit();

        assertThat(server.browser().get(path).status()).isEqualTo(404);
        assertThat(administrator.browser().get("/admin/mail").words()).contains("Votre page publique sur Essai");
        assertThat(her.browser().get("/account").status()).isEqualTo(200);
    }

    @Test
    void whatSomebodyAgreedToIsReadFromWhatHoldsWithWhereSheTakesItBack() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        her.browser()
                .get("/account")
                .form("form[action='/account']")
                .with("publicName", "Iris Marais")
                .submit();
        Answer begun = her.browser().get("/account/consents");
        assertThat(begun.find("#not-refused").text())
                .as("nobody asked her")
                .contains("On vous écrit sur ce que vous suivez", "Vous ne l’avez pas choisi");
        assertThat(begun.find("#said").text()).doesNotContain("On vous écrit");
        her.browser()
                .get("/inbox/settings")
                .form("form[action='/inbox/settings']")
                .with("rhythm", "weekly")
                .submit();

        Answer page = her.browser().get("/account/consents");

        assertThat(page.find("#said").text())
                .contains("Votre nom public, Iris Marais")
                .contains("On vous écrit sur ce que vous suivez (Un résumé par semaine)");
        assertThat(page.page().select("#not-refused")).isEmpty();
        assertThat(page.find("#log").text()).contains("Accepté : un nom public", "Accepté : un résumé par semaine");
        her.browser()
                .get("/inbox/settings")
                .form("form[action='/inbox/settings']")
                .with("rhythm", "never")
                .submit();
        Answer after = her.browser().get("/account/consents");
        assertThat(after.find("#said").text()).doesNotContain("On vous écrit");
        assertThat(after.find("#log").text()).contains("Retiré : un résumé par semaine");
        assertThat(scene.author.browser().get("/account/consents").words()).doesNotContain("Iris Marais");
    }
}
