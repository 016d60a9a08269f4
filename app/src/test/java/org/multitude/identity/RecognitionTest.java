package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.Verification;

class RecognitionTest {
    private final TestServer server = TestServer.shared();
    private final TestPeople.SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final Organization body =
            TestPeople.body(server, servant, "Ville de " + servant.person().handle());

    @Test
    void identifiersAreCheckedByTheirKey() {
        for (String good : List.of(
                "356000000",
                "552 100 554",
                "35600000000048",
                "356 000 000 49837",
                "https://www.wikidata.org/entity/Q456",
                "urn:x-org:42")) {
            assertThat(OrganizationIdentifier.of(good)).as(good).isPresent();
        }
        for (String bad : List.of(
                "552100555",
                "55210055",
                "55210055400014",
                "35600000000049",
                "000000000",
                "ftp://example.org/a",
                "javascript:alert(1)",
                "https:///nowhere",
                "Q456",
                "https://exa mple.org")) {
            assertThat(OrganizationIdentifier.of(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void anIdentifierBelongsToOneOrganisation() {
        TestPeople.SignedIn other = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization second =
                TestPeople.body(server, other, "Autre " + other.person().handle());
        String urn = "urn:test:" + servant.person().handle();

        Answer said = edit(servant, body).with("identifier", urn).submit();
        assertThat(said.status()).isEqualTo(303);
        assertThat(said.go().words()).contains("Identifiant officiel", urn);

        Answer wrong = edit(other, second).with("identifier", "123 456 789").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find("#error-identifier").text()).contains("n’est pas un identifiant");
        Answer taken = edit(other, second).with("identifier", urn).submit();
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.find("#error-identifier").text()).contains(body.name());
        assertThat(taken.find("#field-identifier").attr("value")).isEqualTo(urn);
    }

    @Test
    void anAdministratorRecognisesABodyAndTakesItBack() throws Exception {
        try (TestServer alone = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            alone.claim();
            TestPeople.SignedIn people = TestPeople.signIn(alone, ActorKind.PUBLIC_AGENT);
            Organization city = TestPeople.body(alone, people, "Vaubrun");
            TestPeople.SignedIn administrator = TestPeople.administrator(alone);
            assertThat(alone.browser().get(city.address()).words()).doesNotContain("Officiel");
            String decide = administrator
                    .browser()
                    .get("/admin/recognition")
                    .find("main .list a")
                    .attr("href");
            Form form = administrator.browser().get(decide).form("form[action='" + decide + "']");
            assertThat(form.submit().status()).isEqualTo(422);
            Form filled = form.with("ground", "register").with("reason", "Annuaire de l’administration.");

            assertThat(filled.submit().status()).isEqualTo(303);

            assertThat(alone.browser().get(city.address()).words())
                    .contains("Officiel", "un registre public le dit", "Annuaire de l’administration.", "est reconnu");
            assertThat(filled.with("_once", java.util.UUID.randomUUID().toString())
                            .submit()
                            .status())
                    .isEqualTo(409);
            recognisedBodiesKeepWhatTheyAre(people, city);
            Answer withdrawn = administrator
                    .browser()
                    .get(decide)
                    .form("form[action='" + decide + "']")
                    .with("ground", "mistake")
                    .with("reason", "Une autre ville porte ce nom.")
                    .submit();
            assertThat(withdrawn.go().words())
                    .contains("Reconnaissance retirée", "Une autre ville porte ce nom.")
                    .doesNotContain("Officiel");
            assertThat(Verification.findings(alone)).isEmpty();
        }
    }

    private static void recognisedBodiesKeepWhatTheyAre(TestPeople.SignedIn people, Organization city) {
        assertThat(edit(people, city).with("type", "state").submit().status()).isEqualTo(409);
        assertThat(edit(people, city).with("name", "Ministère").submit().status())
                .isEqualTo(409);
        assertThat(edit(people, city)
                        .with("contact", "mairie@example.org")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void nobodyElseRecognises() {
        String decide = "/admin/recognition/" + body.slug();
        String csrf =
                servant.browser().get("/account").find("input[name=_csrf]").attr("value");

        Answer forged = servant.browser()
                .post(decide, Map.of("_csrf", csrf, "what", "given", "ground", "law", "reason", "Moi."));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(server.browser().get(body.address()).words()).doesNotContain("Officiel");
    }

    private static Form edit(TestPeople.SignedIn who, Organization body) {
        String edit = body.address() + "/edit";
        return who.browser().get(edit).form("form[action='" + edit + "']");
    }
}
