package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Role;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.time.PlatformClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether bodies listen: asked apart of those who contributed, private, and published as a count by quarter. */
class ListeningTest {
    private final TestServer server = TestServer.shared();

    @Test
    void onlyWhoContributedIsAskedAndMayChangeAndTakeBackTheAnswer() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String address = scene.body.address() + "/listens";
        assertThat(server.browser().get(address).status()).isEqualTo(401);
        assertThat(scene.author.browser().get(address).words())
                .contains("La question n’est posée qu’aux personnes qui ont contribué");
        assertThat(scene.author.browser().get(address).page().select("form[action$='/listens']"))
                .isEmpty();
        scene.submit("question", "Quand ?");

        assertThat(say(scene.author, address, "no").status()).isEqualTo(303);
        assertThat(scene.author.browser().get(address).words()).contains("Vous avez dit qu’il n’écoute pas.");
        say(scene.author, address, "yes");
        assertThat(scene.author.browser().get(address).words()).contains("Vous avez dit qu’il écoute.");
        assertThat(rows(scene)).isOne();
        say(scene.author, address, "none");
        assertThat(rows(scene)).isZero();
        assertThat(say(scene.author, address, "perhaps").status()).isEqualTo(404);
    }

    @Test
    void aStrangerWhoForgesTheFormIsRefused() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        scene.submit("question", "Où ?");
        SignedIn stranger = TestPeople.signIn(server, ActorKind.CITIZEN);
        Answer refused = stranger.browser()
                .post(
                        scene.body.address() + "/listens",
                        Map.of(
                                "listens",
                                "no",
                                "_csrf",
                                stranger.browser()
                                        .get("/account")
                                        .find("[name=_csrf]")
                                        .attr("value")));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(rows(scene)).isZero();
    }

    @Test
    void whoActsForABodyIsNotAskedWhetherItListensNorCountedWhereSheDoesSoSince() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String address = scene.body.address() + "/listens";
        scene.submit("question", "À qui écrire ?");
        say(scene.author, address, "yes");
        TestPeople.member(server, scene.body, scene.author, Role.PUBLISHER);

        Answer page = scene.author.browser().get(address);
        assertThat(page.words()).contains("Vous agissez pour cet organisme");
        assertThat(page.page().select("form[action$='/listens']")).isEmpty();
        assertThat(scene.author
                        .browser()
                        .post(
                                address,
                                Map.of(
                                        "listens",
                                        "yes",
                                        "_csrf",
                                        scene.author
                                                .browser()
                                                .get("/account")
                                                .find("[name=_csrf]")
                                                .attr("value")))
                        .status())
                .isEqualTo(403);
        fill(scene, 10);
        run(100);
        assertThat(counted(scene)).as("nine, and one who acts for it").isEmpty();
    }

    @Test
    void aQuarterIsPublishedOnceItIsOverAndTenPeopleSaidSomethingAndWhoSaidWhatIsDeleted() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        fill(scene, 9);
        run(100);
        assertThat(counted(scene)).as("nine are too few").isEmpty();
        fill(scene, 10);
        run(0);
        assertThat(counted(scene)).as("the quarter is not over").isEmpty();

        run(100);
        run(100);

        assertThat(counted(scene)).hasSize(1);
        assertThat(counted(scene).getFirst().partly()).isEqualTo(10);
        assertThat(rows(scene)).isZero();
        fill(scene, 9);
        run(200);
        assertThat(rows(scene)).as("too few, a quarter later").isZero();
    }

    @Test
    void whatSomebodyThinksGoesWithTheAccount() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        scene.submit("question", "Qui ?");
        say(scene.author, scene.body.address() + "/listens", "no");
        server.bean(ForgetContributor.class).leaving(scene.author.id());
        assertThat(rows(scene)).isZero();
    }

    private static Answer say(SignedIn person, String address, String listens) {
        return person.browser().get(address).form("form[action$='/listens']").press("listens", listens);
    }

    private void fill(Scene scene, int people) {
        server.bean(JdbcClient.class)
                .sql("""
                        insert into contribution.listening (body, quarter, person, listens)
                        select :body, :quarter, gen_random_uuid(), 'partly' from generate_series(1, :people - :there)
                        """)
                .param("body", scene.body.id().value())
                .param(
                        "quarter",
                        CountedListening.quarter(Instant.now()
                                .atZone(org.multitude.platform.text.Words.ZONE)
                                .toLocalDate()))
                .param("people", people)
                .param("there", rows(scene))
                .update();
    }

    private void run(int days) {
        PlatformClock.at(Instant.now().plus(Duration.ofDays(days)), () -> {
            server.bean(CountListening.class).run();
            return server;
        });
    }

    private List<CountedListening> counted(Scene scene) {
        return server.bean(ListeningStore.class).oldest(Optional.empty(), 1000).items().stream()
                .filter(one -> one.body().equals(scene.body.id()))
                .toList();
    }

    private long rows(Scene scene) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from contribution.listening where body = :body")
                .param("body", scene.body.id().value())
                .query(Long.class)
                .single();
    }
}
