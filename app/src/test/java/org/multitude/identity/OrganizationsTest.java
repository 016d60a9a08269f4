package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.AtOnce;
import org.multitude.Browser;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.platform.text.Prose;

class OrganizationsTest {
    private final TestServer server = TestServer.shared();

    @Test
    void anOrganisationIsEnteredOnceHoweverOftenTheFormIsSent() {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Form form =
                form(founder.browser(), "Métropole d’Œuvre " + founder.person().handle());

        Answer first = form.submit();
        Answer second = form.submit();

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(server.bean(Organizations.class).publishedBy(founder.id())).hasSize(1);
        Answer shown = first.go();
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.words()).contains("Métropole d’Œuvre");
        assertThat(shown.find(".timeline li").text()).contains("entre au registre");
        server.caughtUp();
        assertThat(server.browser("en").get("/organizations").words())
                .contains("Métropole d’Œuvre " + founder.person().handle());
    }

    @Test
    void aTakenAddressIsAnErrorOfItsField() {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        String slug = "ville-" + founder.person().handle();
        assertThat(form(founder.browser(), "Ville").with("slug", slug).submit().location())
                .isEqualTo("/organizations/" + slug);

        Answer taken = form(founder.browser(), "Une autre").with("slug", slug).submit();

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.find("#error-slug").text()).contains(slug);
        assertThat(taken.find("#field-name").attr("value")).isEqualTo("Une autre");
        assertThat(form(founder.browser(), "Une autre")
                        .with("slug", "new")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(form(founder.browser(), "New").submit().location()).startsWith("/organizations/new-");
    }

    @Test
    void theListGoesOnWhereItsPageEnded() {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        for (int i = 0; i < 31; i++) {
            TestPeople.body(server, founder, "Syndicat " + i);
        }
        server.caughtUp();
        Answer first = server.browser().get("/organizations");
        assertThat(first.page().select("main .hits > li")).hasSize(20);

        Answer second = server.browser().get(first.find("a[rel=next]").attr("href"));

        assertThat(second.words()).contains("Syndicat 0");
        assertThat(second.find("a[rel=first]").attr("href")).isEqualTo("/organizations");
    }

    @Test
    void ofTwoRequestsForABodyThatAreAcceptedAtOnceOneCounts() {
        Organization body = server.bean(CreateOrganization.class)
                .unclaimed(new CreateOrganization.Description(
                        "Commune disputée", OrganizationType.LOCAL_AUTHORITY, Prose.of(""), Optional.empty()));
        TestPeople.SignedIn administrator = TestPeople.administrator(server);

        List<Answer> answers = AtOnce.send(acceptance(administrator, body), acceptance(administrator, body));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        assertThat(server.bean(MemberStore.class).of(body.id())).hasSize(1);
    }

    /** The form that accepts a fresh request for this body. */
    private Form acceptance(TestPeople.SignedIn administrator, Organization body) {
        TestPeople.SignedIn asking = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        server.bean(AskToClaimBody.class)
                .ask(
                        asking.id(),
                        body.id(),
                        new AskToClaimBody.Draft("Voirie", Optional.of("voirie@example.org"), Optional.empty()));
        BodyClaim asked =
                server.bean(BodyClaimStore.class).last(body.id(), asking.id()).orElseThrow();
        return administrator.browser().get("/admin/claims/" + asked.id()).form("form[action$='/accept']");
    }

    @Test
    void administratorsInviteChangeAndRemovePeople() {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.SignedIn colleague = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization body = TestPeople.body(
                server, founder, "Département " + founder.person().handle());
        String people = body.address() + "/people";
        assertThat(colleague.browser().get(people).status()).isEqualTo(403);

        Answer nobody = add(founder.browser(), people, "nobody-here", "publisher");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.find("#error-who").text()).contains("nobody-here");

        assertThat(add(founder.browser(), people, colleague.person().handle(), "publisher")
                        .status())
                .isEqualTo(303);
        assertThat(server.bean(Organizations.class).mayPublish(colleague.id(), body.id()))
                .as("before she accepted")
                .isFalse();
        assertThat(colleague.browser().get("/inbox").words()).contains(body.name() + " vous invite");
        Form acceptance = colleague.browser().get("/account/invitations").form("form[action$='/accept']");
        assertThat(acceptance.submit().location()).isEqualTo(people);
        assertThat(server.bean(Organizations.class).mayPublish(colleague.id(), body.id()))
                .isTrue();
        assertThat(colleague.browser().get(people).page().select("form[action$='/people']"))
                .isEmpty();

        assertThat(role(founder.browser(), people, colleague).submit().status()).isEqualTo(303);
        assertThat(remove(colleague.browser(), people, founder).status()).isEqualTo(303);
        assertThat(founder.browser().get(people).status()).isEqualTo(403);
    }

    @Test
    void theLastAdministratorStays() {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization body =
                TestPeople.body(server, founder, "Région " + founder.person().handle());
        String people = body.address() + "/people";

        assertThat(remove(founder.browser(), people, founder).status()).isEqualTo(409);
        assertThat(role(founder.browser(), people, founder).submit().status()).isEqualTo(409);

        assertThat(server.bean(MemberStore.class).role(founder.id(), body.id())).contains(Role.ADMINISTRATOR);
    }

    @Test
    void aPublisherAndSomebodyOfAnotherBodyChooseNobody() {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.SignedIn publisher = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.SignedIn stranger = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization body =
                TestPeople.body(server, founder, "Commune " + founder.person().handle());
        TestPeople.body(server, stranger, "Autre " + stranger.person().handle());
        String people = body.address() + "/people";
        TestPeople.member(server, body, publisher, Role.PUBLISHER);
        Map<String, Map<String, String>> forged = Map.of(
                people,
                Map.of("who", stranger.person().handle(), "role", "administrator"),
                people + "/role",
                Map.of("person", publisher.id().toString(), "role", "administrator"),
                people + "/request",
                Map.of("person", stranger.id().toString(), "decision", "accept"),
                people + "/withdraw",
                Map.of("invitation", stranger.id().toString()),
                people + "/remove",
                Map.of("person", founder.id().toString()));

        for (TestPeople.SignedIn who : new TestPeople.SignedIn[] {publisher, stranger}) {
            String csrf =
                    who.browser().get("/account").find("input[name=_csrf]").attr("value");
            forged.forEach((path, fields) -> {
                Map<String, String> sent = new HashMap<>(fields);
                sent.put("_csrf", csrf);
                assertThat(who.browser().post(path, sent).status()).as(path).isEqualTo(403);
            });
        }
        assertThat(server.bean(MemberStore.class).role(publisher.id(), body.id()))
                .contains(Role.PUBLISHER);
        assertThat(server.bean(Organizations.class).mayPublish(stranger.id(), body.id()))
                .isFalse();
    }

    @Test
    void theSecondOfTwoWhoEditAtOnceSeesBothTexts() {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.SignedIn stranger = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization body =
                TestPeople.body(server, founder, "Canton " + founder.person().handle());
        String edit = body.address() + "/edit";
        assertThat(stranger.browser().get(edit).status()).isEqualTo(403);
        Form first =
                founder.browser().get(edit).form("form[action='" + edit + "']").with("description", "Le *premier*.");
        Form second =
                founder.browser().get(edit).form("form[action='" + edit + "']").with("description", "Le second.");

        Answer saved = first.submit().go();
        Answer late = second.submit();

        assertThat(saved.words()).contains("Le premier.", "changé");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("Le premier.");
        assertThat(late.find("textarea").wholeText()).isEqualTo("Le second.");
        Answer knowingly = late.form("form[action='" + edit + "']").submit();
        assertThat(knowingly.go().words()).contains("Le second.");
    }

    private static Form form(Browser browser, String name) {
        return browser.get("/organizations/new")
                .form("form[action='/organizations/new']")
                .with("name", name)
                .with("type", "local-authority");
    }

    private static Answer add(Browser browser, String people, String handle, String role) {
        return browser.get(people)
                .form("form[action='" + people + "']")
                .with("who", handle)
                .with("role", role)
                .submit();
    }

    private static Form role(Browser browser, String people, TestPeople.SignedIn who) {
        return browser.get(people).form("form[action$='/role']:has(input[value='" + who.id() + "'])");
    }

    private static Answer remove(Browser browser, String people, TestPeople.SignedIn who) {
        return browser.get(people)
                .form("form[action$='/remove']:has(input[value='" + who.id() + "'])")
                .submit();
    }
}
