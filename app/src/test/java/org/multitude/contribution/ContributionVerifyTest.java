package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.Verification.findings;
import static org.multitude.Verification.findingsAfter;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;

/** What pages show of contributions is what the record holds, and anything changed behind its back is named. */
class ContributionVerifyTest {
    @Test
    void everyFieldShownIsHeldByTheRecord() throws Exception {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Scene scene = Scene.of(server, CommonsKind.DATASET);
            scene.named(scene.author, "Camille");
            String first = scene.author
                    .browser()
                    .get(scene.commons.address() + "/contribute?kind=problem&row=312&column=voie")
                    .form("form[action$='/contribute']")
                    .with("title", "Entière")
                    .with("text", "Tout y est.")
                    .with("showName", "yes")
                    .submit()
                    .location();
            scene.acknowledge(first);
            scene.answer(first, "accepted", "Oui.");
            scene.done(first, "Corrigé.", "/data");
            scene.publisher
                    .browser()
                    .get(first)
                    .form("form[action$='/comments']")
                    .with("text", "Merci.")
                    .with("forTheBody", "yes")
                    .submit();
            scene.submit("question", "À peine déposée");
            Scene.unclaimed(server, CommonsKind.DATASET).submit("request", "Sans promesse");
            server.recorded();

            assertThat(findings(server)).isEmpty();
            for (String change : List.of(
                    "reasons = 'Non.'",
                    "decision = 'declined'",
                    "state = 'answered'",
                    "office = 'Un autre service'",
                    "title = 'Autre'",
                    "place_row = 313",
                    "promised_days = 300",
                    "author_name = 'Une autre'",
                    "outcome_address = 'https://elsewhere.example'",
                    "answered_at = answered_at - interval '3 days'",
                    "submitted_at = submitted_at + interval '1 day'")) {
                assertThat(after(server, "contribution.contribution", change, "state = 'done'"))
                        .as(change)
                        .isNotEmpty()
                        .allMatch(finding -> finding.contains(first));
            }
            assertThat(after(server, "contribution.comment", "text = 'Autre chose.'", "true"))
                    .isNotEmpty();
            assertThat(after(server, "contribution.comment", "on_behalf = null", "true"))
                    .isNotEmpty();
            assertThat(findings(server)).isEmpty();
        }
    }

    private static List<String> after(TestServer server, String table, String change, String rows) throws Exception {
        String[] words = change.split(" = ", 2);
        return findingsAfter(server, table, words[0], words[1], rows);
    }
}
