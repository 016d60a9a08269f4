package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.multitude.Verification.findings;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.LeavePlatform;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.web.NotAllowed;

/** A person supports a contribution once: counted by kind of actor, never by name. */
class SupportTest {
    @Test
    void supportsAreCountedByKindAndToldOfEachStep() throws Exception {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Scene scene = Scene.of(server, CommonsKind.DATASET);
            String path = scene.submit("problem", "Deux fois le 9");
            SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
            SignedIn researcher = TestPeople.signIn(server, ActorKind.RESEARCHER);
            SignedIn leaving = TestPeople.signIn(server, ActorKind.CITIZEN);
            String password = TestPeople.password(server, leaving);

            assertThat(press(citizen, path).status()).isEqualTo(303);
            press(researcher, path);
            press(leaving, path);
            server.bean(SupportContribution.class).support(citizen.id(), scene.idOf(path));
            assertThat(server.browser().get(path).words())
                    .contains("3 personnes soutiennent")
                    .contains("un chercheur")
                    .contains("2 citoyens");

            press(researcher, path);
            server.bean(LeavePlatform.class).leave(leaving.id(), password, false);
            scene.answer(path, "accepted", "Oui.");
            server.recorded();
            server.caughtUp();

            assertThat(server.browser().get(path).words())
                    .contains("Une personne soutient")
                    .contains("un citoyen");
            assertThat(citizen.browser().get("/inbox").words()).contains("Deux fois le 9");
            assertThat(citizen.browser().get("/account/acts").words()).contains("est soutenue");
            assertThat(findings(server)).isEmpty();
        }
    }

    @Test
    void nobodySupportsHerOwn() {
        TestServer server = TestServer.shared();
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Deux fois le 9");
        ContributionId own = scene.idOf(path);

        assertThat(scene.author.browser().get(path).page().select("form[action$='/support']"))
                .isEmpty();
        assertThatThrownBy(() -> server.bean(SupportContribution.class).support(scene.author.id(), own))
                .isInstanceOf(NotAllowed.class);
    }

    private static Answer press(SignedIn person, String path) {
        return person.browser().get(path).form("form[action$='/support']").submit();
    }
}
