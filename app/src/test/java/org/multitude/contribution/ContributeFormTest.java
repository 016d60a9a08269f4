package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;

/** The form that submits a contribution. */
class ContributeFormTest {
    private final TestServer server = TestServer.shared();
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

    @Test
    void theFormAsksWhoIsThereAndStaysOneForm() {
        assertThat(server.browser().get(scene.commons.address() + "/contribute").status())
                .isEqualTo(401);
        Answer choose = scene.author.browser().get(scene.commons.address() + "/contribute");
        assertThat(choose.page().select("input[type=radio][name=kind]").eachAttr("value"))
                .containsExactly("problem", "question", "request", "reuse");
        Answer unknown = scene.author.browser().get(scene.commons.address() + "/contribute?kind=rumour");
        assertThat(unknown.page().select("input[type=radio][name=kind]")).hasSize(4);
        assertThat(choose.page().select("main .primary")).hasSize(1);
    }

    @Test
    void everyKindOfCommonsTakesContributions() {
        for (CommonsKind kind : CommonsKind.values()) {
            Scene other = Scene.of(server, kind);
            String path = other.submit("request", "Une demande");
            assertThat(path).startsWith("/" + kind.opening() + "/");
            assertThat(server.browser().get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsMissing() {
        Answer again = scene.author
                .browser()
                .get(scene.commons.address() + "/contribute?row=312")
                .form("form[action$='/contribute']")
                .with("column", "voie_nom")
                .with("text", "Tout ce que j’avais écrit")
                .submit();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.find(".errors").text()).contains("2 choses", "En une phrase");
        Form kept = again.form("form[action$='/contribute']");
        assertThat(kept.value("row")).isEqualTo("312");
        assertThat(kept.value("column")).isEqualTo("voie_nom");
        assertThat(kept.value("text")).isEqualTo("Tout ce que j’avais écrit");
        Answer made = kept.with("kind", "problem")
                .with("title", "Une ligne fausse")
                .submit()
                .go();
        assertThat(made.words()).contains("la ligne 312, colonne voie_nom");
    }

    @Test
    void aRowIsANumberAndAColumnNeedsARow() {
        assertThat(place("douze", "", "problem").find("#error-row").text()).contains("douze");
        assertThat(place("0", "", "problem").find("#error-row").text()).contains("nombre entier");
        assertThat(place("", "voie", "problem").find("#error-row").text()).contains("numéro de la ligne");
        assertThat(place("12", "", "request").find("#error-row").text()).contains("ne nomme pas d’endroit");
        assertThat(place("1 312", "", "problem").go().words()).contains("la ligne 1\u202f312");
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        Form form = scene.author
                .browser()
                .get(scene.commons.address() + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("title", "Deux fois")
                .with("text", "Envoyé deux fois.");
        String first = form.submit().location();
        assertThat(form.submit().location()).isEqualTo(first);

        Form comment = scene.author
                .browser()
                .get(first)
                .form("form[action$='/comments']")
                .with("text", "Un seul message");
        assertThat(comment.submit().location()).isEqualTo(comment.submit().location());

        Answer page = server.browser().get(first);
        assertThat(page.find("#discussion").text()).contains("Un message.").containsOnlyOnce("Un seul message");
        assertThat(server.browser()
                        .get(scene.commons.address() + "/contributions")
                        .page()
                        .select("h2"))
                .hasSize(1);
    }

    @Test
    void whatWasTypedSurvivesTheEndOfASession() {
        Form form = scene.author
                .browser()
                .get(scene.commons.address() + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("title", "Session finie")
                .with("text", "Écrit pendant une heure.");
        scene.author.browser().forget();

        Answer asked = form.submit();

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.page().select("[name][value='Session finie']")).isNotEmpty();
        assertThat(asked.text()).contains("Écrit pendant une heure.");
    }

    @Test
    void aNameIsShownOnlyWhenItsPersonWantsIt() {
        scene.named(scene.author, "Camille Adresse");
        String quiet = scene.submit("problem", "Sans nom");
        Answer loud = scene.author
                .browser()
                .get(scene.commons.address() + "/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", "Avec nom")
                .with("text", "Voici.")
                .with("showName", "yes")
                .submit()
                .go();

        assertThat(server.browser().get(quiet).words()).doesNotContain("Camille");
        assertThat(loud.words()).contains("déposée par Camille Adresse");
    }

    private Answer place(String row, String column, String kind) {
        return scene.author
                .browser()
                .get(scene.commons.address() + "/contribute")
                .form("form[action$='/contribute']")
                .with("kind", kind)
                .with("title", "Un endroit")
                .with("text", "Ici.")
                .with("row", row)
                .with("column", column)
                .submit();
    }

    @Test
    void anAmendmentQuotesThePassageThatItChanges() {
        Scene policy = Scene.of(server, CommonsKind.POLICY);
        Form form = policy.author
                .browser()
                .get(policy.commons.address() + "/contribute?kind=amendment")
                .form("form[action$='/contribute']")
                .with("title", "Ouvrir aussi le mercredi")
                .with("text", "Écrire « du lundi au vendredi » : les centres ouvrent le mercredi.");

        Answer missing = form.submit();
        assertThat(missing.status()).isEqualTo(422);
        missing.find("#error-place");

        Answer made = missing.form("form[action$='/contribute']")
                .with("place", "Les rues sont fermées les jours d’école.")
                .submit()
                .go();
        assertThat(made.words())
                .contains("Amendement", "Les rues sont fermées les jours d’école.", "du lundi au vendredi");
    }

    @Test
    void aReuseSaysWhereItIsSeen() {
        Scene scene = Scene.of(server, CommonsKind.SOFTWARE);
        Form form = scene.author
                .browser()
                .get(scene.commons.address() + "/contribute?kind=reuse")
                .form("form[action$='/contribute']")
                .with("title", "Une carte des portes")
                .with("text", "Faite en un week-end.");

        Answer without = form.submit();
        Answer sent = without.form("form[action$='/contribute']")
                .with("place", "https://carte.example/portes")
                .submit();

        assertThat(without.status()).isEqualTo(422);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(server.browser()
                        .get(sent.location())
                        .page()
                        .select("a[href='https://carte.example/portes'][rel=nofollow]"))
                .hasSize(1);
    }
}
