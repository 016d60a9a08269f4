package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;

class AccountTest {
    private final TestServer server = TestServer.shared();

    @Test
    void kindNameAndLanguageAreChanged() {
        Accounts.SignedUp camille = Accounts.signUp(server);

        Answer saved = camille.browser()
                .get("/account")
                .form("form[action='/account']")
                .with("kind", "entrepreneur")
                .with("publicName", "Camille <b>Durand</b>")
                .with("language", "en")
                .submit();

        assertThat(saved.go().find("h1").text()).isEqualTo("Camille <b>Durand</b>");
        Person person = server.bean(People.class)
                .find(server.bean(PersonStore.class).byHandle(camille.handle()).orElseThrow())
                .orElseThrow();
        assertThat(person.kind()).isEqualTo(ActorKind.ENTREPRENEUR);
        assertThat(person.language().code()).isEqualTo("en");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsOtherSessions() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        Browser elsewhere = server.browser();
        elsewhere
                .get("/sign-in")
                .form("form[action='/sign-in']")
                .with("name", camille.handle())
                .with("password", Accounts.PASSWORD)
                .submit();

        Answer wrong = change(camille.browser(), "not the current one", "une autre longue phrase");
        assertThat(wrong.status()).isEqualTo(422);
        wrong.find("#error-currentPassword");
        assertThat(elsewhere.get("/account").status()).isEqualTo(200);

        Answer changed = change(camille.browser(), Accounts.PASSWORD, "une autre longue phrase");
        assertThat(changed.status()).isEqualTo(303);
        assertThat(changed.go().status()).isEqualTo(200);
        assertThat(elsewhere.get("/account").status()).isEqualTo(401);
    }

    private static Answer change(Browser browser, String current, String next) {
        return browser.get("/account")
                .form("form[action='/account/password']")
                .with("currentPassword", current)
                .with("newPassword", next)
                .submit();
    }
}
