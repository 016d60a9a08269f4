package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

/** Somebody deletes her account: nothing of the installation knows her any more, and what others need of her is said first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeavingTest {
    private static final String SECRET = "Mirabelle";

    private TestServer server;
    private Scene scene;
    private Traces traces;

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        scene = Scene.of(server, CommonsKind.DATASET);
        traces = new Traces(server, scene, SECRET);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whoLeavesIsForgottenAndWhatSheWroteStaysWithoutHerNameOrGoes() throws Exception {
        for (String choice : List.of("stay", "go")) {
            SignedIn author = traces.author("Zoé Mirabelle");
            String password = TestPeople.password(server, author);
            String path = traces.submit(author);
            String nameless = scene.submit("question", "D’une autre personne");
            traces.comment(author, path);
            server.recorded();
            server.caughtUp();
            assertThat(Traces.leave(author, "wrong password", choice).status()).isEqualTo(422);

            assertThat(Traces.leave(author, password, choice).location()).isEqualTo("/account/deleted");

            server.recorded();
            assertThat(author.browser().get("/account").status()).isEqualTo(401);
            Answer page = server.browser().get(path);
            assertThat(page.status()).isEqualTo(choice.equals("go") ? 410 : 200);
            assertThat(page.text()).doesNotContain("Zoé");
            assertThat(page.words().contains("Le mot " + SECRET)).isEqualTo(choice.equals("stay"));
            assertThat(server.browser().get(nameless).status()).isEqualTo(200);
            assertThat(Traces.tablesHolding(server, author.id().toString()))
                    .as("tables that still know her")
                    .isEmpty();
            assertThat(Traces.tablesHolding(server, author.person().email())).isEmpty();
            assertThat(Verification.findings(server)).isEmpty();
        }
    }

    @Test
    void whoeverIsNeededStaysUntilSomebodyElseCanDoIt() {
        SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        String password = TestPeople.password(server, founder);
        Answer asked = founder.browser().get("/account/delete");
        TestPeople.body(server, founder, "Commune d’une seule personne");

        Answer page = founder.browser().get("/account/delete");
        assertThat(page.words()).contains("D’abord, trouver quelqu’un d’autre");
        assertThat(page.find("main a[href$='/people']").text()).isEqualTo("Commune d’une seule personne");
        assertThat(page.text()).doesNotContain("action=\"/account/delete\"");
        Answer refused = asked.form("form[action='/account/delete']")
                .with("writings", "stay")
                .with("password", password)
                .submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Commune d’une seule personne");
        assertThat(founder.browser().get("/account").status()).isEqualTo(200);
    }
}
