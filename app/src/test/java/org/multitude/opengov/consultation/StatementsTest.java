package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.Organizations;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotAllowed;

/** What becomes of a statement: it waits, is published, set aside or answered, by the body alone. */
class StatementsTest {
    private final TestServer server = TestServer.shared();

    @Test
    void aStatementWaitsIsPublishedOrSetAsideAndItsAuthorIsTold() {
        Asking asking = new Asking(server, "before", false);
        SignedIn author = TestPeople.signIn(server, ActorKind.CITIZEN);
        Asking.propose(author, asking.path, "Les trottinettes restent dehors.");
        Asking.propose(author, asking.path, "Untel est un voleur.");
        assertThat(server.browser().get(asking.path + "/statements").words()).doesNotContain("trottinettes");
        assertThat(server.browser().get(asking.path + "/statements/13").status())
                .isEqualTo(404);
        assertThat(asking.agent.browser().get(asking.path).words()).contains("2 énoncés à lire");
        assertThat(asking.agent.browser().get("/inbox").words()).contains("Un énoncé attend d’être lu");

        Answer reading = asking.agent.browser().get(asking.path + "/moderation");
        assertThat(reading.words()).contains("proposé par une citoyenne ou un citoyen", "Untel");
        Asking.sent(reading.form("form[action$='/statements/13/publish']").submit());
        Form aside = asking.agent
                .browser()
                .get(asking.path + "/statements/14/set-aside")
                .form("form[action$='/set-aside']");
        assertThat(aside.submit().find(".errors").text()).contains("Motifs");
        Asking.sent(aside.with("reasons", "Une accusation contre une personne.")
                .with("withhold", "yes")
                .submit());

        assertThat(server.browser().get(asking.path + "/statements").words()).contains("trottinettes");
        Answer list = server.browser().get(asking.path + "/set-aside");
        assertThat(list.words()).contains("Texte retiré", "Une accusation").doesNotContain("Untel");
        assertThat(Asking.vote(server.browser(), asking.path, 13, Choice.AGREE).status())
                .isEqualTo(303);
        Answer refused = server.browser().post(asking.path + "/votes", Map.of("statement", "14", "choice", "agree"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("On ne vote plus sur cet énoncé");
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(author.browser().get("/inbox").words())
                        .contains("Votre énoncé 13 est publié", "Votre énoncé 14 est écarté"));

        Form answer = asking.agent
                .browser()
                .get(asking.path + "/statements/13/answer")
                .form("form[action$='/answer']");
        Asking.sent(answer.with("decision", "accepted")
                .with("reasons", "C’est déjà la règle du parc, nous l’étendons.")
                .with("office", "Direction de la voirie")
                .submit());
        Answer one = server.browser().get(asking.path + "/statements/13");
        assertThat(one.words()).contains("Accepté", "nous l’étendons", "Direction de la voirie");
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(author.browser().get("/inbox").words()).contains("Votre énoncé 13 est accepté"));
        assertThat(server.browser("en").get(asking.path + "/statements/13").words())
                .contains("Accepted");
    }

    @Test
    void whatIsPublishedAtOnceIsReadAtOnce() {
        Asking asking = new Asking(server, "after", false);
        SignedIn author = TestPeople.signIn(server, ActorKind.RESEARCHER);
        String address = Asking.propose(author, asking.path, "<b>Du gras</b> & des \"guillemets\"");
        assertThat(server.browser().get(address).find("h1").text()).contains("<b>Du gras</b> & des");
        Answer twice = author.browser()
                .get(asking.path + "/propose")
                .form("form[action$='/propose']")
                .with("text", "<b>du gras</b> & des \"guillemets\"")
                .submit();
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.find("#error-text").text()).contains("déjà là");
        Answer tooLong = author.browser()
                .get(asking.path + "/propose")
                .form("form[action$='/propose']")
                .with("text", "x".repeat(281))
                .submit();
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.find("#error-text").text()).contains("280", "281");
    }

    @Test
    void onlyTheBodyOpensModeratesAnswersAndCloses() {
        Asking asking = new Asking(server, "before", false);
        SignedIn other = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, other, "Autre ville");
        for (String end : List.of("/moderation", "/seeds", "/close", "/statements/1/answer", "/statements/1/link")) {
            assertThat(other.browser().get(asking.path + end).status()).as(end).isEqualTo(403);
            assertThat(server.browser().get(asking.path + end).status()).as(end).isEqualTo(401);
        }
        assertThat(other.browser().get(asking.policy + "/consultations/new").status())
                .isEqualTo(403);
        assertThatThrownBy(() -> server.bean(CloseConsultation.class).close(other.id(), asking.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> server.bean(PublishStatement.class).publish(other.id(), asking.id(), 1))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> server.bean(SetAsideStatement.class)
                        .setAside(other.id(), asking.id(), 1, Prose.of("Non."), false))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsFoundNamesItsBodyAsItIsCalledNow() {
        Asking asking = new Asking(server, "before", false);
        Organization body =
                server.bean(Organizations.class).publishedBy(asking.agent.id()).getFirst();
        String name = "Ville renommée " + asking.agent.person().handle();
        Asking.sent(asking.agent
                .browser()
                .get(body.address() + "/edit")
                .form("form[action$='/edit']")
                .with("name", name)
                .submit());
        server.caughtUp();

        for (String kind : List.of("policy", "consultation", "statement")) {
            assertThat(server.browser()
                            .get("/search.csv?kind=" + kind + "&publisher=" + body.slug())
                            .text()
                            .lines()
                            .skip(1))
                    .as(kind)
                    .isNotEmpty()
                    .allMatch(line -> line.contains(name));
        }
    }
}
