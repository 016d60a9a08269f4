package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
import org.multitude.community.Joining;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.moderation.Moderating;
import org.multitude.platform.text.Prose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who facilitate say what they think of reports about what their community looks after; they decide nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionTest {
    private final TestServer server = TestServer.shared();
    private Scene scene;
    private SignedIn facilitator;
    private SignedIn neighbour;
    private SignedIn moderator;
    private Community community;
    private Community other;

    @BeforeAll
    void gather() {
        scene = Scene.of(server, CommonsKind.DATASET);
        facilitator = TestPeople.signIn(server, ActorKind.CIVIL_SOCIETY);
        neighbour = TestPeople.signIn(server, ActorKind.CIVIL_SOCIETY);
        moderator = TestPeople.administrator(server);
        community = found(facilitator, "Veillons");
        other = found(neighbour, "À côté");
        server.bean(AttachCommons.class).attach(facilitator.id(), community.id(), scene.commons.id());
    }

    @Test
    void aFacilitatorReadsReportsWithoutNamesAndWhoDecidesReadsWhatSheThinks() {
        String path = scene.submit("question", "Où acheter des numéros en laiton ?");
        scene.named(scene.publisher, "Camille Signalante");
        UUID thing = scene.idOf(path).value();
        Moderating.report(scene.publisher, thing.toString(), "Une réclame pour des plaques.");
        Answer queue = facilitator.browser().get(community.address() + "/reports");
        assertThat(queue.words())
                .contains("Où acheter des numéros en laiton", "Une réclame pour des plaques.", "1 signalement")
                .doesNotContain("Camille Signalante");
        String matter = matter(thing);
        Answer wrong = queue.form("form[action$='" + matter + "']")
                .with("facts-" + matter, "Je garde mes mots.")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Je garde mes mots.");
        assertThat(queue.form("form[action$='" + matter + "']")
                        .with("opinion-" + matter, "hide")
                        .with("category-" + matter, "STATEMENT_CATEGORY_SCAMS_AND_FRAUD")
                        .with("facts-" + matter, "La même annonce est venue trois fois.")
                        .submit()
                        .status())
                .isEqualTo(303);
        // Nothing happens by that.
        assertThat(server.browser().get(path).status()).isEqualTo(200);
        assertThat(server.browser().get(path).words()).doesNotContain("La même annonce");
        assertThat(facilitator.browser().get(community.address() + "/reports").words())
                .contains("Vous avez dit");
        Answer page = moderator.browser().get("/admin/moderation/" + matter);
        assertThat(page.words()).contains("propose de masquer", "La même annonce est venue trois fois.");
        Answer taken = moderator.browser().get(page.find("a[href*='?opinion=']").attr("href"));
        assertThat(taken.find("[name=facts]").wholeText()).isEqualTo("La même annonce est venue trois fois.");
        assertThat(taken.find("[name=category] [selected]").attr("value"))
                .isEqualTo("STATEMENT_CATEGORY_SCAMS_AND_FRAUD");
        Moderating.hide(moderator, "/admin/moderation/" + matter, "La même annonce est venue trois fois.");
        assertThat(facilitator.browser().get(community.address() + "/reports").words())
                .doesNotContain("numéros en laiton");
    }

    @Test
    void whoFacilitatesAnotherCommunityNeitherReadsNorSaysAnything() {
        String path = scene.submit("question", "Une question qui déplaît à quelqu’un");
        UUID thing = scene.idOf(path).value();
        Moderating.report(scene.publisher, thing.toString(), "Elle me déplaît.");
        String matter = matter(thing);
        Map<String, String> crafted = Map.of(
                "opinion-" + matter,
                "hide",
                "category-" + matter,
                "STATEMENT_CATEGORY_VIOLENCE",
                "facts-" + matter,
                "Non.",
                "_csrf",
                token(neighbour));
        assertThat(neighbour.browser().get(community.address() + "/reports").status())
                .isEqualTo(403);
        assertThat(neighbour.browser().get(other.address() + "/reports").words())
                .doesNotContain("qui déplaît");
        assertThat(neighbour
                        .browser()
                        .post(community.address() + "/reports/" + matter, crafted)
                        .status())
                .isEqualTo(403);
        assertThat(neighbour
                        .browser()
                        .post(other.address() + "/reports/" + matter, crafted)
                        .status())
                .isEqualTo(404);
        assertThat(scene.author.browser().get(community.address() + "/reports").status())
                .isEqualTo(403);
        assertThat(facilitator.browser().get("/admin/moderation/" + matter).status())
                .isEqualTo(403);
        assertThat(moderator.browser().get("/admin/moderation/" + matter).words())
                .doesNotContain("Non.");
    }

    private Community found(SignedIn by, String name) {
        return server.bean(FoundCommunity.class)
                .found(
                        by.id(),
                        new FoundCommunity.Description(
                                name, Prose.of("Ce que l’on regarde."), Prose.of("On regarde."), Joining.OPEN));
    }

    private String matter(UUID thing) {
        return server.bean(JdbcClient.class)
                .sql("select id::text from moderation.matter where thing = :thing and outcome is null")
                .param("thing", thing)
                .query(String.class)
                .single();
    }

    private static String token(SignedIn who) {
        return who.browser().get("/account").find("[name=_csrf]").attr("value");
    }
}
