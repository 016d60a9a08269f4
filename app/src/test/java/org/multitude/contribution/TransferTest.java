package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.identity.ActorKind;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.Role;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Once;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One organisation offers another to answer for something, and nothing changes before the other accepts. */
class TransferTest {
    private final TestServer server = TestServer.shared();
    private final JdbcClient jdbc = server.bean(JdbcClient.class);
    private final Scene scene = Scene.published(server);
    private final SignedIn taker = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final Organization other = TestPeople.body(server, taker, "Syndicat des eaux " + UUID.randomUUID());
    private final String path = "/transfers/" + scene.commons.id();

    private Answer offer(SignedIn who, String to) {
        return who.browser()
                .get(path)
                .form("#give")
                .with("to", to)
                .with("word", "Vous avez repris le réseau.")
                .submit();
    }

    private org.multitude.Form accepting(SignedIn who) {
        return who.browser().get(path).form("#offer form:has([value=accept])");
    }

    private UUID body() {
        return jdbc.sql("select body from commons.entry where id = :id")
                .param("id", scene.commons.id().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void whatWaitsFollowsWithItsClockAndWhatWasSaidStays() throws Exception {
        String waiting = scene.submit("question", "Quand revient l’eau ?");
        String answered = scene.submit("problem", "Une fuite rue du Lavoir");
        scene.answer(answered, "accepted", "Nous réparons.");
        ContributionId id = scene.idOf(waiting);
        jdbc.sql("insert into contribution.note values (gen_random_uuid(), :id, :author, 'Entre nous', now())")
                .param("id", id.value())
                .param("author", scene.publisher.id().value())
                .update();
        String due = due(waiting);

        assertThat(offer(scene.publisher, server.address() + other.address()).location())
                .isEqualTo(path);
        assertThat(body()).as("only offered").isEqualTo(scene.body.id().value());
        assertThat(taker.browser().get("/inbox").words()).contains("vous offre de répondre de");
        assertThat(taker.browser().get(path).words()).contains("Vous avez repris le réseau.");
        assertThat(server.browser().get(scene.commons.address()).words()).doesNotContain(other.name());

        assertThat(accepting(taker).submit().status()).isEqualTo(303);

        server.recorded();
        server.caughtUp();
        assertThat(body()).isEqualTo(other.id().value());
        assertThat(due(waiting)).isEqualTo(due).contains("due le");
        assertThat(taker.browser().get("/desk").words()).contains("Quand revient l’eau ?");
        assertThat(scene.publisher.browser().get("/desk").words()).doesNotContain("Quand revient l’eau ?");
        assertThat(taker.browser().get(waiting + "/handling").words()).doesNotContain("Entre nous");
        assertThat(scene.publisher.browser().get(waiting + "/answer").status()).isEqualTo(403);
        assertThat(taker.browser()
                        .get(waiting + "/answer")
                        .form("form[action$='/answer']")
                        .with("decision", "answered")
                        .with("reasons", "Demain.")
                        .with("office", "Astreinte")
                        .submit()
                        .status())
                .isEqualTo(303);
        // What was promised is to be done by whoever answers now.
        assertThat(taker.browser().get(answered + "/done").status()).isEqualTo(200);
        server.recorded();
        server.caughtUp();
        assertThat(owed(id)).isEqualTo(other.id().value());
        assertThat(owed(scene.idOf(answered)))
                .as("answered before")
                .isEqualTo(scene.body.id().value());
        assertThat(jdbc.sql("select body from trust.dataset where thing = :id")
                        .param("id", scene.commons.id().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(other.id().value());
        assertThat(server.browser().get(scene.commons.address() + "/versions").status())
                .isEqualTo(200);
        assertThat(server.browser()
                        .get("/api/3/action/package_show?id=" + scene.commons.slug())
                        .json()
                        .at("/result/organization/name")
                        .asString())
                .isEqualTo(other.slug().text());
        assertThat(scene.publisher
                        .browser()
                        .get(scene.commons.address() + "/edit")
                        .status())
                .isEqualTo(403);
        assertThat(taker.browser().get(scene.commons.address() + "/edit").status())
                .isEqualTo(200);
        assertThat(server.browser().get("/record?thing=" + other.address()).words())
                .contains("répond désormais");
        assertThat(scene.publisher.browser().get("/inbox").words()).contains("répond désormais de");
        assertThat(Verification.findings(server)).isEmpty();
    }

    private String due(String waiting) {
        String panel = server.browser().get(waiting).find(".panel").text();
        return panel.substring(panel.indexOf("En attente"));
    }

    private UUID owed(ContributionId id) {
        return jdbc.sql("select body from trust.contribution where thing = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void nobodyOffersWhatIsNotTheirsNorAcceptsWhatIsNotOfferedToThem() {
        SignedIn publisher = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.member(server, scene.body, publisher, Role.PUBLISHER);
        SignedIn neither = TestPeople.administrator(server);
        TestPeople.body(server, neither, "Ailleurs " + UUID.randomUUID());
        for (SignedIn somebody : List.of(publisher, neither, taker)) {
            assertThat(somebody.browser().get(path).status()).isEqualTo(403);
            assertThat(somebody.browser()
                            .post(path, fields(somebody, Map.of("to", other.address())))
                            .status())
                    .isEqualTo(403);
        }
        offer(scene.publisher, other.slug().text());
        String offered = accepting(taker).value("offer");
        SignedIn member = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.member(server, other, member, Role.PUBLISHER);
        for (SignedIn somebody : List.of(publisher, neither, member, scene.publisher)) {
            assertThat(somebody.browser()
                            .post(path + "/answer", fields(somebody, Map.of("offer", offered, "do", "accept")))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(taker.browser()
                        .post(path + "/take-back", fields(taker, Map.of()))
                        .status())
                .as("an offer is taken back by whoever made it")
                .isEqualTo(403);
        assertThat(body()).isEqualTo(scene.body.id().value());
        assertThat(accepting(taker).submit().status()).isEqualTo(303);
    }

    private static Map<String, String> fields(SignedIn who, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("_csrf", who.browser().get("/account").find("[name=_csrf]").attr("value"));
        return fields;
    }

    @Test
    void anOfferIsAcceptedOnceAndNotAfterItWasTakenBackOrMadeAnew() {
        offer(scene.publisher, other.address());
        org.multitude.Form first = accepting(taker);
        scene.publisher.browser().get(path).form("form[action$='/take-back']").submit();
        assertThat(first.submit().status()).as("taken back").isEqualTo(409);
        offer(scene.publisher, other.address());
        assertThat(first.forge(Once.FIELD, UUID.randomUUID().toString())
                        .submit()
                        .status())
                .as("another offer")
                .isEqualTo(409);
        org.multitude.Form second = accepting(taker);
        assertThat(second.submit().status()).isEqualTo(303);
        // Given back, and the first acceptance sent again: it takes nothing a second time.
        taker.browser().get(path).form("#give").with("to", scene.body.address()).submit();
        scene.publisher
                .browser()
                .get(path)
                .form("#offer form:has([value=accept])")
                .submit();
        assertThat(body()).isEqualTo(scene.body.id().value());

        assertThat(second.submit().status()).as("the same form counts once").isEqualTo(303);
        assertThat(second.forge(Once.FIELD, UUID.randomUUID().toString())
                        .submit()
                        .status())
                .isEqualTo(409);
        assertThat(body()).isEqualTo(scene.body.id().value());
    }

    @Test
    void whoCannotTakeItIsNotOfferedItAndNothingTypedIsLost() {
        Organization absent = server.bean(CreateOrganization.class)
                .unclaimed(new CreateOrganization.Description(
                        "Absents " + UUID.randomUUID(),
                        OrganizationType.LOCAL_AUTHORITY,
                        Prose.of(""),
                        java.util.Optional.empty()));
        for (String to : List.of("", "/organizations/nobody-of-that-name", scene.body.address(), absent.address())) {
            Answer refused = offer(scene.publisher, to);
            assertThat(refused.status()).as(to).isEqualTo(422);
            assertThat(refused.find("#error-to").text()).isNotEmpty();
            assertThat(refused.find("textarea[name=word]").text()).isEqualTo("Vous avez repris le réseau.");
        }
        assertThat(taker.browser().get(path).status()).isEqualTo(403);
    }

    @Test
    void declinedItStaysAndWhoeverOfferedItIsTold() {
        offer(scene.publisher, other.address());

        taker.browser().get(path).form("#offer form:has([value=decline])").submit();

        assertThat(body()).isEqualTo(scene.body.id().value());
        assertThat(scene.publisher.browser().get("/inbox").words()).contains("décline de répondre de");
        assertThat(taker.browser().get(path).status()).isEqualTo(403);
    }
}
