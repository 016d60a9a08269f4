package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consultation through its forms, as browsers without JavaScript send them. */
class ConsultationTest {
    private final TestServer server = TestServer.shared();

    @Test
    void somebodyWithoutAnAccountVotesUnderOnePseudonymAndChangesHerMind() {
        Asking asking = new Asking(server, "before", false);
        Browser citizen = server.browser();
        Answer page = citizen.get(asking.path);
        assertThat(page.find("h1").text()).contains("Comment circuler");
        assertThat(page.words()).contains("Aucun énoncé lu sur 10", "12 énoncés en tout", "La carte n’est pas encore");
        assertThat(citizen.cookie("participation")).as("before the first vote").isEmpty();

        Answer first = Asking.vote(citizen, asking.path, Choice.AGREE);
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=" + asking.path)
                .doesNotContain("session=");
        for (int vote = 2; vote <= 10; vote++) {
            assertThat(Asking.vote(citizen, asking.path, vote % 2 == 0 ? Choice.DISAGREE : Choice.PASS)
                            .status())
                    .isEqualTo(303);
        }
        page = citizen.get(asking.path);
        assertThat(page.words()).contains("10 énoncés lus sur 12");
        Answer mine = citizen.get(asking.path + "/answers");
        assertThat(mine.page().select(".said > li")).hasSize(10);
        String pseudonym = mine.find("main code").text();
        assertThat(pseudonym).matches("[a-z0-9]{4}(-[a-z0-9]{4}){2}");

        Form again = mine.form(".said > li form");
        int changed = Integer.parseInt(again.value("statement"));
        assertThat(again.press("choice", "agree").location()).isEqualTo(asking.path + "/answers");
        assertThat(citizen.get(asking.path + "/answers")
                        .find("#statement-" + changed + " .chosen")
                        .text())
                .isEqualTo("D’accord");
        Asking.vote(citizen, asking.path, Choice.AGREE);
        Asking.vote(citizen, asking.path, Choice.AGREE);
        assertThat(citizen.get(asking.path).words()).contains("Vous avez lu les 12 énoncés");
        Turnout turnout = server.bean(VoteStore.class).turnout(asking.id());
        assertThat(turnout.participants()).isEqualTo(1);
        assertThat(turnout.withoutAccount()).isEqualTo(1);
        assertThat(turnout.votes()).isEqualTo(12);
    }

    @Test
    void aFormSentTwiceBeforeThereIsACookieIsOneVoter() {
        Asking asking = new Asking(server, "before", false);
        Browser citizen = server.browser();
        Form form = citizen.get(asking.path).form("form[action$='/votes']");
        form.press("choice", "agree");
        citizen.forget();
        form.press("choice", "agree");

        assertThat(server.bean(VoteStore.class).turnout(asking.id()).participants())
                .isEqualTo(1);
        assertThat(citizen.get(asking.path).words()).contains("1 énoncé lu");
    }

    @Test
    void whoSignsInGoesOnUnderTheSamePseudonymAndTakesPartOnce() {
        Asking asking = new Asking(server, "before", false);
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        String session = citizen.browser().cookie("session");
        Browser browser = server.browser();
        Asking.vote(browser, asking.path, 1, Choice.AGREE);
        String pseudonym =
                browser.get(asking.path + "/answers").find("main code").text();
        browser.cookie("session", session);
        Asking.vote(browser, asking.path, 2, Choice.AGREE);

        assertThat(browser.cookie("participation")).isEmpty();
        assertThat(browser.get(asking.path + "/answers").find("main code").text())
                .isEqualTo(pseudonym);
        Turnout turnout = server.bean(VoteStore.class).turnout(asking.id());
        assertThat(turnout).isEqualTo(new Turnout(1, 0, 2, 2, 0));
        Browser otherDevice = server.browser().cookie("session", session);
        Asking.vote(otherDevice, asking.path, 3, Choice.PASS);
        assertThat(server.bean(VoteStore.class).turnout(asking.id()).participants())
                .isEqualTo(1);
    }

