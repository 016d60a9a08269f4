package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitude.TestServer;
import org.multitude.platform.text.Lang;

@InChromium
class EndedSessionTest {
    private final TestServer server = TestServer.shared();

    @ParameterizedTest
    @CsvSource({"FR, true", "EN, false"})
    void whatWasTypedBeforeTheSessionEndedIsSentOnAfterSigningIn(Lang lang, boolean scripts, Chromium chromium) {
        Account account = Account.open(server);
        String dataset = Scene.openDataset(server);
        try (Reader reader = new Reader(chromium, server, Look.in(lang).scripts(scripts)).in(account.session())) {
            reader.open(dataset + "/contribute?kind=question");
            reader.fill("title", "Depuis quand ?");
            reader.fill("text", "La colonne ne le dit pas.");
            reader.forgetSession();
            reader.press("contribution.submit");
            reader.fill("name", account.handle());
            reader.fill("password", Account.PASSWORD);
            reader.press("identity.sign-in");
            assertThat(reader.read()).contains("Depuis quand ?", "La colonne ne le dit pas.");
            reader.press("identity.resume.send");

            assertThat(reader.path()).startsWith(dataset + "/contributions/");
            assertThat(reader.read()).contains("La colonne ne le dit pas.");
        }
    }
}
