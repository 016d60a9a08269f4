package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.record.PublicRecord;
import org.multitude.record.verify.Finding;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

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
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(server.bean(PublicRecord.class).latest(Optional.empty(), 1))
                            .allMatch(act -> act.recorded()));

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
                assertThat(findingsAfter(server, "contribution.contribution", change))
                        .as(change)
                        .isNotEmpty()
                        .allMatch(finding -> finding.contains(first));
            }
            assertThat(findingsAfter(server, "contribution.comment", "text = 'Autre chose.'"))
                    .isNotEmpty();
            assertThat(findingsAfter(server, "contribution.comment", "on_behalf = null"))
                    .isNotEmpty();
            assertThat(findings(server)).isEmpty();
        }
    }

    private static List<String> findingsAfter(TestServer server, String table, String change) throws Exception {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        String column = change.substring(0, change.indexOf(' '));
        String which = table.endsWith("comment") ? "" : " where state = 'done' or id in (select id from web.kept)";
        jdbc.sql("create table web.kept as select id, " + column + " as kept from " + table
                        + (table.endsWith("comment") ? "" : " where state = 'done'"))
                .update();
        jdbc.sql("update " + table + " set " + change + which).update();
        try {
            return findings(server);
        } finally {
            jdbc.sql("update " + table + " t set " + column + " = k.kept from web.kept k where k.id = t.id")
                    .update();
            jdbc.sql("drop table web.kept").update();
        }
    }

    private static List<String> findings(TestServer server) throws Exception {
        return new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server.address(), Optional.empty(), true).findings().stream()
                        .map(Finding::toString)
                        .toList();
    }
}
