package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Eventually;
import org.multitude.Statements;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.community.AttachCommons;
import org.multitude.community.Community;
import org.multitude.community.FoundCommunity;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.platform.text.Prose;

/** Pages with many rows send no statement for each row. */
class PagesAskOnceTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final int ROWS = 8;

    /** Less than the rows of any page; a few modules may each ask for the same kind of thing. */
    private static final long MOST_REPEATED = 5;

    private static final int MOST = 30;

    private final Publishing publishing = new Publishing(SERVER);
    private final TestPeople.SignedIn author = TestPeople.signIn(SERVER, ActorKind.RESEARCHER);

    @Test
    void noPageAsksAgainForEachRow() {
        String dataset = publishing.publish("Jeu au long cours");
        for (int i = 2; i <= ROWS; i++) {
            publishing.version(dataset, Publishing.CSV + "z" + i + ";Rue Haute;" + i + "\n");
            publishing.publish("Jeu au long cours " + i);
        }
        Community community = communityOfAll();
        String contribution = "";
        for (int i = 1; i <= ROWS; i++) {
            contribution = send(author.browser(), dataset + "/contribute?kind=question", "/contribute", i);
        }
        for (int i = 1; i <= ROWS; i++) {
            send(author.browser(), contribution, "/comments", i);
            send(publishing.browser(), contribution, "/comments", i);
        }
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(publishing.browser().get("/inbox").page().select(".inbox > li"))
                        .hasSizeGreaterThanOrEqualTo(ROWS));

        SERVER.caughtUp();
        List<String> pages = List.of(
                "/",
                "/data",
                "/data?q=jeu&theme=REGI&sort=changed",
                "/data.atom",
                "/data.csv",
                "/record.atom",
                dataset + ".atom",
                dataset,
                dataset + "/versions",
                dataset + "/contributions",
                contribution,
                publishing.body.address(),
                "/communities",
                community.address(),
                "/record",
                "/trust",
                "/search?q=jeu",
                "/inbox",
                "/desk",
                "/account",
                "/catalog.ttl",
                "/api/v1/datasets",
                "/api/v1" + dataset.replace("/data/", "/datasets/"),
                "/api/v1" + dataset.replace("/data/", "/datasets/") + "/contributions",
                "/api/v1/communities",
                "/api/v1/record/things/dataset",
                "/api/v1/record/things/contribution");
        for (String page : pages) {
            Statements sent = Statements.during(
                    () -> assertThat(publishing.browser().get(page).status()).isEqualTo(200));
            assertThat(sent.count()).as(page).isBetween(1, MOST);
            assertThat(sent.repeated())
                    .as(page)
                    .allSatisfy((statement, times) ->
                            assertThat(times).as(statement).isLessThanOrEqualTo(MOST_REPEATED));
        }
    }

    private Community communityOfAll() {
        Community community = SERVER.bean(FoundCommunity.class)
                .found(
                        author.id(),
                        new FoundCommunity.Description(
                                "Toutes les adresses", Prose.of("Ensemble."), Prose.of("Bienveillance.")));
        SERVER.bean(Register.class)
                .ofBody(publishing.body.id(), ROWS)
                .forEach(entry -> SERVER.bean(AttachCommons.class).attach(author.id(), community.id(), entry.id()));
        assertThat(SERVER.bean(Register.class)
                        .newest(CommonsKind.DATASET, Optional.empty(), ROWS)
                        .items())
                .hasSize(ROWS);
        return community;
    }

    private static String send(Browser browser, String page, String form, int number) {
        Answer sent = browser.get(page)
                .form("form[action$='" + form + "']")
                .forge("title", "Question " + number)
                .with("text", "Texte " + number)
                .submit();
        assertThat(sent.status()).as(sent.words()).isEqualTo(303);
        return sent.location();
    }
}
