package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;

/** A provider that somebody else wrote: there and back, through its own sign-in page. */
class KeycloakTest {
    @Test
    void peopleOfAKeycloakComeAndComeBackWhateverTheirAddressesBecome() throws IOException, InterruptedException {
        try (Keycloak keycloak = Keycloak.start();
                TestServer server = TestServer.start(
                        TestServer.freshDirectory(),
                        Map.of(
                                "MULTITUDE_ALLOWED_HOSTS",
                                "localhost",
                                "MULTITUDE_OIDC_VILLE_ISSUER",
                                keycloak.issuer(),
                                "MULTITUDE_OIDC_VILLE_CLIENT_ID",
                                "multitude",
                                "MULTITUDE_OIDC_VILLE_CLIENT_SECRET",
                                "a secret of the two",
                                "MULTITUDE_OIDC_VILLE_LABEL",
                                "Ville",
                                "MULTITUDE_OIDC_VILLE_DOMAINS",
                                "ville.example",
                                "MULTITUDE_OIDC_VILLE_KIND",
                                "public-agent",
                                "MULTITUDE_OIDC_VILLE_ORGANIZATION_CLAIM",
                                "siret"))) {
            server.claim();
            Browser camille = server.browser();
            Answer first = camille.get(keycloak.signIn(leave(camille), "camille"));
            assertThat(first.find("#field-email").attr("value")).isEqualTo("camille@ville.example");
            Answer made = first.form("form[action='/sign-in/with/account']")
                    .with("handle", "camille-ici")
                    .submit();
            assertThat(made.go().words())
                    .contains("camille@ville.example", "confirmée")
                    .doesNotContain("pas encore confirmée");
            PersonId person =
                    server.bean(PersonStore.class).byHandle("camille-ici").orElseThrow();
            assertThat(server.bean(SaidByProviders.class).of(List.of(person)).get(person))
                    .extracting(SaidByProviders.Said::value)
                    .containsExactly("public-agent", "21690123100011");

            Answer out = camille.get("/account")
                    .form("form[action='/sign-out']")
                    .submit()
                    .go();
            assertThat(keycloak.visit(out.find("main a[rel=nofollow]").attr("href")))
                    .as("its own page asks whether to sign out there")
                    .isEqualTo(200);
            assertThat(camille.get("/account").status()).isEqualTo(401);

            keycloak.changeEmail("camille", "camille.un@ville.example");
            keycloak.changeEmail("dominique", "camille@ville.example");
            Answer again = camille.get(keycloak.signIn(leave(camille), "camille"));
            assertThat(again.location()).isEqualTo("/account");
            assertThat(again.go().words()).contains("camille-ici", "camille@ville.example");

            Browser dominique = server.browser();
            Answer refused = dominique
                    .get(keycloak.signIn(leave(dominique), "dominique"))
                    .form("form[action='/sign-in/with/account']")
                    .with("handle", "dominique-ici")
                    .submit();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.words()).contains("camille@ville.example", "reliez-le");
            assertThat(dominique.cookie("session")).isEmpty();
        }
    }

    private static URI leave(Browser browser) {
        Answer leaving =
                browser.get("/sign-in").form("form[action^='/sign-in/with/']").submit();
        assertThat(leaving.status()).as(leaving.words()).isEqualTo(200);
        return URI.create(leaving.find("main a[rel=nofollow]").attr("href"));
    }
}
