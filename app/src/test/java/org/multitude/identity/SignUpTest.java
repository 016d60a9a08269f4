package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Form;
import org.multitude.TestServer;

class SignUpTest {
    private final TestServer server = TestServer.shared();

    @Test
    void anAccountIsMadeAndItsHolderIsIn() {
        Accounts.SignedUp camille = Accounts.signUp(server);

        Answer account = camille.browser().get("/account");

        assertThat(account.status()).isEqualTo(200);
        assertThat(account.words()).contains(camille.handle(), camille.email());
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingTypedIsLostExceptThePassword() {
        Answer answer = server.browser("en")
                .get("/sign-up")
                .form()
                .with("handle", "Zoé <b>")
                .with("email", "not an address")
                .with("password", "too short")
                .with("publicName", "Zoé <script>")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.find(".errors").select("a").eachAttr("href"))
                .containsExactly("#field-handle", "#field-email", "#field-password", "#field-kind");
        assertThat(answer.find("#field-publicName").attr("value")).isEqualTo("Zoé <script>");
        assertThat(answer.find("#field-password").hasAttr("value")).isFalse();
        assertThat(answer.find("#error-password").text()).contains("12", "9");
        assertThat(answer.page().select("main script")).isEmpty();
    }

    @Test
    void aTakenHandleAndATakenAddressAreErrorsOfTheirFields() {
        Accounts.SignedUp camille = Accounts.signUp(server);

        Answer handle = form(server.browser(), camille.handle().toUpperCase(java.util.Locale.ROOT), "other@example.org")
                .submit();
        Answer email = form(server.browser(), "other-handle", camille.email()).submit();

        assertThat(handle.status()).isEqualTo(422);
        assertThat(handle.find("#error-handle").text()).contains(camille.handle());
        assertThat(email.status()).isEqualTo(422);
        assertThat(email.find("#error-email").text()).contains(camille.email());
    }

    @Test
    void thePageLedFromIsWhereSignUpLeadsAndOnlyOnThisSite() {
        Browser browser = server.browser();
        assertThat(form(browser, "/sign-up?to=%2Forganizations%2Fnew").submit().location())
                .isEqualTo("/organizations/new");
        assertThat(form(server.browser(), "/sign-up?to=%2F%2Fevil.example")
                        .submit()
                        .location())
                .isEqualTo("/");
    }

    private Form form(Browser browser, String path) {
        String handle = "a" + Long.toString(System.nanoTime(), 36);
        return fill(browser.get(path).form(), handle, handle + "@example.org");
    }

    private static Form form(Browser browser, String handle, String email) {
        return fill(browser.get("/sign-up").form(), handle, email);
    }

    private static Form fill(Form form, String handle, String email) {
        return form.with("handle", handle)
                .with("email", email)
                .with("password", Accounts.PASSWORD)
                .with("kind", "citizen");
    }
}
