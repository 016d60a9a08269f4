package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Form;
import org.multitude.TestServer;

/** Somebody sees where she is signed in, and ends it there. */
class SessionsTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0";

    private final TestServer server = TestServer.shared();

    @Test
    void eachSessionIsNamedAndEndedByItself() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        Browser firefox = signIn(camille, FIREFOX);
        Browser edge = signIn(camille, EDGE);

        Answer list = edge.get("/account/sessions");
        assertThat(list.words()).contains("3 sessions", "Firefox, Linux", "Edge, Windows celle-ci");
        Form end = list.page().select("tr:contains(Firefox) form").stream()
                .findFirst()
                .map(form -> list.form("form[action='" + form.attr("action") + "']"))
                .orElseThrow();
        assertThat(end.submit().go().words()).contains("2 sessions").doesNotContain("Firefox");
        assertThat(firefox.get("/account").status()).isEqualTo(401);
        assertThat(camille.browser().get("/account").status()).isEqualTo(200);

        edge.get("/account/sessions")
                .form("form[action='/account/sessions/end-others']")
                .submit();
        assertThat(camille.browser().get("/account").status()).isEqualTo(401);
        assertThat(edge.get("/account/sessions").words()).contains("Une session");
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        Accounts.SignedUp dominique = Accounts.signUp(server);
        signIn(camille, FIREFOX);
        String foreign = camille.browser()
                .get("/account/sessions")
                .find("tr:contains(Firefox) form")
                .attr("action");
        String token = dominique.browser().get("/account").find("[name=_csrf]").attr("value");

        assertThat(dominique.browser().post(foreign, Map.of("_csrf", token)).status())
                .isEqualTo(303);

        assertThat(camille.browser().get("/account/sessions").words()).contains("2 sessions");
    }

    private Browser signIn(Accounts.SignedUp person, String program) {
        Browser browser = server.browser();
        Answer answer = browser.post(
                "/sign-in",
                Map.of("name", person.handle(), "password", Accounts.PASSWORD),
                Map.of("Origin", server.address().toString(), "User-Agent", program));
        assertThat(answer.status()).isEqualTo(303);
        return browser;
    }
}
