package org.multitude.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.record.ShownThing;
import org.springframework.transaction.support.TransactionTemplate;

class CommunityTest {
    private final TestServer server = TestServer.shared();
    private final Communities communities = server.bean(Communities.class);

    @Test
    void aCommunityIsFoundedJoinedAndLeft() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.RESEARCHER);
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        String address = found(founder, "Respirer à l’école");

        Answer empty = server.browser().get(address);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.words()).contains("Respirer à l’école", "Nous parlons de mesures", "1,0 famille sur 5");

        assertThat(citizen.browser()
                        .get(address)
                        .form("form[action$=join]")
                        .submit()
                        .status())
                .isEqualTo(303);
        Answer joined = citizen.browser().get(address);
        assertThat(joined.words()).contains("2,0 familles sur 5", "Un citoyen a rejoint", "Vous en êtes membre");
        assertThat(joined.words()).doesNotContain(citizen.person().handle());
        Community community = communities.bySlug(end(address)).orElseThrow();
        assertThat(communities.of(citizen.id())).containsExactly(community);

        citizen.browser().get(address).form("form[action$=leave]").submit();
        assertThat(communities.of(citizen.id())).isEmpty();
        assertThat(server.browser().get(address).words()).contains("1,0 famille sur 5", "Une personne a quitté");
        assertThat(server.browser("en").get(address).words()).contains("Somebody left");
    }

    @Test
    void joiningTwiceCountsOnce() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        SignedIn other = TestPeople.signIn(server, ActorKind.ENTREPRENEUR);
        String address = found(founder, "Compter les vélos");
        Answer page = other.browser().get(address);

        page.form("form[action$=join]").submit();
        page.form("form[action$=join]").submit();
        other.browser()
                .post(
                        address + "/join",
                        Map.of("_csrf", page.find("[name=_csrf]").attr("value")));

        Community community = communities.bySlug(end(address)).orElseThrow();
        assertThat(communities.presences(List.of(community.id())).get(community.id()))
                .extracting(Presence::total)
                .isEqualTo(2);
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsMissing() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.CITIZEN);
        Answer wrong = founder.browser()
                .get("/communities/new")
                .form()
                .with("name", "<script>alert(1)</script>")
                .with("charter", "Une charte & ses \"guillemets\"")
                .submit();

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find(".errors").text()).contains("Sujet");
        assertThat(wrong.find("[name=name]").attr("value")).isEqualTo("<script>alert(1)</script>");
        assertThat(wrong.find("[name=charter]").text()).isEqualTo("Une charte & ses \"guillemets\"");

        Answer right = wrong.form().with("summary", "Un <b>sujet</b>").submit();
        assertThat(right.go().find("h1").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(right.go().page().select("main script, main .lead b")).isEmpty();
    }

    @Test
    void theLastFacilitatorNamesAnotherBeforeLeaving() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.RESEARCHER);
        SignedIn second = TestPeople.signIn(server, ActorKind.CIVIL_SOCIETY);
        String address = found(founder, "Eaux du Lierre");

        Answer refused =
                founder.browser().get(address).form("form[action$=leave]").submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("page des membres");

        second.browser().get(address).form("form[action$=join]").submit();
        assertThat(second.browser().get(address + "/members").status()).isEqualTo(403);
        founder.browser()
                .get(address + "/members")
                .form("form[action$=facilitators]")
                .submit();
        assertThat(founder.browser()
                        .get(address)
                        .form("form[action$=leave]")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(server.browser().get(address).find(".panel").text()).contains("Un membre d’association");
    }

    @Test
    void facilitatorsAttachAndDetachWhatTheCommunityLooksAfter() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        SignedIn stranger = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization body = TestPeople.body(server, founder, "Métropole d’essai");
        CommonsEntry commons = enter(body, "Air devant soixante écoles");
        String address = found(founder, "Air pur");
        Community community = communities.bySlug(end(address)).orElseThrow();

        assertThat(stranger.browser().get(address + "/commons").status()).isEqualTo(403);
        assertThat(server.browser().get(address + "/commons").status()).isEqualTo(401);
        assertThat(founder.browser()
                        .get(address + "/commons?q=" + server.address() + commons.address())
                        .words())
                .contains("Air devant soixante écoles", "Métropole d’essai");
        Answer byWords = founder.browser().get(address + "/commons?q=soixante+eco");
        assertThat(byWords.page().select("form[method=post]")).isEmpty();
        founder.browser()
                .get(address + "/commons?q=soixante+air")
                .form("form[method=post]:has([name=commons][value=" + commons.id() + "])")
                .submit();

        assertThat(communities.lookingAfter(commons.id())).containsExactly(community);
        assertThat(server.browser().get(address).words())
                .contains("Air devant soixante écoles", "prend soin d’un commun de plus", "rien en attente");

        founder.browser().get(address + "/commons").form("form[action$=detach]").submit();
        assertThat(communities.lookingAfter(commons.id())).isEmpty();
        assertThat(server.browser().get(address).words()).contains("ne prend plus soin");
    }

    @Test
    void whatIsShownOfMembershipsHoldsNoPersonAndForgetsTheKindOfThoseWhoLeft() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.RESEARCHER);
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        String address = found(founder, "Registre discret");
        citizen.browser().get(address).form("form[action$=join]").submit();
        citizen.browser().get(address).form("form[action$=leave]").submit();
        Community community = communities.bySlug(end(address)).orElseThrow();

        List<ShownThing> shown = server.bean(ShownMemberships.class).all(Optional.empty(), 10_000).items().stream()
                .filter(thing -> community.id().toString().equals(thing.values().get("community")))
                .toList();

        assertThat(shown)
                .extracting(ShownThing::values)
                .containsExactlyInAnyOrder(
                        Map.of(
                                "community",
                                community.id().toString(),
                                "charter",
                                "1",
                                "role",
                                "facilitator",
                                "state",
                                "member",
                                "kind",
                                "researcher"),
                        Map.of(
                                "community",
                                community.id().toString(),
                                "charter",
                                "1",
                                "role",
                                "member",
                                "state",
                                "left"));
    }

    @Test
    void communitiesAreListedOnAPageAndAsJson() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.ENTREPRENEUR);
        String address = found(founder, "Liste ouverte");

        server.caughtUp();
        assertThat(server.browser("en").get("/communities").words()).contains("Liste ouverte", "one member");
        Answer list = server.browser().get("/api/v1/communities?limit=1", "application/json");
        assertThat(list.json().path("items").size()).isEqualTo(1);
        Answer one = server.browser().get("/api/v1" + address, "application/json");
        assertThat(one.json().path("members").path("entrepreneur").asInt()).isEqualTo(1);
        assertThat(one.json().path("plurality").asDouble()).isEqualTo(1);
        Answer none = server.browser().get("/api/v1/communities/nothing-here", "application/json");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aCommunityNamedLikeTheFormThatFoundsOneIsStillFound() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(found(founder, "New")).startsWith("/communities/new-");
    }

    private String found(SignedIn founder, String name) {
        Browser browser = founder.browser();
        Answer done = browser.get("/communities/new")
                .form()
                .with("name", name)
                .with("summary", "Qui, sur quoi, pour qui.")
                .with("charter", "Nous parlons de mesures avant de parler d’opinions.\n\nNous publions nos chiffres.")
                .submit();
        assertThat(done.status()).isEqualTo(303);
        return done.location();
    }

    private CommonsEntry enter(Organization body, String title) {
        return java.util.Objects.requireNonNull(server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(Register.class)
                        .enter(new Register.NewEntry(
                                CommonsKind.DATASET, Optional.empty(), title, "", body.id(), Visibility.PUBLIC))));
    }

    private static String end(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
