package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    @Test
    void figuresSayOfHowManyTheyAreAndExamplesFindSomething() {
        TestPeople.SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, servant, "Ville des chiffres");
        Answer published = servant.browser()
                .get("/data/new")
                .form()
                .with("title", "Jeu compté")
                .with("summary", "Des lignes.")
                .with("licence", "etalab-2.0")
                .with("frequency", "WEEKLY")
                .with("theme", "REGI")
                .with("keywords", "zirconium")
                .file("file", "a.csv", "id;nom\n1;a\n".getBytes(StandardCharsets.UTF_8))
                .submit();
        assertThat(published.status()).isEqualTo(303);
        server.caughtUp();

        Answer home = server.browser("en").get("/");

        assertThat(home.find(".openings .data .kv dd").text()).matches("[\\d,]+ of [\\d,]+");
        assertThat(home.find(".openings .data").text()).contains("public bodies", "of those that promise it");
        assertThat(home.page().select(".hero form p a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(
                                server.browser().get(link.attr("href")).page().select(".hit"))
                        .isNotEmpty());
    }
}
