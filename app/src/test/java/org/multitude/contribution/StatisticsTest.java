package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.multitude.identity.PersonId;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.record.PublicRecord;
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
        // Of people nothing is told while the month lasts: what was counted is kept, and not shown.
        assertThat(kept(community, YearMonth.now(Words.ZONE), "contributors")).isEqualTo(2);
        assertThat(kept(community, YearMonth.now(Words.ZONE), "newcomers")).isEqualTo(2);
        assertThat(month.path("contributors").isNull()).isTrue();
        assertThat(month.path("newContributors").isNull()).isTrue();
        assertThat(month.path("active").isEmpty()).isTrue();
        assertThat(month.path("pluralityOfActive").isNull()).isTrue();
        // The author who explains herself does not respond to herself; of several responses the first counts.
        assertThat(month.path("responded").asInt()).isEqualTo(1);
        assertThat(month.path("waiting").asInt()).isEqualTo(1);
        assertThat(month.path("medianDaysToFirstResponse").asInt(-1)).isEqualTo(1);
        Answer page = server.browser().get(community.address() + "/statistics");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Première réaction", "CHAOSS", "Nouveaux", "Le dénominateur");
        assertThat(page.words()).contains("mois en cours", "telles que chacun les déclare");
        assertThat(page.page().select("svg[role=img]")).as("no month is over").hasSize(2);
        assertThat(server.browser().get(community.address()).words()).contains("Actifs en 90 jours", "Il manque");
        count();
        assertThat(server.browser().get(community.address()).words())
                .contains("moins de 5")
                .doesNotContain("personnes qui ont contribué");
        assertThat(server.browser().get("/communities/no-such/statistics").status())
                .isEqualTo(404);
    }

    @Test
    void whoComesBackIsNotNewAndWhatHappenedEarlierIsCountedInItsMonthHoweverLateItIsRecorded() {
        Scene later = Scene.of(server, CommonsKind.DATASET);
        Community other = aged("Retours", later);
        YearMonth now = YearMonth.now(Words.ZONE);
        later.submit("question", "Une première question sur les toits");
        server.recorded();
        server.caughtUp();
        assertThat(kept(other, now, "newcomers")).isEqualTo(1);
        // A month ago, recorded today.
        server.bean(Participation.class)
                .contributed(
                        later.commons.id(),
                        Optional.of(later.author.id()),
                        ActorKind.RESEARCHER,
                        middle(now.minusMonths(1)));
        assertThat(kept(other, now, "newcomers")).isZero();
        assertThat(kept(other, now, "contributors")).isEqualTo(1);
        assertThat(kept(other, now.minusMonths(1), "newcomers")).isEqualTo(1);
        assertThat(month(other, now.minusMonths(1)).path("contributions").asInt())
                .isEqualTo(1);
    }

    @Test
    void peopleAreToldOnceTheirMonthIsOverAndNoNumberIsOfFewerThanFive() {
        Scene old = Scene.of(server, CommonsKind.DATASET);
        Community aged = aged("Des nombres", old);
        YearMonth before = YearMonth.now(Words.ZONE).minusMonths(1);
        take(old, before, ActorKind.CITIZEN, 4);
        assertThat(month(aged, before).path("contributors").isNull()).as("four").isTrue();
        assertThat(month(aged, before).path("contributions").asInt()).isEqualTo(4);

        take(old, before, ActorKind.CITIZEN, 3);
        take(old, before, ActorKind.RESEARCHER, 5);
        take(old, before, ActorKind.ENTREPRENEUR, 2);
        JsonNode month = month(aged, before);
        assertThat(month.path("contributors").asInt()).isEqualTo(14);
        assertThat(month.path("newContributors").asInt()).isEqualTo(14);
        assertThat(month.path("returningContributors").asInt(-1)).isZero();
        assertThat(month.path("active").path("citizen").asInt()).isEqualTo(7);
        assertThat(month.path("active").path("public-agent").asInt(-1)).isZero();
        assertThat(month.path("active").has("entrepreneur")).as("two").isFalse();
        assertThat(month.path("active").has("researcher"))
                .as("with it, the total would tell the two")
                .isFalse();
        assertThat(month.path("pluralityOfActive").asDouble()).isEqualTo(2.5);
        assertThat(server.browser().get(aged.address() + "/statistics").words()).contains("< 5 / 0");

        count();
        assertThat(server.browser().get(aged.address()).words())
                .contains("Parmi les 14 personnes qui ont contribué dans les 90 jours")
                .contains("moins de 5", "non dit");
        // Counted by the day, and not by who reads.
        take(old, before, ActorKind.ENTREPRENEUR, 9);
        assertThat(server.browser().get(aged.address()).words()).contains("Parmi les 14 personnes");
    }

    @Test
    void whatSomebodyWroteWhoseAccountIsGoneCountsAndNobodyWithIt() {
        Scene left = Scene.of(server, CommonsKind.DATASET);
        Community of = aged("Qui reste", left);
        left.submit("question", "Où mène ce sentier ?");
        left.submit("problem", "Deux ponts portent le même nom");
        server.bean(ForgetContributor.class).leaving(left.author.id());
        server.recorded();
        server.caughtUp();
        server.bean(JdbcClient.class)
                .sql("delete from community.month where community = :id")
                .param("id", of.id().value())
                .update();
        server.bean(JdbcClient.class)
                .sql("delete from community.contributor where community = :id")
                .param("id", of.id().value())
                .update();
        server.bean(CountParticipation.class)
                .follow(server.bean(PublicRecord.class).about(left.commons.id().value(), 50));

        assertThat(kept(of, YearMonth.now(Words.ZONE), "contributions")).isEqualTo(2);
        assertThat(kept(of, YearMonth.now(Words.ZONE), "contributors")).isZero();
    }

    @Test
    void ofWhoeverIsGoneTheDayForgetsThatSheTookPart() {
        Scene gone = Scene.of(server, CommonsKind.DATASET);
        Community of = aged("Qui part", gone);
        take(gone, YearMonth.now(Words.ZONE), ActorKind.CITIZEN, 2);
        server.bean(Participation.class)
                .said(gone.commons.id(), Optional.of(gone.author.id()), ActorKind.RESEARCHER, Instant.now());
        assertThat(contributors(of)).isEqualTo(3);
        count();
        assertThat(contributors(of)).as("two have no account").isEqualTo(1);
    }

    private long contributors(Community of) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from community.contributor where community = :id")
                .param("id", of.id().value())
                .query(Long.class)
                .single();
    }

    /** People without a name here, each of whom brought something. */
    private void take(Scene to, YearMonth month, ActorKind kind, int people) {
        for (int i = 0; i < people; i++) {
            server.bean(Participation.class)
                    .contributed(to.commons.id(), Optional.of(new PersonId(UUID.randomUUID())), kind, middle(month));
        }
    }

    private static Instant middle(YearMonth month) {
        return month.atDay(15).atTime(12, 0).atZone(Words.ZONE).toInstant();
    }

    /** A community that has looked after this for long. */
    private Community aged(String name, Scene of) {
        Community aged = server.bean(FoundCommunity.class)
                .found(
                        facilitator.id(),
                        new FoundCommunity.Description(
                                name, Prose.of("Depuis longtemps."), Prose.of("On dure."), Joining.OPEN));
        server.bean(AttachCommons.class).attach(facilitator.id(), aged.id(), of.commons.id());
        for (String statement : List.of(
                "update community.attachment set since = since - interval '100 days' where community = :id",
                "update community.community set founded_at = founded_at - interval '100 days' where id = :id")) {
            server.bean(JdbcClient.class)
                    .sql(statement)
                    .param("id", aged.id().value())
                    .update();
        }
        return aged;
    }

    private long kept(Community of, YearMonth month, String what) {
        return server.bean(JdbcClient.class)
                .sql("select coalesce(sum(" + what
                        + "), 0) from community.month where community = :id and month = :month")
                .param("id", of.id().value())
                .param("month", month.atDay(1))
                .query(Long.class)
                .single();
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
