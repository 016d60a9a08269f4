package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;

class HomeTest {
    private final TestServer server = TestServer.shared();

    @Test
    void homeSpeaksTheLanguageOfTheBrowser() {
        assertThat(server.browser("fr").get("/").find("html").attr("lang")).isEqualTo("fr");
        assertThat(server.browser("en").get("/").find("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void anActShowsOnTheHomePageWithItsSeal() {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, founder, "Commune <b>d’essai</b>");

        Answer home = server.browser().get("/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.words()).contains("Commune <b>d’essai</b>");
        assertThat(home.header("Set-Cookie")).isEmpty();
    }
}
