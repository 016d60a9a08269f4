package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.platform.web.Sessions;

class SignInTest {
    private final TestServer server = TestServer.shared();

    @Test
    void handleAndAddressBothOpenTheDoorAndSigningOutClosesIt() {
        Accounts.SignedUp camille = Accounts.signUp(server);

        assertThat(signIn(server.browser(), camille.handle(), Accounts.PASSWORD).status())
                .isEqualTo(303);
        Browser browser = server.browser();
        Answer in = signIn(browser, camille.email(), Accounts.PASSWORD);
        assertThat(in.location()).isEqualTo("/account");
        String session = browser.cookie("session");

        Answer out = in.go().form("form[action='/sign-out']").submit();

        assertThat(out.location()).isEqualTo("/");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(server.browser().cookie("session", session).get("/account").status())
                .isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldApartByNothing() {
        Accounts.SignedUp camille = Accounts.signUp(server);

        Answer known = signIn(server.browser(), camille.handle(), "not the password at all");
        Answer unknown = signIn(server.browser(), "nobody-at-all", "not the password at all");

        assertThat(known.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(known.find(".errors").text())
                .isEqualTo(unknown.find(".errors").text());
        assertThat(known.header("Set-Cookie")).isEmpty();
    }

    @Test
    void afterTenWrongPasswordsTheRightOneIsNotHeardEither() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(server.browser(), camille.handle(), "wrong wrong wrong")
                            .status())
                    .isEqualTo(422);
        }

        Answer refused = signIn(server.browser(), camille.handle(), Accounts.PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("900");
        assertThat(refused.find("#field-name").attr("value")).isEqualTo(camille.handle());
    }

    @Test
    void aPageThatNeedsAnAccountIsReachedAfterSigningIn() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        Browser browser = server.browser();

        Answer asked = browser.get("/organizations/new?x=1");
        assertThat(asked.status()).isEqualTo(401);
        Answer in = asked.form("form[action='/sign-in']")
                .with("name", camille.handle())
                .with("password", Accounts.PASSWORD)
                .submit();

        assertThat(in.location()).isEqualTo("/organizations/new?x=1");
        assertThat(in.go().status()).isEqualTo(200);
    }

    @Test
    void signingInLeadsNowhereElse() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        for (String elsewhere : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example"}) {
            Answer in = server.browser()
                    .get("/sign-in")
                    .form("form[action='/sign-in']")
                    .with("name", camille.handle())
                    .with("password", Accounts.PASSWORD)
                    .forge("to", elsewhere)
                    .submit();
            assertThat(in.header("Location")).doesNotContain("evil");
        }
    }

    @Test
    void whatWasTypedWhenTheSessionEndedIsSentAfterSigningInAgain() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        Browser browser = camille.browser();
        String name = "Ville d’essai <i>" + camille.handle();
        org.multitude.Form form = browser.get("/organizations/new")
                .form("form[action='/organizations/new']")
                .with("name", name)
                .with("type", "local-authority")
                .with("description", "Deux lignes.\n\n« Avec » des <signes> & des accents.");
        server.bean(Sessions.class)
                .endAll(server.bean(PersonStore.class)
                        .byHandle(camille.handle())
                        .orElseThrow()
                        .value());

        Answer ended = form.submit();

        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.words()).contains("session");
        Answer wrong = ended.form("form[action='/sign-in']")
                .with("name", camille.handle())
                .with("password", "not this one, sorry")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        Answer resumed = wrong.form("form[action='/sign-in']")
                .with("password", Accounts.PASSWORD)
                .submit();
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.words()).contains(name, "<signes> & des accents");
        assertThat(server.bean(Organizations.class).publishedBy(person(camille)))
                .isEmpty();

        Answer sent = resumed.form("form[action='/organizations/new']").submit();

        assertThat(sent.status()).isEqualTo(303);
        Organization entered =
                server.bean(Organizations.class).publishedBy(person(camille)).getFirst();
        assertThat(entered.name()).isEqualTo(name);
        assertThat(entered.description()).isEqualTo("Deux lignes.\n\n« Avec » des <signes> & des accents.");
    }

    @Test
    void aFormOfAnEarlierSessionIsShownAndSentOn() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        org.multitude.Form form = camille.browser()
                .get("/organizations/new")
                .form("form[action='/organizations/new']")
                .with("name", "Ville de " + camille.handle())
                .with("type", "local-authority");
        camille.browser().forget();
        signIn(camille.browser(), camille.handle(), Accounts.PASSWORD);

        Answer shown = form.submit();

        assertThat(shown.status()).isEqualTo(403);
        assertThat(shown.words()).contains("Ville de " + camille.handle());
        assertThat(shown.form("form[action='/organizations/new']").submit().status())
                .isEqualTo(303);
    }

    @Test
    void aFileIsNotKeptAndThePageSaysSo() {
        String boundary = "form-1";
        byte[] body = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nUn jeu <de> données\r\n--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\na;b\r\n--" + boundary + "--\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Answer asked = server.browser().post("/organizations/new", "multipart/form-data; boundary=" + boundary, body);

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.find("input[name='kept.name']").attr("value")).isEqualTo("Un jeu <de> données");
        assertThat(asked.words()).contains("sauf les fichiers");
        assertThat(asked.text()).doesNotContain("a;b");
    }

    @Test
    void anotherSiteCannotHaveTheReaderSendWhatItTyped() {
        Answer forged = server.browser()
                .post(
                        "/organizations/new",
                        Map.of("name", "Typed by nobody"),
                        Map.of("Origin", "https://evil.example"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text()).doesNotContain("Typed by nobody");
    }

    private PersonId person(Accounts.SignedUp who) {
        return server.bean(PersonStore.class).byHandle(who.handle()).orElseThrow();
    }

    private static Answer signIn(Browser browser, String name, String password) {
        return browser.get("/sign-in")
                .form("form[action='/sign-in']")
                .with("name", name)
                .with("password", password)
                .submit();
    }
}
