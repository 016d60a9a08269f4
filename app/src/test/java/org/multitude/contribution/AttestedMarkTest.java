package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.Role;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.time.PlatformClock;
import org.multitude.record.Entry;
import org.multitude.record.PublicRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What somebody is, as attested when she wrote: said beside what she wrote, committed to, and never said later of before. */
class AttestedMarkTest {
    private final TestServer server = TestServer.shared();

    @Test
    void whatIsAttestedLaterChangesNothingOfWhatWasWrittenBefore() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String before = scene.submit("question", "Depuis quand ?");
        assertThat(scene.author.browser().get(before).words()).contains("C’est ce que cette personne dit être.");

        attested(scene.author, OrganizationType.UNIVERSITY);
        String after = scene.submit("problem", "Le numéro 14 manque");
        comment(scene.author, before, "Je le vois encore aujourd’hui.");

        Answer page = server.browser().get(after);
        assertThat(page.words()).contains("Son organisme l’atteste.");
        assertThat(page.words()).as("where she works is not told").doesNotContain("Université attestante");
        assertThat(server.browser().get(before).page().select(".lead").text())
                .contains("C’est ce que cette personne dit être.")
                .doesNotContain("atteste");
        assertThat(server.browser()
                        .get(before)
                        .page()
                        .select("#discussion .said-by")
                        .text())
                .contains("attesté par son organisme");
        assertThat(json(scene, 1).path("author").has("attested")).isFalse();
        assertThat(json(scene, 2).path("author").path("attested").asString()).isEqualTo("organization");
        Entry entry = server.bean(PublicRecord.class)
                .about(UUID.fromString(json(scene, 2).path("id").asString()), 1)
                .getFirst()
                .entry();
        assertThat(entry.commitments()).containsKey("authorAttested");
        assertThat(entry.tokens()).doesNotContainKey("authorAttested");
    }

    @Test
    void supportsSayHowManyAreAttestedAndForgetItWhenWithdrawn() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Une rue porte deux noms");
        SignedIn attested = TestPeople.signIn(server, ActorKind.CIVIL_SOCIETY);
        attested(attested, OrganizationType.ASSOCIATION);
        support(attested, path);
        support(TestPeople.signIn(server, ActorKind.CIVIL_SOCIETY), path);

        assertThat(server.browser("en").get(path).words()).contains("2 from civil society; one is attested");

        support(attested, path);
        assertThat(server.browser("en").get(path).words()).contains("1 from civil society; none is attested");
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from contribution.support where withdrawn and attested is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onePersonWhoPretendsToBeOfAllKindsIsNotPluralWhereItIsAttested() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        String address = founder.browser()
                .get("/communities/new")
                .form()
                .with("name", "Une seule voix " + UUID.randomUUID())
                .with("summary", "Tout le monde, paraît-il.")
                .with("charter", "Chacun parle pour soi.")
                .submit()
                .location();
        for (ActorKind kind :
                List.of(ActorKind.ENTREPRENEUR, ActorKind.RESEARCHER, ActorKind.CIVIL_SOCIETY, ActorKind.CITIZEN)) {
            join(TestPeople.signIn(server, kind), address);
        }
        assertThat(server.browser("en").get(address).words())
                .contains("5.0")
                .contains("Nothing attested what any of them is when they joined");

        SignedIn attested = TestPeople.signIn(server, ActorKind.RESEARCHER);
        attested(attested, OrganizationType.UNIVERSITY);
        join(attested, address);
        assertThat(server.browser("en").get(address).words())
                .contains("By those alone of whom something attested what they are when they joined (1 of 6): 1.0.");
        JsonNode json = server.browser().get("/api/v1" + address).json();
        assertThat(json.path("plurality").asDouble()).isGreaterThan(4);
        assertThat(json.path("attestedPlurality").asDouble()).isEqualTo(1);
        assertThat(json.path("attested").path("researcher").asInt()).isOne();
    }

    @Test
    void aMonthSaysHowManyPeopleOfEachKindContributedOnceFiveDid() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        attested(scene.author, OrganizationType.UNIVERSITY);
        for (String title : List.of("Une borne penche", "Un arbre gêne", "Le plan date")) {
            scene.submit("problem", title);
        }
        for (int i = 0; i < 3; i++) {
            write(scene, TestPeople.signIn(server, ActorKind.CITIZEN), "Sans lumière au carrefour n° " + (i * 31 + 7));
        }
        nextMonth();
        assertThat(counts(scene)).as("four people").isEmpty();

        write(scene, TestPeople.signIn(server, ActorKind.ENTREPRENEUR), "Je livre et rien n’ouvre");
        nextMonth();
        nextMonth();

        assertThat(counts(scene)).hasSize(1);
        CountedContributors counted = counts(scene).getFirst();
        assertThat(counted.kinds()).as("one, one and three: no kind has enough").isEmpty();
        assertThat(counted.others()).hasValue(5);
        assertThat(server.bean(PublicRecord.class)
                        .about(scene.body.id().value(), 1)
                        .getFirst()
                        .entry()
                        .tokens())
                .containsEntry("others", "5")
                .doesNotContainKeys("researchers", "researchersAttested", "citizens", "entrepreneurs");
        server.recorded();
        server.caughtUp();
        Answer trust = server.browser("en")
                .get("/api/v1/trust?body=" + scene.body.slug() + "&asOf="
                        + java.time.LocalDate.now(org.multitude.platform.text.Words.ZONE));
        assertThat(trust.json().path("contributors").asInt())
                .as("known only from the day of its act")
                .isZero();
    }

    @Test
    void noNumberOfAMonthIsOfFewerThanFivePeople() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        for (int i = 0; i < 5; i++) {
            write(scene, TestPeople.signIn(server, ActorKind.CITIZEN), titles().get(i));
        }
        attested(scene.author, OrganizationType.UNIVERSITY);
        scene.submit("problem", "Le plan date de trois ans");
        nextMonth();

        CountedContributors counted = counts(scene).getFirst();
        assertThat(counted.kinds().keySet()).containsExactly(ActorKind.CITIZEN);
        assertThat(counted.others()).as("one researcher").isEmpty();
        assertThat(counted.people()).isEqualTo(5);
        assertThat(CountedContributors.Kind.of(9, 4).attested()).as("four are").isEmpty();
        assertThat(CountedContributors.Kind.of(9, 5).attested())
                .as("four are not")
                .isEmpty();
        assertThat(CountedContributors.Kind.of(10, 5).attested()).hasValue(5);
        assertThat(CountedContributors.Kind.of(7, 0).attested()).hasValue(0);
    }

    private static List<String> titles() {
        return List.of(
                "Sans lumière au carrefour",
                "Bancs trop hauts",
                "Quelle licence vaut ici",
                "Colonnes inversées",
                "Horaires du dimanche absents");
    }

    private List<CountedContributors> counts(Scene scene) {
        return server.bean(ContributorsStore.class).oldest(java.util.Optional.empty(), 1000).items().stream()
                .filter(counted -> counted.body().equals(java.util.Optional.of(scene.body.id())))
                .toList();
    }

    private void nextMonth() {
        PlatformClock.at(java.time.Instant.now().plus(java.time.Duration.ofDays(31)), () -> {
            server.bean(CountContributors.class).run();
            return server;
        });
    }

    private static void write(Scene scene, SignedIn person, String title) {
        assertThat(person.browser()
                        .get(scene.commons.address() + "/contribute?kind=problem")
                        .form("form[action$='/contribute']")
                        .with("title", title)
                        .with("text", "À voir sur place.")
                        .submit()
                        .sure()
                        .status())
                .isEqualTo(303);
    }

    /** Lets her act for a recognised organisation whose nature attests what she is. */
    private void attested(SignedIn person, OrganizationType type) {
        SignedIn founder = TestPeople.signIn(server, person.person().kind());
        Organization organization =
                TestPeople.body(server, founder, "Université attestante " + UUID.randomUUID(), type);
        TestPeople.recognize(server, organization);
        TestPeople.member(server, organization, person, Role.PUBLISHER);
    }

    private static void comment(SignedIn person, String path, String text) {
        person.browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", text)
                .submit();
    }

    private static void support(SignedIn person, String path) {
        assertThat(person.browser()
                        .get(path)
                        .form("form[action$='/support']")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    private static void join(SignedIn person, String address) {
        assertThat(person.browser()
                        .get(address)
                        .form("form[action$='/join']")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    private JsonNode json(Scene scene, int number) {
        String dataset = scene.commons.address().replaceFirst("/data/", "/api/v1/datasets/");
        for (JsonNode one :
                server.browser().get(dataset + "/contributions").json().path("items")) {
            if (one.path("number").asInt() == number) {
                return one;
            }
        }
        throw new AssertionError("no contribution " + number);
    }
}
