package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotAllowed;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;

/** One contribution from its submission to what was done, as its page shows it. */
class ContributionLifeTest {
    private static final String NASTY = "<script>alert(1)</script> <b onclick=x>\"'&";

    private final TestServer server = TestServer.shared();
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

    @Test
    void theWholeLifeIsOnOnePageEachStepWithItsSeal() {
        String path = scene.submit("problem", "Ligne 312 : deux portes ne peuvent pas être le 9");
        assertThat(path).isEqualTo(scene.commons.address() + "/contributions/1");
        Answer submitted = server.browser().get(path);
        assertThat(submitted.find("h1").text()).contains("Ligne 312");
        assertThat(submitted.find(".panel").text()).contains("En attente", "réponse due le");
        assertThat(submitted.words()).contains("une chercheuse ou un chercheur").doesNotContain("person1");
        assertThat(submitted.page().select(".line > li.done")).hasSize(1);
        assertThat(submitted.page().select(".line > li.to-come")).hasSize(3);

        scene.acknowledge(path).go();
        scene.answer(path, "partly-accepted", "Vous avez **raison** sur la rue.")
                .go();
        scene.done(path, "La ligne 312 est corrigée.", scene.commons.address()).go();

        Answer done = server.browser().get(path);
        assertThat(done.find(".panel").text()).contains("Fait", "répondu le 1ᵉʳ jour");
        assertThat(done.page().select(".line > li.done .seal-link")).hasSize(4);
        assertThat(done.page().select(".line > li.done b").eachText())
                .containsExactly("Déposée", "Prise en charge", "Réponse : acceptée en partie", "Fait");
        assertThat(done.find("#answer").text()).contains("Acceptée en partie", "Service géographique");
        assertThat(done.find("#answer strong").text()).isEqualTo("raison");
        assertThat(done.find("#follows .done").text()).contains("La ligne 312 est corrigée.");
        assertThat(done.find("#follows .done a").attr("href")).isEqualTo(scene.commons.address());
        assertThat(done.page().select(".timeline > li")).hasSize(4);
        assertThat(server.browser("en").get(path).find(".panel").text()).contains("Done", "answered on");
    }

    @Test
    void aQuestionIsAnsweredAndNotAccepted() {
        String path = scene.submit("question", "Que veut dire segment ?");
        Answer form = scene.publisher.browser().get(path + "/answer");
        assertThat(form.page().select("input[name=decision]").eachAttr("value")).containsExactly("answered");

        Answer forged = form.form("form[action$='/answer']")
                .forge("decision", "accepted")
                .with("reasons", "Oui.")
                .with("office", "Service")
                .submit();
        assertThat(forged.status()).isEqualTo(422);
        scene.publisher
                .browser()
                .get(path + "/answer")
                .form("form[action$='/answer']")
                .with("reasons", "Le milieu de la voie.")
                .with("office", "Service")
                .submit()
                .go();

        Answer page = server.browser().get(path);
        assertThat(page.find(".panel .tag").text()).isEqualTo("Répondu");
        assertThat(page.page().select(".line > li")).hasSize(2);
        assertThat(scene.publisher.browser().get(path + "/done").status()).isEqualTo(409);
    }

    @Test
    void wrongTransitionsAreRefusedInWords() {
        String path = scene.submit("problem", "Trop tôt");
        Answer tooEarly = scene.publisher.browser().get(path + "/done");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.words()).contains("répondez d’abord");

        scene.answer(path, "declined", "Non.");
        assertThat(scene.publisher.browser().get(path + "/acknowledge").status())
                .isEqualTo(409);
        assertThat(scene.publisher.browser().get(path + "/answer").status()).isEqualTo(409);
        Answer closed = scene.publisher.browser().get(path + "/done");
        assertThat(closed.words()).contains("ne laisse rien à faire");
    }

    @Test
    void anOpeningSettlesThoseThatItsChangeAnswers() {
        Contributions door = server.bean(Contributions.class);
        String path = scene.submit("problem", "Réglée par une version");
        scene.submit("problem", "Pas encore répondue");
        scene.answer(path, "accepted", "Oui.");
        Contribution open = door.open(scene.commons.id()).getFirst();
        UUID version = UUID.randomUUID();
        Prose outcome = Prose.of("Corrigé dans la version 2.");

        assertThat(door.open(scene.commons.id())).hasSize(1);
        assertThatThrownBy(() ->
                        door.done(open.id(), scene.author.id(), outcome, List.of(version), scene.commons.address()))
                .isInstanceOf(NotAllowed.class);
        door.done(open.id(), scene.publisher.id(), outcome, List.of(version), scene.commons.address());

        assertThat(door.open(scene.commons.id())).isEmpty();
        assertThat(server.browser().get(path).find("#follows").text()).contains("Corrigé dans la version 2.");
        assertThat(server.bean(PublicRecord.class).about(version, 5))
                .extracting(RecordedAct::type)
                .containsExactly("contribution.done");
        assertThatThrownBy(() ->
                        door.done(open.id(), scene.publisher.id(), outcome, List.of(version), scene.commons.address()))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void aBodyWithNobodyHereHasNoClock() {
        Scene absent = Scene.unclaimed(server, CommonsKind.SOFTWARE);
        String path = absent.submit("problem", "Sans horloge");

        Answer page = server.browser().get(path);

        assertThat(page.page().select(".clock-ticks")).isEmpty();
        assertThat(page.find(".panel").text()).contains("pas d’horloge", "mairie@example.org", "sans date promise");
        assertThat(server.browser("en").get(path).words()).contains("no answer clock");
    }

    @Test
    void markupInAnyFieldIsShownAsTextAndNoImageIsLoaded() {
        scene.named(scene.author, NASTY);
        String image = "\n\n![pixel](https://tracker.example/p.png) [lien](javascript:alert(1))";
        Answer sent = scene.author
                .browser()
                .get(scene.commons.address() + "/contribute?kind=problem&row=3")
                .form("form[action$='/contribute']")
                .with("title", NASTY)
                .with("column", NASTY)
                .with("text", NASTY + image)
                .with("showName", "yes")
                .submit();
        String path = sent.location();
        scene.publisher
                .browser()
                .get(path + "/acknowledge")
                .form("form[action$='/acknowledge']")
                .with("office", NASTY)
                .submit();
        scene.publisher
                .browser()
                .get(path + "/answer")
                .form("form[action$='/answer']")
                .with("decision", "accepted")
                .with("reasons", NASTY + image)
                .with("whatFollows", NASTY + image)
                .with("office", NASTY)
                .submit();
        scene.done(path, NASTY + image, "");
        scene.author
                .browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", NASTY + image)
                .with("showName", "yes")
                .submit();

        for (String page : List.of(path, scene.commons.address() + "/contributions", "/")) {
            Answer shown = scene.author.browser().get(page);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.words()).contains("<script>alert(1)</script>");
            assertThat(shown.page().select("main script, main img, main [onclick], main a[href^=javascript]"))
                    .isEmpty();
        }
        assertThat(server.browser().get(path).page().select("main a[href='https://tracker.example/p.png']"))
                .isNotEmpty();
    }
}
