package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Role;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever wrote something may correct it, and everybody reads what stood before. */
class CorrectionTest {
    private final TestServer server = TestServer.shared();

    @Test
    void whatItsAuthorCorrectsShowsWhatItSaidBefore() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Le 9 manque rue des Tilleuls");

        Answer sent = correct(scene.author, path + "/correct")
                .with("title", "Le 11 manque rue des Tilleuls")
                .with("text", "Les lignes 311 et 313 portent **toutes deux** le numéro 11.")
                .submit();
        server.recorded();
        server.caughtUp();

        assertThat(sent.location()).isEqualTo(path);
        Answer page = server.browser().get(path);
        assertThat(page.words()).contains("Le 11 manque", "311 et 313", "Corrigé par son auteur");
        Answer changes =
                server.browser().get(page.find("main a[href$='/wordings']").attr("href"));
        assertThat(changes.find("h3 del").text()).isEqualTo("9");
        assertThat(changes.find("h3 ins").text()).isEqualTo("11");
        assertThat(changes.words()).contains("Les lignes 311 et 312 portent toutes deux le numéro 9.");
        assertThat(changes.find("main a[href^='/record/act/']").attr("href")).isNotEmpty();
        assertThat(server.browser().get(path + "/wordings?to=2&plain=true").words())
                .contains("[supprimé : 9]", "[ajouté : 11]");
        assertThat(scene.publisher.browser().get(path + "/handling").words()).contains("Corrigé par son auteur");
        assertThat(scene.publisher.browser().get("/inbox").words()).contains("Son auteur a corrigé «");
        assertThat(server.browser().get(path + ".atom").text()).contains("corrigée");
        assertThat(scene.author.browser().get("/account/acts").words()).contains("corrigée");
    }

    @Test
    void aMessageIsCorrectedAsOftenAsTenTimesAndEachStepIsRead() {
        Scene scene = Scene.of(server, CommonsKind.SOFTWARE);
        String path = scene.submit("question", "Où se trouve le plan ?");
        String message = comment(scene.author, path, "Le texte 1.");

        for (int i = 2; i <= 11; i++) {
            assertThat(correct(scene.author, message + "/correct")
                            .with("text", "Le texte " + i + ".")
                            .submit()
                            .status())
                    .isEqualTo(303);
        }

        assertThat(server.browser().get(path).words()).contains("Le texte 11.").doesNotContain("Le texte 10.");
        Answer last = server.browser().get(message + "/wordings");
        assertThat(last.page().select(".changes del, .changes ins").eachText()).containsExactly("10", "11");
        assertThat(last.page().select("ol.list li")).hasSize(10);
        assertThat(server.browser()
                        .get(message + "/wordings?to=2")
                        .page()
                        .select(".changes del, .changes ins")
                        .eachText())
                .containsExactly("1", "2");
        Answer again = scene.author.browser().get(message + "/correct");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.words()).contains("au plus 10 fois");
    }

    @Test
    void twoCorrectionsAtOnceLoseNothing() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Un pont manque au plan");
        Form slow = correct(scene.author, path + "/correct").with("text", "Deux ponts manquent, au nord.");
        correct(scene.author, path + "/correct")
                .with("text", "Trois ponts manquent.")
                .submit();

        Answer refused = slow.submit();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Trois ponts manquent.");
        assertThat(refused.find("[name=text]").text()).isEqualTo("Deux ponts manquent, au nord.");
        refused.form("form[action$='/correct']").submit();
        assertThat(server.browser().get(path).words()).contains("Deux ponts manquent, au nord.");

        String message = comment(scene.author, path, "Photo à venir.");
        Form late = correct(scene.author, message + "/correct").with("text", "Photo jointe.");
        correct(scene.author, message + "/correct")
                .with("text", "Pas de photo.")
                .submit();
        assertThat(late.submit().status()).isEqualTo(409);
        assertThat(server.browser().get(message + "/wordings").words()).contains("Pas de photo");
    }

    @Test
    void anAnswerStaysWithTheWordingThatItAnswers() {
        Scene scene = Scene.of(server, CommonsKind.POLICY);
        String path = scene.submit("idea", "Des bancs sous les arbres");
        Form answer = scene.publisher.browser().get(path + "/answer").form("form[action$='/answer']");
        Form late = correct(scene.author, path + "/correct").with("text", "Et une fontaine.");
        correct(scene.author, path + "/correct")
                .with("text", "Des bancs de bois.")
                .submit();

        Answer meanwhile = answer.with("decision", "accepted")
                .with("reasons", "Oui.")
                .with("office", "Voirie")
                .submit();

        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.words()).contains("Des bancs de bois.");
        assertThat(meanwhile.form("form[action$='/answer']").submit().status()).isEqualTo(303);
        assertThat(late.submit().status()).isEqualTo(409);
        Answer closed = scene.author.browser().get(path + "/correct");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.words()).contains("Une réponse est donnée");
        assertThat(scene.author.browser().get(path).page().select("a[href='" + path + "/correct']"))
                .isEmpty();
    }

    @Test
    void whatIsMergedIsCorrectedNoMoreAndWhatWasTypedStays() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String kept = scene.submit("problem", "Les bancs du parc manquent");
        String merged = scene.submit("problem", "Il manque les bancs du parc");
        Form form = correct(scene.author, merged + "/correct").with("text", "Trois bancs, près du kiosque.");
        scene.publisher
                .browser()
                .get(merged + "/merge")
                .form("form[action$='/merge']")
                .with("into", scene.idOf(kept).toString())
                .submit();

        Answer refused = form.submit();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("fusionnée avec une autre").doesNotContain("contestez");
        assertThat(refused.find("textarea[name=text]").text()).isEqualTo("Trois bancs, près du kiosque.");
        assertThat(refused.page().select("form[action$='/correct'] button")).isEmpty();
    }

    @Test
    void whatAColleagueApprovedIsNoAnswerToWhatWasCorrectedSince() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        SignedIn colleague = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.member(server, scene.body, colleague, Role.PUBLISHER);
        scene.publisher
                .browser()
                .get(scene.body.address() + "/promises")
                .form("form[action$='/promises']")
                .with("approval", "yes")
                .submit();
        String path = scene.submit("problem", "Une ligne de trop");
        scene.publisher
                .browser()
                .get(path + "/handling")
                .form("form:has([name=do][value=draft])")
                .with("decision", "accepted")
                .with("reasons", "Oui.")
                .with("office", "Service")
                .submit();
        Form read = colleague.browser().get(path + "/handling").form("form:has([name=do][value=approve])");
        colleague
                .browser()
                .get(path + "/handling")
                .form("form:has([name=do][value=approve])")
                .submit();

        correct(scene.author, path + "/correct")
                .with("text", "Deux lignes de trop.")
                .submit();

        Form answer = scene.publisher.browser().get(path + "/answer").form("form[action$='/answer']");
        assertThat(answer.submit().status()).isEqualTo(409);
        assertThat(read.submit().status()).as("read before the correction").isEqualTo(409);
        colleague
                .browser()
                .get(path + "/handling")
                .form("form:has([name=do][value=approve])")
                .submit();
        assertThat(scene.publisher
                        .browser()
                        .get(path + "/answer")
                        .form("form[action$='/answer']")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void nobodyCorrectsWhatSomebodyElseWrote() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "La mare est à sec");
        String other = scene.submit("problem", "Un autre sujet tout à fait");
        String message = comment(scene.author, path, "Depuis mai.");
        SignedIn eve = TestPeople.signIn(server, ActorKind.CITIZEN);

        assertThat(eve.browser().get(path + "/correct").status()).isEqualTo(403);
        assertThat(eve.browser().get(message + "/correct").status()).isEqualTo(403);
        assertThat(craft(eve, path, message + "/correct", "0").status()).isEqualTo(403);
        assertThat(craft(eve, path, path + "/correct", "1").status()).isEqualTo(403);
        // A message of one discussion is no message of another.
        assertThat(craft(scene.author, path, message.replace(path, other) + "/correct", "0")
                        .status())
                .isEqualTo(404);
        assertThat(server.browser().get(path + "/comments/nothing/wordings").status())
                .isEqualTo(404);
        assertThat(server.browser().get(message + "/wordings").status()).isEqualTo(404);
        assertThat(server.browser().get(path).words()).contains("Depuis mai.");
    }

    @Test
    void whatIsEmptyOrTooLongIsSaidAndKept() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Le banc a disparu");

        Answer empty =
                correct(scene.author, path + "/correct").with("title", " ").submit();
        Answer longer = correct(scene.author, comment(scene.author, path, "Vu hier.") + "/correct")
                .with("text", "x".repeat(5_001))
                .submit();

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.find("[name=text]").text()).contains("Les lignes 311");
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.find("[name=text]").text()).hasSize(5_001);
    }

    @Test
    void whatIsSaidForABodyIsCorrectedWhileSheSpeaksForIt() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "La fontaine coule toujours");
        scene.publisher
                .browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Nous passerons lundi.")
                .with("forTheBody", "yes")
                .submit();
        String message = path + "/comments/" + last(scene, path);

        assertThat(correct(scene.publisher, message + "/correct")
                        .with("text", "Nous passerons mardi.")
                        .submit()
                        .status())
                .isEqualTo(303);
        server.bean(JdbcClient.class)
                .sql("delete from identity.membership where person = :person")
                .param("person", scene.publisher.id().value())
                .update();

        Answer refused = scene.publisher
                .browser()
                .get(message + "/correct")
                .form("form[action$='/correct']")
                .with("text", "Nous ne passerons pas.")
                .submit();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(server.browser().get(path).words()).contains("Nous passerons mardi.");
    }

    @Test
    void underAnErasedContributionItsMessagesStillSayWhatTheySaidAndLeadBack() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Le kiosque penche un peu");
        String message = comment(scene.publisher, path, "Nous irons voir.");
        correct(scene.publisher, message + "/correct")
                .with("text", "Nous y sommes allés.")
                .submit();
        String erase = "/erase/" + scene.idOf(path);
        scene.author.browser().get(erase).form("form[action='" + erase + "']").submit();

        Answer changes = server.browser().get(message + "/wordings");

        assertThat(changes.words()).contains("Nous irons voir.", "Son auteur l’a corrigé.");
        assertThat(changes.find("aside.panel .who a").text()).isEqualTo("Contribution effacée");
        assertThat(changes.find("aside.panel .who a").attr("href")).startsWith(path);
    }

    private static Answer craft(SignedIn who, String from, String to, String version) {
        String token = who.browser().get(from).form("form[action$='/comments']").value("_csrf");
        return who.browser()
                .post(to, Map.of("_csrf", token, "_version", version, "title", "Autre", "text", "Autre chose."));
    }

    private static Form correct(SignedIn author, String page) {
        return author.browser().get(page).form("form[action$='/correct']");
    }

    /** Path of a message that she writes. */
    private String comment(SignedIn author, String path, String text) {
        String location = author.browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", text)
                .submit()
                .location();
        return path + "/comments/" + location.substring(location.indexOf("?comment=") + "?comment=".length());
    }

    private CommentId last(Scene scene, String path) {
        return server.bean(CommentStore.class)
                .thread(scene.idOf(path), Optional.empty(), 50)
                .items()
                .getLast()
                .id();
    }
}
