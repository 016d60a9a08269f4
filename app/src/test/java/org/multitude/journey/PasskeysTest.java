package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys, with an authenticator that Chromium plays. */
@InChromium
class PasskeysTest {
    private final TestServer server = TestServer.shared();

    @Test
    void thePageWhereOneIsMadeIsAccessible(Chromium chromium) {
        SignedIn person = TestPeople.signIn(server, ActorKind.CITIZEN);
        Answer making = person.browser()
                .get("/account/passkeys")
                .form("form[action$='/begin']")
                .with("name", "mon téléphone")
                .with("password", TestPeople.password(server, person))
                .submit();
        making.find("form[data-passkey=make]");
        Passing.holds(chromium, server, making);
    }

    @Test
    void aPasskeyIsMadeOpensTheAccountAndIsRemoved(Chromium chromium) {
        SignedIn person = TestPeople.signIn(server, ActorKind.CITIZEN);
        String password = TestPeople.password(server, person);
        try (BrowserContext context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(server.address().toString())
                        .setLocale("fr"))) {
            Page page = context.newPage();
            authenticator(context, page);
            signIn(page, person, password);
            page.navigate("/account/passkeys");
            page.fill("#field-name", "mon téléphone");
            page.fill("#field-password", password);
            page.click("form[action$='/begin'] button");
            page.click("form[data-passkey=make] button");
            page.waitForURL("**/account/passkeys");
            assertThat(page.textContent("main table")).contains("mon téléphone", "jamais");

            page.navigate("/account");
            page.click("form[action='/sign-out'] button");
            page.navigate("/sign-in?to=/account/passkeys");
            String[] sent = new String[1];
            page.onRequest(request -> {
                if (request.url().endsWith("/sign-in/passkey")) {
                    sent[0] = request.postData();
                }
            });
            page.click("form[data-passkey=take] button");
            page.waitForURL("**/account/passkeys");
            assertThat(page.textContent("main table")).contains("mon téléphone").doesNotContain("jamais");

            Answer replayed = server.browser()
                    .post(
                            "/sign-in/passkey",
                            "application/x-www-form-urlencoded",
                            sent[0].getBytes(StandardCharsets.UTF_8));
            assertThat(replayed.status()).as("the challenge again").isEqualTo(403);
            server.bean(JdbcClient.class)
                    .sql("update identity.passkey set counter = 1000000 where person = :person")
                    .param("person", person.id().value())
                    .update();
            page.navigate("/account");
            page.click("form[action='/sign-out'] button");
            page.navigate("/sign-in");
            page.click("form[data-passkey=take] button");
            page.waitForURL("**/sign-in/passkey");
            assertThat(page.textContent("main")).contains("n’ouvre rien ici");

            signIn(page, person, password);
            page.navigate("/account/passkeys");
            page.click("form[action$='/remove'] button");
            assertThat(page.textContent("main")).contains("Aucune");
        }
    }

    @Test
    void whatIsNoPasskeyOpensNothing(Chromium chromium) {
        Browser stranger = server.browser();
        for (String answer : new String[] {"", "{}", "[]", "{\"id\":\"AA\",\"response\":{}}", "x".repeat(5000)}) {
            Answer refused = stranger.post("/sign-in/passkey", Map.of("answer", answer));
            assertThat(refused.status()).as(answer).isEqualTo(403);
        }
        assertThat(stranger.cookie("session")).isEmpty();
        SignedIn person = TestPeople.signIn(server, ActorKind.CITIZEN);
        String csrf =
                person.browser().get("/account/passkeys").find("[name=_csrf]").attr("value");
        assertThat(person.browser()
                        .post("/account/passkeys", Map.of("_csrf", csrf, "name", "x", "answer", "{}"))
                        .status())
                .isEqualTo(403);
        Answer wrong = person.browser()
                .get("/account/passkeys")
                .form("form[action$='/begin']")
                .with("name", "x")
                .with("password", "not the password")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
    }

    private static void signIn(Page page, SignedIn person, String password) {
        page.navigate("/sign-in");
        page.fill("#field-name", person.person().handle());
        page.fill("#field-password", password);
        page.click("form[action='/sign-in'] button");
        page.waitForURL("**/account");
    }

    private static void authenticator(BrowserContext context, Page page) {
        CDPSession chrome = context.newCDPSession(page);
        chrome.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        chrome.send("WebAuthn.addVirtualAuthenticator", added);
    }
}
