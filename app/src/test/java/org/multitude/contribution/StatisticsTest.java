package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.community.AttachCommons;
import org.multitude.community.Community;
import org.multitude.community.FoundCommunity;
import org.multitude.community.JoinCommunity;
import org.multitude.community.Joining;
import org.multitude.community.Participation;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is counted of a community: who contributes, how soon somebody responds, how plural it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsTest {
    private final TestServer server = TestServer.shared();
    private Scene scene;
    private SignedIn facilitator;
    private Community community;

    @BeforeAll
    void gather() {
        scene = Scene.of(server, CommonsKind.DATASET);
        facilitator = TestPeople.signIn(server, ActorKind.CIVIL_SOCIETY);
        community = server.bean(FoundCommunity.class)
                .found(
                        facilitator.id(),
                        new FoundCommunity.Description(
                                "Comptons ensemble",
                                Prose.of("Ce qui se compte."),
                                Prose.of("On compte."),
                                Joining.OPEN));
        server.bean(AttachCommons.class).attach(facilitator.id(), community.id(), scene.commons.id());
    }

    @Test
    void contributorsNewOnesAndFirstResponsesAreCountedByMonthWhileTheCommunityLooksAfterTheCommons() {
        SignedIn friend = TestPeople.signIn(server, ActorKind.ENTREPRENEUR);
        String answered = scene.submit("question", "Combien de portes au total ?");
        scene.submit("question", "Et les garages, sont-ils dedans ?");
        comment(scene.author, answered, "Je précise : les portes sur rue.");
        comment(friend, answered, "J’en trouve neuf mille.");
        scene.acknowledge(answered);
        Scene elsewhere = Scene.of(server, CommonsKind.DATASET);
        elsewhere.submit("question", "Une question qui ne les regarde pas");
        server.recorded();
        server.caughtUp();

        JsonNode month = thisMonth();
        assertThat(month.path("contributions").asInt()).isEqualTo(2);
        assertThat(month.path("messages").asInt()).isEqualTo(2);
        assertThat(month.path("contributors").asInt()).isEqualTo(2);
        assertThat(month.path("newContributors").asInt()).isEqualTo(2);
        assertThat(month.path("returningContributors").asInt()).isZero();
        // The author who explains herself does not respond to herself; of several responses the first counts.
        assertThat(month.path("responded").asInt()).isEqualTo(1);
        assertThat(month.path("waiting").asInt()).isEqualTo(1);
        assertThat(month.path("medianDaysToFirstResponse").asInt(-1)).isZero();
        assertThat(month.path("active").path("researcher").asInt()).isEqualTo(1);
        assertThat(month.path("active").path("entrepreneur").asInt()).isEqualTo(1);
        assertThat(month.path("pluralityOfActive").asDouble()).isEqualTo(2);
        Answer page = server.browser().get(community.address() + "/statistics");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Première réaction", "CHAOSS", "Nouveaux", "Le dénominateur");
        assertThat(page.page().select("svg[role=img]")).hasSize(6);
        Answer shown = server.browser().get(community.address());
        assertThat(shown.words())
                .contains("Parmi les 2 personnes qui ont contribué en 90 jours")
                .contains("Il manque")
                .contains("Actifs en 90 jours");
        assertThat(server.browser().get("/communities/no-such/statistics").status())
                .isEqualTo(404);
    }

    @Test
    void whoComesBackIsNotNewAndWhatHappenedEarlierIsCountedInItsMonthHoweverLateItIsRecorded() {
        Scene later = Scene.of(server, CommonsKind.DATASET);
        Community other = server.bean(FoundCommunity.class)
                .found(
                        facilitator.id(),
                        new FoundCommunity.Description(
                                "Retours", Prose.of("Qui revient."), Prose.of("On revient."), Joining.OPEN));
        server.bean(AttachCommons.class).attach(facilitator.id(), other.id(), later.commons.id());
        YearMonth now = YearMonth.now(Words.ZONE);
        server.bean(JdbcClient.class)
                .sql("update community.attachment set since = since - interval '100 days' where community = :id")
                .param("id", other.id().value())
                .update();
        server.bean(JdbcClient.class)
                .sql("update community.community set founded_at = founded_at - interval '100 days' where id = :id")
                .param("id", other.id().value())
                .update();
        later.submit("question", "Une première question sur les toits");
        server.recorded();
        server.caughtUp();
        assertThat(month(other, now).path("newContributors").asInt()).isEqualTo(1);
        // A month ago, recorded today.
        server.bean(Participation.class)
                .contributed(
                        later.commons.id(),
                        later.author.id(),
                        ActorKind.RESEARCHER,
                        now.minusMonths(1)
                                .atDay(15)
                                .atTime(12, 0)
                                .atZone(Words.ZONE)
                                .toInstant());
        assertThat(month(other, now).path("newContributors").asInt()).isZero();
        assertThat(month(other, now).path("returningContributors").asInt()).isEqualTo(1);
        assertThat(month(other, now.minusMonths(1)).path("newContributors").asInt())
                .isEqualTo(1);
        assertThat(month(other, now.minusMonths(1)).path("contributions").asInt())
                .isEqualTo(1);
    }

    @Test
    void membersAreCountedAtTheEndOfEachMonthAlsoOnceTheyLeft() {
        SignedIn passing = TestPeople.signIn(server, ActorKind.CITIZEN);
        int before = thisMonth().path("members").path("citizen").asInt();
        server.bean(JoinCommunity.class).join(passing.id(), community.id());
        assertThat(thisMonth().path("members").path("citizen").asInt()).isEqualTo(before + 1);
        passing.browser()
                .get(community.address())
                .form("form[action$='/leave']")
                .submit();
        assertThat(thisMonth().path("members").path("citizen").asInt()).isEqualTo(before);
    }

    @Test
    void organisationsAreCountedByAJobAndShownOnlyOfEnoughPeople() {
        Community small = server.bean(FoundCommunity.class)
                .found(
                        facilitator.id(),
                        new FoundCommunity.Description(
                                "Organismes", Prose.of("D’où l’on vient."), Prose.of("On vient."), Joining.OPEN));
        List<SignedIn> four = List.of(placed("Ville A"), placed("Ville B"), placed("Ville C"), placed("Ville D"));
        four.forEach(person -> server.bean(JoinCommunity.class).join(person.id(), small.id()));
        count();
        assertThat(json(small).path("organizations").isEmpty()).isTrue();
        assertThat(server.browser().get(small.address() + "/statistics").words())
                .contains("Moins de 5 personnes");
        SignedIn fifth = placed("Ville E");
        server.bean(JoinCommunity.class).join(fifth.id(), small.id());
        count();
        JsonNode organizations = json(small).path("organizations").path(0);
        assertThat(organizations.path("among").asString()).isEqualTo("members");
        assertThat(organizations.path("people").asInt()).isEqualTo(6);
        assertThat(organizations.path("placed").asInt()).isEqualTo(5);
        assertThat(organizations.path("effectiveOrganizations").asDouble()).isCloseTo(5, offset(0.001));
        assertThat(organizations.path("largestShare").asDouble()).isEqualTo(0.2);
        assertThat(server.browser().get(small.address()).words())
                .contains("5 membres agissent pour 5 organismes")
                .doesNotContain("Ville A");
    }

    private SignedIn placed(String name) {
        SignedIn person = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, person, name);
        return person;
    }

    private void count() {
        server.beans(Job.class).stream()
                .filter(job -> job.name().equals("community.count-organizations"))
                .forEach(Job::run);
    }

    private JsonNode thisMonth() {
        return month(community, YearMonth.now(Words.ZONE));
    }

    private JsonNode month(Community of, YearMonth month) {
        for (JsonNode one : json(of).path("months")) {
            if (one.path("month").asString().equals(month.toString())) {
                return one;
            }
        }
        throw new AssertionError("nothing of " + month);
    }

    private JsonNode json(Community of) {
        return server.browser().get("/api/v1" + of.address() + "/statistics").json();
    }

    private static void comment(SignedIn who, String path, String text) {
        who.browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", text)
                .submit();
    }
}
