package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Votes through their forms, as browsers without JavaScript send them: one voter under one pseudonym, however she comes. */
class VotingTest {
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
        Opinions before = server.bean(ComputeOpinions.class).compute(asking.id());
        assertThat(server.bean(ComputeOpinions.class).whole(asking.id()).kinds())
                .contains(Optional.of(ActorKind.CITIZEN));
        Asking.sent(citizen.browser()
                .get(asking.path + "/answers")
                .form("form[action$='/forget']")
                .submit());

        assertThat(server.bean(ComputeOpinions.class).compute(asking.id())).isEqualTo(before);
        // What she is goes with the link: it would tell something of whose the votes are.
        assertThat(server.bean(ComputeOpinions.class).whole(asking.id()).kinds())
                .containsOnly(Optional.empty());
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
    void votesAtTheSameMomentAreAllCounted() throws Exception {
        Asking asking = new Asking(server, "before", false);
        ConsultationId id = asking.id();
        Vote vote = server.bean(Vote.class);
        List<Thread> threads = IntStream.range(0, 6)
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
}
