package org.multitude.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SearchTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestServer server = TestServer.shared();

    @Test
    void whatIsOpenedIsFoundAMomentLater() {
        Organization body = body("Observatoire zébré");
        enter(body, CommonsKind.DATASET, "Zébrures devant 64 écoles", "Mesurées **chaque** heure. <b>Partout</b>.");
        enter(body, CommonsKind.SOFTWARE, "Compteur", "Compte les zébrures des écoles.");

        Answer page = found("fr", "zebrure ecole", "2 résultats pour « zebrure ecole »");

        assertThat(page.page().select(".hit h2").eachText()).containsExactly("Zébrures devant 64 écoles", "Compteur");
        assertThat(page.page().select(".hit mark").eachText()).contains("Zébrures", "écoles");
        assertThat(page.find(".hit").text())
                .contains("Jeu de données")
                .contains("Observatoire zébré")
                .doesNotContain("Officiel");
        assertThat(page.text()).doesNotContain("style=").doesNotContain("<b>Partout");
        assertThat(page.page().select("#kind .count").eachText()).containsExactly("1", "1");

        Answer code = server.browser("en").get("/search?q=zebrure+ecole&kind=software");
        assertThat(code.page().select(".hit h2").eachText()).containsExactly("Compteur");
        assertThat(code.find(".chip").attr("href")).isEqualTo("/search?q=zebrure+ecole");
        assertThat(code.page().select("input[name=q]").val()).isEqualTo("zebrure ecole");
    }

    @Test
    void whatIsNoLongerPublicIsNoLongerFound() {
        Organization body = body("Ville discrète");
        CommonsEntry entry = enter(body, CommonsKind.DATASET, "Quinquagénaire secret", "");
        found("fr", "quinquagenaire", "Un résultat");

        server.bean(JdbcClient.class)
                .sql("update commons.entry set visibility = 'draft' where id = :id")
                .param("id", entry.id().value())
                .update();
        act(entry);

        found("fr", "quinquagenaire", "Aucun résultat");
    }

    @Test
    void aMistypedWordIsWidenedSaidAndMayBeTakenAsItIs() {
        Organization body = body("Ville distraite");
        enter(body, CommonsKind.DATASET, "Hippocampes de l’étang", "Comptés chaque été.");
        server.caughtUp();

        Answer page = server.browser("en").get("/search?q=hipocampse");

        assertThat(page.page().select(".hit h2").eachText()).containsExactly("Hippocampes de l’étang");
        assertThat(page.find(".results-head").text())
                .contains("Did you mean hippocampes?", "Also searched: hippocampes.");
        assertThat(page.find(".results-head a[href='/search?q=hippocampes']").text())
                .isEqualTo("hippocampes");
        Answer exact = server.browser("en").get("/search?q=hipocampse&exact=1");
        assertThat(exact.page().select(".hit")).isEmpty();
        assertThat(exact.words()).contains("Exact words only.", "Nothing has all these words");
        assertThat(server.browser("en").get("/search?q=l%27etang+hippoc").page().select(".hit"))
                .hasSize(1);
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        Answer page = server.browser("en").get("/search?q=xylophonist%20%3Cscript%3E");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("No result for “xylophonist <script>”")
                .contains("Try fewer words");
        assertThat(page.text()).doesNotContain("<script>");
    }

    @Test
    void oddAddressesAreNoError() {
        for (String query : new String[] {
            "",
            "?q=",
            "?q=" + "a".repeat(2000),
            "?q=%2B%2D%28%22*%3F%7E",
            "?kind=nonsense",
            "?q=a&after=garbage",
            "?kind=dataset&kind=policy&q=de+la"
        }) {
            assertThat(server.browser().get("/search" + query).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void aLostIndexIsFilledAgainFromTheRecord() throws java.io.IOException {
        java.nio.file.Path data = TestServer.freshDirectory();
        try (TestServer own = TestServer.start(data, java.util.Map.of())) {
            own.claim();
            TestPeople.SignedIn founder = TestPeople.signIn(own, ActorKind.PUBLIC_AGENT);
            enter(
                    own,
                    TestPeople.body(own, founder, "Ville"),
                    CommonsKind.POLICY,
                    "Rues scolaires",
                    "Décider ensemble.");
            found(own, "fr", "scolaire", "Un résultat");
        }
        org.springframework.util.FileSystemUtils.deleteRecursively(data.resolve("index"));
        try (TestServer own = TestServer.start(data, java.util.Map.of())) {
            found(own, "fr", "scolaire", "Un résultat");
        }
    }

    private Answer found(String language, String words, String heading) {
        return found(server, language, words, heading);
    }

    private static Answer found(TestServer server, String language, String words, String heading) {
        return Eventually.get(SOON, () -> {
            Answer page = server.browser(language).get("/search?q=" + words.replace(' ', '+'));
            return page.find("h1").text().replace('\u00a0', ' ').startsWith(heading)
                    ? Optional.of(page)
                    : Optional.empty();
        });
    }

    private Organization body(String name) {
        return TestPeople.body(server, TestPeople.signIn(server, ActorKind.PUBLIC_AGENT), name);
    }

    private CommonsEntry enter(Organization body, CommonsKind kind, String title, String summary) {
        return enter(server, body, kind, title, summary);
    }

    private static CommonsEntry enter(
            TestServer server, Organization body, CommonsKind kind, String title, String summary) {
        CommonsEntry entered = server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(Register.class)
                        .enter(new Register.NewEntry(
                                kind, Optional.empty(), title, summary, body.id(), Visibility.PUBLIC)));
        act(server, java.util.Objects.requireNonNull(entered));
        return entered;
    }

    private void act(CommonsEntry entry) {
        act(server, entry);
    }

    private static void act(TestServer server, CommonsEntry entry) {
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(PublicRecord.class)
                        .append(Act.of("essay.written", java.util.UUID.randomUUID())
                                .about(entry.id().value())
                                .at(Instant.now())));
    }
}