    @Test
    void theLinkWithTheAccountIsErasedAndTheResultStays() {
        Asking asking = new Asking(server, "before", false);
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        Asking.vote(citizen.browser(), asking.path, 1, Choice.AGREE);
        asking.crowd(12);
        Opinions before = server.bean(ComputeOpinions.class).compute(asking.id(), Optional.empty());
        Asking.sent(citizen.browser()
                .get(asking.path + "/answers")
                .form("form[action$='/forget']")
                .submit());

        assertThat(server.bean(ComputeOpinions.class).compute(asking.id(), Optional.empty()))
                .isEqualTo(before);
        assertThat(citizen.browser().get(asking.path + "/answers").words()).contains("Vous avez rompu le lien");
        Answer refused = citizen.browser()
                .post(
                        asking.path + "/votes",
                        Map.of(
                                "_csrf",
                                citizen.browser()
                                        .get("/account")
                                        .find("[name=_csrf]")
                                        .attr("value"),
                                "statement",
                                "1",
                                "choice",
                                "pass"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Vous avez déjà voté ici");
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(participation) from opengov.participant where account = :account")
                        .param("account", citizen.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aStatementWaitsIsPublishedOrSetAsideAndItsAuthorIsTold() {
        Asking asking = new Asking(server, "before", false);
        SignedIn author = TestPeople.signIn(server, ActorKind.CITIZEN);
        propose(author, asking, "Les trottinettes restent dehors.");
        propose(author, asking, "Untel est un voleur.");
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
        String address = propose(author, asking, "<b>Du gras</b> & des \"guillemets\"");
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
    void whereAnAccountIsNeededNobodyVotesWithoutOne() {
        Asking asking = new Asking(server, "before", true);
        Browser stranger = server.browser();
        assertThat(stranger.get(asking.path).find(".vote a.button").text()).isEqualTo("Se connecter pour voter");
        Answer refused = stranger.post(asking.path + "/votes", Map.of("statement", "1", "choice", "agree"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(stranger.cookie("participation")).isEmpty();
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(Asking.vote(citizen.browser(), asking.path, 1, Choice.AGREE).status())
                .isEqualTo(303);
    }

    @Test
    void nonsenseIsRefusedInWords() {
        Asking asking = new Asking(server, "before", false);
        Browser stranger = server.browser();
        assertThat(stranger.post(asking.path + "/votes", Map.of("statement", "1", "choice", "maybe"))
                        .status())
                .isEqualTo(422);
        assertThat(stranger.post(asking.path + "/votes", Map.of("statement", "99", "choice", "agree"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(
                                asking.path + "/votes",
                                Map.of("statement", "1", "choice", "agree"),
                                Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        LocalDate today = LocalDate.now(Words.ZONE);
        Answer wrong = asking.agent
                .browser()
                .get(asking.policy + "/consultations/new")
                .form("form[action$='/consultations/new']")
                .with("question", "Et ensuite ?")
                .with("lead", "Dites-le.")
                .with("promise", "Nous répondons.")
                .with("firstDay", today.toString())
                .with("lastDay", today.minusDays(3).toString())
                .with("statements", "y".repeat(300))
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find(".errors").text()).contains("vient avant le premier", "300");
    }

    @Test
    void whatIsTooFastIsSlowedDown() {
        VotingPace pace = new VotingPace();
        for (int vote = 0; vote < VotingPace.VOTES_A_MINUTE; vote++) {
            pace.vote("somebody");
        }
        assertThatThrownBy(() -> pace.vote("somebody")).isInstanceOf(TooFast.class);
        pace.vote("somebody else");
        for (int newcomer = 0; newcomer < VotingPace.NEWCOMERS_AN_HOUR; newcomer++) {
            pace.newcomer("192.0.2.1");
        }
        assertThatThrownBy(() -> pace.newcomer("192.0.2.1")).isInstanceOf(TooFast.class);
    }

    @Test
    void theMapShowsTwoCampsTheirStatementsAndTheReader() {
        Asking asking = new Asking(server, "before", false);
        asking.crowd(30);
        Browser citizen = server.browser();
        for (int statement = 1; statement <= 8; statement++) {
            Asking.vote(citizen, asking.path, statement, statement % 2 == 0 ? Choice.AGREE : Choice.DISAGREE);
        }
        server.bean(DrawMaps.class).run();

        Answer page = citizen.get(asking.path);
        assertThat(page.page().select("table.groups tbody tr")).hasSize(2);
        assertThat(page.page().select("svg.opinions .hull")).hasSize(2);
        assertThat(page.page().select("svg.opinions .star")).hasSize(1);
        assertThat(page.find("#map").text()).contains("61 personnes", "L’étoile, c’est vous");
        assertThat(page.find("#gathers").text())
                .contains(Asking.STATEMENTS.get(1))
                .contains("%");
        assertThat(page.page().select("#divides .said > li")).isNotEmpty();
        assertThat(page.find("#divides").text()).doesNotContain(Asking.STATEMENTS.get(1));
        assertThat(server.browser().get(asking.path).page().select("svg.opinions .star"))
                .isEmpty();
        assertThat(server.browser().get(asking.path + "/statements").page().select(".bars"))
                .hasSize(12);
        String api = "/api/v1" + asking.path.replace("/policy/", "/policies/");
        for (String end : List.of("", "/statements", "/map", "/statements?state=set-aside")) {
            assertThat(server.browser().get(api + end, "application/json").status())
                    .as(end)
                    .isEqualTo(200);
        }
        assertThat(server.browser()
                        .get(api + "/statements?after=x", "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(server.browser()
                        .get(api.substring(0, api.lastIndexOf('/')), "application/json")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(server.browser().get(asking.path + "/method").words()).contains("k-moyennes");
        assertThat(server.browser().get(asking.path + "/statements.csv").text())
                .startsWith("statement,state,origin,agree,disagree,pass,decision,text");
    }

    @Test
    void aStarStandsWhereTheLibraryPlacesItsVoter() {
        Asking asking = new Asking(server, "before", false);
        asking.crowd(20);
        server.bean(SetAsideStatement.class)
                .setAside(asking.agent.id(), asking.id(), 5, Prose.of("Hors sujet."), false);
        Opinions opinions = server.bean(ComputeOpinions.class).compute(asking.id(), Optional.empty());
        List<Participation> voters = server.bean(JdbcClient.class)
                .sql(
                        "select id, pseudonym from opengov.participation where consultation = :id order by pseudonym collate \"C\"")
                .param("id", asking.id().value())
                .query((row, number) ->
                        new Participation(row.getLong("id"), asking.id(), row.getString("pseudonym"), false, 12))
                .list();
        for (int voter : List.of(0, 7, 39)) {
            assertThat(Star.place(opinions.map(), server.bean(VoteStore.class).of(voters.get(voter))))
                    .hasValueSatisfying(place -> {
                        assertThat(place.x())
                                .isCloseTo(opinions.signs().get(voter).at().x(), within());
                        assertThat(place.y())
                                .isCloseTo(opinions.signs().get(voter).at().y(), within());
                    });
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void itClosesByItselfAfterItsLastDayAndNobodyVotesAnyMore() {
        Asking asking = new Asking(server, "before", false);
        Asking.vote(server.browser(), asking.path, 1, Choice.AGREE);
        SignedIn follower = TestPeople.signIn(server, ActorKind.CITIZEN);
        Asking.sent(follower.browser()
                .get(asking.policy)
                .form("form[action='/follow']")
                .submit());
        LocalDate today = LocalDate.now(Words.ZONE);
        ConsultationStore consultations = server.bean(ConsultationStore.class);
        assertThat(consultations.ended(today.plusDays(10))).doesNotContain(asking.id());
        assertThat(consultations.ended(today.plusDays(11))).contains(asking.id());
        server.bean(CloseConsultation.class).closeOnTime(asking.id());
        server.bean(CloseConsultation.class).closeOnTime(asking.id());

        Answer page = server.browser().get(asking.path);
        assertThat(page.words()).contains("La consultation est close", "Une personne a voté, dont 1 sans compte");
        Answer late = server.browser().post(asking.path + "/votes", Map.of("statement", "1", "choice", "agree"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("n’est pas ouverte");
        assertThat(server.browser().get(asking.path + "/ballots.csv").text().lines())
                .hasSize(2)
                .first()
                .isEqualTo(Ballot.HEAD);
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(follower.browser().get("/inbox").words()).contains("Une consultation est close"));
        assertThat(server.browser().get(asking.policy).words()).contains("close le", "une personne a voté");
    }

    @Test
    void votesAtTheSameMomentAreAllCounted() throws Exception {
        Asking asking = new Asking(server, "before", false);
        ConsultationId id = asking.id();
        Vote vote = server.bean(Vote.class);
        List<Thread> threads = java.util.stream.IntStream.range(0, 6)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    for (int statement = 1; statement <= 6; statement++) {
                        vote.vote(
                                new Voter(
                                        Optional.empty(),
                                        Optional.empty(),
                                        new UUID(id.value().getMostSignificantBits(), n)),
                                id,
                                n % 2 == 0 ? statement : 7 - statement,
                                Choice.AGREE);
                    }
                }))
                .toList();
        server.bean(SealVotes.class).seal(id);
        for (Thread thread : threads) {
            thread.join();
        }
        while (server.bean(SealVotes.class).seal(id) > 0) {
            // Until nothing is left.
        }
        Turnout turnout = server.bean(VoteStore.class).turnout(id);
        assertThat(turnout.participants()).isEqualTo(6);
        assertThat(turnout.votes()).isEqualTo(36);
        assertThat(server.bean(VoteStore.class).counts(id, List.of(1, 6)))
                .containsEntry(1, new Counts(6, 0, 0))
                .containsEntry(6, new Counts(6, 0, 0));
    }

    private static String propose(SignedIn author, Asking asking, String text) {
        return Asking.sent(author.browser()
                .get(asking.path + "/propose")
                .form("form[action$='/propose']")
                .with("text", text)
                .submit());
    }
}
