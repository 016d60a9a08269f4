package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;

/** Where no mail is sent, whoever runs the platform lets somebody back in. */
class ResetPasswordCommandTest {
    @Test
    void aLinkIsHandedOverWhereNoMailIsSent() {
        Path data = TestServer.freshDirectory();
        try (TestServer server = TestServer.start(data, Map.of())) {
            server.claim();
            TestPeople.SignedIn person = TestPeople.signIn(server, ActorKind.CITIZEN);
            TestPeople.unconfirmed(server, person);
            assertThat(server.browser().get("/reset-password").words()).contains("la commande reset-password");

            Command made = Command.run("reset-password", person.person().handle(), "--data", data);

            assertThat(made.code()).as(made.words()).isZero();
            String address = made.words().lines().findFirst().orElseThrow();
            assertThat(address).startsWith(server.address().toString() + "/reset-password/");
            Answer set = server.browser()
                    .get(URI.create(address).getPath())
                    .form()
                    .with("newPassword", "encore une longue phrase")
                    .submit();
            Answer account = set.go();
            assertThat(account.words()).contains(person.person().handle(), "pas encore confirmée");
            assertThat(person.browser().get("/account").status()).isEqualTo(401);

            Command afresh =
                    Command.run("reset-password", person.person().handle(), "--lost-second-factor", "--data", data);
            assertThat(afresh.code()).isZero();
            assertThat(afresh.words()).contains("/reset-password/", "needs no second factor");

            Command nobody = Command.run("reset-password", "nobody-of-this-name", "--data", data);
            assertThat(nobody.code()).isEqualTo(1);
            assertThat(nobody.words()).contains("Nobody here has the name or the address “nobody-of-this-name”");
        }
    }
}
