package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Visibility;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotAllowed;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;

class ContributionTest {
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
        assertThat(submitted.words())
                .contains("personne qui fait de la recherche")
                .doesNotContain("person1");
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
    void whoIsConcernedIsToldAndNeverOfWhatSheDidHerself() {
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        String path = scene.submit("problem", "À suivre");
        reader.browser().get(path).form("form[action='/follow']").submit();
        assertThat(scene.author
                        .browser()
                        .get(path)
                        .find("form[action='/follow'] [name=wanted]")
                        .attr("value"))
                .isEqualTo("no");
        scene.acknowledge(path);
        reader.browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Moi aussi.")
                .submit();
        scene.answer(path, "accepted", "Oui.");
        scene.done(path, "Corrigé.", "");

        assertTold(scene.publisher, "Nouvelle contribution à " + scene.commons.title());
        assertTold(reader, "Prise en charge", "Acceptée, avec motifs", "C’est fait");
        assertTold(scene.author, "Prise en charge", "Nouveau message", "Acceptée, avec motifs", "C’est fait");
        assertThat(inbox(reader)).noneMatch(line -> line.contains("Nouveau message"));
        assertThat(inbox(scene.publisher)).hasSize(1);
        assertThat(inbox(scene.author)).hasSize(4);
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
        assertThat(place("1 312", "", "problem").go().words()).contains("la ligne 1 312");
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

    @Test
    void aPublisherSpeaksForTheBodyOnlyIfSheSaysSo() {
        String path = scene.submit("problem", "Qui parle");
        scene.publisher
                .browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "À titre personnel.")
                .submit();
        Answer spoke = scene.publisher
                .browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Pour la métropole.")
                .with("forTheBody", "yes")
                .submit();

        List<String> voices = spoke.go().page().select("#discussion .said-by").eachText();
        assertThat(voices.get(0)).startsWith("Un agent public");
        assertThat(voices.get(1)).startsWith("Métropole d’essai, qui répond");
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
    void theAccountOfAPublisherLeadsToTheDesk() {
        assertThat(scene.publisher.browser().get("/account").page().select("main a[href='/desk']"))
                .isNotEmpty();
        assertThat(scene.author.browser().get("/account").page().select("main a[href='/desk']"))
                .isEmpty();
    }

    @Test
    void aLongDiscussionIsReadPageByPage() {
        String path = scene.submit("problem", "Long fil");
        CommentContribution comments = server.bean(CommentContribution.class);
        ContributionId id = idOf(path);
        for (int i = 1; i <= 60; i++) {
            comments.comment(
                    scene.author.id(), id, new CommentContribution.Draft(Prose.of("message " + i), false, false));
        }

        Answer first = server.browser().get(path);
        assertThat(first.page().select("#discussion .list > li")).hasSize(50);
        Answer second = server.browser()
                .get(first.find("#discussion a[rel=next]").attr("href").split("#")[0]);
        assertThat(second.page().select("#discussion .list > li")).hasSize(10);
        Answer last = scene.author
                .browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "le dernier")
                .submit();
        assertThat(last.go().find("#discussion").text()).contains("le dernier");
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
    void aLateOneSaysSoEverywhereAndTheDeskShowsTheOldestFirst() {
        scene.submit("question", "La plus jeune");
        String old = scene.submit("problem", "La plus vieille");
        scene.older(old, 34);

        assertThat(server.browser().get(old).find(".panel").text()).contains("En retard de 4 jours", "due le");
        Answer desk = scene.publisher.browser().get("/desk");
        assertThat(desk.page().select("#waiting h3").eachText()).containsExactly("La plus vieille", "La plus jeune");
        assertThat(desk.find("#waiting").text()).contains("En retard de 4 jours");

        scene.answer(old, "accepted", "Oui.");
        Answer after = scene.publisher.browser().get("/desk");
        assertThat(after.page().select("#waiting h3").eachText()).containsExactly("La plus jeune");
        assertThat(after.page().select("#to-do h3").eachText()).containsExactly("La plus vieille");
        assertThat(scene.author.browser().get("/desk").words()).contains("Vous ne publiez pour aucun organisme");
        assertThat(server.browser().get("/desk").status()).isEqualTo(401);
    }

    @Test
    void theListContinuesAndKeepsWhatWasAsked() {
        SubmitContribution submit = server.bean(SubmitContribution.class);
        for (int i = 1; i <= 33; i++) {
            submit.submit(
                    scene.author.id(),
                    scene.commons.id(),
                    new SubmitContribution.Draft(
                            "problem", "numéro " + i, Prose.of("texte"), java.util.Optional.empty(), false));
        }
        String list = scene.commons.address() + "/contributions";
        scene.answer(list + "/1", "declined", "Non.");

        Answer first = server.browser().get(list + "?state=open");
        assertThat(first.page().select("h2").eachText()).hasSize(30).startsWith("numéro 2");
        Answer second = server.browser().get(first.find("a[rel=next]").attr("href"));
        assertThat(second.page().select("h2").eachText()).containsExactly("numéro 32", "numéro 33");
        assertThat(server.browser()
                        .get(list + "?state=settled")
                        .page()
                        .select("h2")
                        .eachText())
                .containsExactly("numéro 1");
        assertThat(server.browser().get(list).find("h2").text()).isEqualTo("numéro 33");
        assertThat(server.browser().get(list + "?after=nonsense&state=x").status())
                .isEqualTo(200);
    }

    @Test
    void thereIsNothingAtUnknownAddresses() {
        for (String path : List.of(
                "/data/nulle-part/contributions",
                "/data/nulle-part/contribute",
                "/data/nulle-part/contributions/1",
                scene.commons.address().replace("/data/", "/code/") + "/contributions",
                scene.commons.address() + "/contributions/99",
                scene.commons.address() + "/contributions/0",
                scene.commons.address() + "/contributions/99999999999")) {
            assertThat(scene.author.browser().get(path).status()).as(path).isEqualTo(404);
        }
        String draft = scene.enter(CommonsKind.DATASET, Visibility.DRAFT).address();
        assertThat(scene.author.browser().get(draft + "/contribute").status()).isEqualTo(404);
        assertThat(scene.author.browser().get(draft + "/contributions").status())
                .isEqualTo(404);
    }

    @Test
    void theFormAsksWhoIsThereAndStaysOneForm() {
        assertThat(server.browser().get(scene.commons.address() + "/contribute").status())
                .isEqualTo(401);
        Answer choose = scene.author.browser().get(scene.commons.address() + "/contribute");
        assertThat(choose.page().select("input[type=radio][name=kind]").eachAttr("value"))
                .containsExactly("problem", "question", "request");
        Answer unknown = scene.author.browser().get(scene.commons.address() + "/contribute?kind=rumour");
        assertThat(unknown.page().select("input[type=radio][name=kind]")).hasSize(3);
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
    void theSectionOfACommonsListsThoseThatWaitAndThoseAnswered() {
        CommonsContributions none = server.bean(ContributionLists.class).of(scene.commons.id(), 5);
        assertThat(none.total()).isZero();
        String path = scene.submit("problem", "Répondue");
        scene.submit("problem", "En attente");
        scene.answer(path, "accepted", "Oui.");

        CommonsContributions some = server.bean(ContributionLists.class).of(scene.commons.id(), 5);

        assertThat(some.open()).extracting(row -> row.contribution().title()).containsExactly("En attente");
        assertThat(some.settled()).extracting(row -> row.contribution().title()).containsExactly("Répondue");
        assertThat(some.settled().getFirst().excerpt()).isEqualTo("Oui.");
        assertThat(some.openCount()).isEqualTo(1);
        assertThat(some.settledCount()).isEqualTo(1);
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

    private ContributionId idOf(String path) {
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        return server.bean(ContributionStore.class)
                .find(scene.commons.id(), number)
                .orElseThrow()
                .id();
    }

    private void assertTold(SignedIn person, String... sentences) {
        Eventually.within(Duration.ofSeconds(15), () -> {
            List<String> told = inbox(person);
            for (String sentence : sentences) {
                assertThat(told).anyMatch(line -> line.contains(sentence));
            }
        });
    }

    private List<String> inbox(SignedIn person) {
        return person.browser().get("/inbox").page().select(".inbox > li").stream()
                .map(Element::text)
                .toList();
    }
}
