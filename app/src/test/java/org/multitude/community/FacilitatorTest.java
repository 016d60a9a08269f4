package org.multitude.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Prose;

/** What only those who facilitate do: putting things first, in their order and a few only; and stepping down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacilitatorTest {
    private final TestServer server = TestServer.shared();
    private SignedIn facilitator;
    private SignedIn stranger;
    private Community community;
    private List<Community> others;

    @BeforeAll
    void gather() {
        facilitator = TestPeople.signIn(server, ActorKind.CIVIL_SOCIETY);
        stranger = TestPeople.signIn(server, ActorKind.CITIZEN);
        community = found(facilitator, "Épinglons");
        others = List.of(
                found(stranger, "Autre une"),
                found(stranger, "Autre deux"),
                found(stranger, "Autre trois"),
                found(stranger, "Autre quatre"),
                found(stranger, "Autre cinq"));
    }

    @Test
    void whatIsPinnedComesFirstInItsOrderUpToALimitAndIsTakenDown() {
        assertThat(pin(others.get(0).address()).status()).isEqualTo(303);
        assertThat(pin(server.address() + others.get(1).address() + "?x#y").status())
                .isEqualTo(303);
        assertThat(names()).containsExactly("Autre deux", "Autre une");
        Answer manage = facilitator.browser().get(community.address() + "/pinned");
        manage.form("main ol li:last-child form[action$='/pinned']").submit();
        assertThat(names()).containsExactly("Autre une", "Autre deux");
        pin(others.get(2).address());
        pin(others.get(3).address());
        pin(others.get(4).address());
        assertThat(names()).hasSize(5);
        assertThat(facilitator.browser().get(community.address() + "/pinned").words())
                .contains("Enlevez-en une");
        assertThat(sent(facilitator, "/pinned", Map.of("address", community.address()))
                        .status())
                .isEqualTo(409);
        facilitator
                .browser()
                .get(community.address() + "/pinned")
                .form("main ol li:first-child form[action$='/unpin']")
                .submit();
        assertThat(names()).containsExactly("Autre quatre", "Autre trois", "Autre une", "Autre deux");
        server.recorded();
        assertThat(server.browser().get(community.address()).words()).contains("a épinglé Autre une");
    }

    @Test
    void onlyWhoFacilitatesThisCommunityPinsAndOnlyWhatThereIs() {
        Community mine = found(facilitator, "Rien que nous");
        assertThat(stranger.browser().get(mine.address() + "/pinned").status()).isEqualTo(403);
        Map<String, String> crafted = Map.of("address", others.getFirst().address());
        assertThat(post(stranger, mine.address() + "/pinned", crafted).status()).isEqualTo(403);
        Answer nothing = facilitator
                .browser()
                .get(mine.address() + "/pinned")
                .form("form.form")
                .with("address", "/data/rien-ici")
                .submit();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.words()).contains("/data/rien-ici");
        assertThat(nothing.find("#field-address").attr("value")).isEqualTo("/data/rien-ici");
        assertThat(post(
                                facilitator,
                                mine.address() + "/pinned",
                                Map.of("thing", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        post(facilitator, mine.address() + "/pinned", crafted);
        // Who facilitates another community does not take down what this one pins, by her own address either.
        String pin = facilitator
                .browser()
                .get(mine.address() + "/pinned")
                .find("form[action$='/unpin']")
                .attr("action");
        assertThat(post(stranger, pin, Map.of()).status()).isEqualTo(403);
        assertThat(post(stranger, pin.replace(mine.address(), others.getFirst().address()), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(post(facilitator, pin, Map.of()).status()).isEqualTo(303);
        assertThat(post(facilitator, pin, Map.of()).status()).isEqualTo(404);
        assertThat(server.browser().get(mine.address()).page().select("#pinned"))
                .isEmpty();
    }

    @Test
    void whoFacilitatesStepsDownAndStaysAMemberOnlyWhereSomebodyElseFacilitates() {
        Community mine = found(facilitator, "À deux");
        assertThat(post(facilitator, mine.address() + "/step-down", Map.of()).status())
                .isEqualTo(409);
        assertThat(post(stranger, mine.address() + "/step-down", Map.of()).status())
                .isEqualTo(403);
        post(stranger, mine.address() + "/join", Map.of());
        facilitator
                .browser()
                .get(mine.address() + "/members")
                .form("form[action$='/facilitators']")
                .submit();
        assertThat(facilitator
                        .browser()
                        .get(mine.address() + "/members")
                        .form("form[action$='/step-down']")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(facilitator.browser().get(mine.address()).words())
                .contains("n’anime plus")
                .contains("Quitter");
        assertThat(facilitator.browser().get(mine.address() + "/members").status())
                .isEqualTo(403);
    }

    private Community found(SignedIn by, String name) {
        return server.bean(FoundCommunity.class)
                .found(
                        by.id(),
                        new FoundCommunity.Description(
                                name, Prose.of("À part."), Prose.of("Une règle."), Joining.OPEN));
    }

    private List<String> names() {
        return server.browser()
                .get(community.address())
                .page()
                .select("#pinned li a")
                .eachText();
    }

    private Answer pin(String address) {
        return facilitator
                .browser()
                .get(community.address() + "/pinned")
                .form("form.form")
                .with("address", address)
                .submit();
    }

    private Answer sent(SignedIn who, String path, Map<String, String> fields) {
        return post(who, community.address() + path, fields);
    }

    private static Answer post(SignedIn who, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", who.browser().get("/account").find("[name=_csrf]").attr("value"));
        return who.browser().post(path, all);
    }
}
