package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Prose;
import org.multitude.record.PublicRecord;

/** What is said under a contribution, and who is told. */
class DiscussionTest {
    private final TestServer server = TestServer.shared();
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

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
    void whatIsWrittenAfterGoingBackIsNotLostAndWhatIsSentTwiceCountsOnce() {
        String path = scene.submit("problem", "Retour en arrière");
        Form form = scene.author.browser().get(path).form("form[action$='/comments']");

        Answer first = form.with("text", "la première pensée").submit();
        Answer again = form.submit();
        Answer other = form.with("text", "une autre, après un retour").submit();

        assertThat(again.location()).isEqualTo(first.location());
        assertThat(other.go().page().select("#discussion .list > li").eachText())
                .satisfiesExactly(
                        said -> assertThat(said).contains("la première pensée"),
                        said -> assertThat(said).contains("une autre, après un retour"));
    }

    @Test
    void aLongDiscussionIsReadPageByPage() {
        String path = scene.submit("problem", "Long fil");
        CommentContribution comments = server.bean(CommentContribution.class);
        ContributionId id = scene.idOf(path);
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
        assertThat(server.browser()
                        .get(server.browser()
                                .get(path)
                                .find("#discussion a[rel=last]")
                                .attr("href")
                                .split("#")[0])
                        .find("#discussion")
                        .text())
                .contains("le dernier");
    }

    @Test
    void whatLeadsToAMessageLeadsToThePageWhereItStands() {
        String path = scene.submit("problem", "Fil dont chaque message a son adresse");
        CommentContribution comments = server.bean(CommentContribution.class);
        List<CommentId> said = new ArrayList<>();
        for (int i = 1; i <= 110; i++) {
            said.add(comments.comment(
                            scene.author.id(),
                            scene.idOf(path),
                            new CommentContribution.Draft(Prose.of("message " + i), false, false))
                    .id());
        }

        for (int number : List.of(0, 49, 50, 51, 99, 100, 109)) {
            CommentId id = said.get(number);
            Answer page = server.browser().get(id.on(path).split("#")[0]);
            assertThat(page.find("#comment-" + id).text()).contains("message " + (number + 1));
            assertThat(page.page().select("#discussion a[rel=first]")).hasSize(number < 50 ? 0 : 1);
        }
        String act = server.bean(PublicRecord.class)
                .about(said.get(70).value(), 1)
                .getFirst()
                .proof();
        server.recorded();
        assertThat(server.browser()
                        .follow(act)
                        .find("main a[href*='?comment=']")
                        .attr("href"))
                .isEqualTo(said.get(70).on(path));
        // A message of another discussion is no place in this one.
        String other = scene.submit("question", "Une autre discussion, sans rapport");
        assertThat(server.browser().get(said.get(70).on(other).split("#")[0]).status())
                .isEqualTo(200);
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
