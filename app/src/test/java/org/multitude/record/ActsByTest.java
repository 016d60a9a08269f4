package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitudelibs.tlog.Rfc6962;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Acts are found by what was done, who answers and what they are about, as pages and as lines of JSON. */
class ActsByTest {
    private static final String LINES = "/record/acts.jsonl";

    private final TestServer server = TestServer.shared();
    private final PublicRecord record = server.bean(PublicRecord.class);
    private final TransactionTemplate transaction = server.bean(TransactionTemplate.class);
    private Organization body;
    private UUID essay;

    @BeforeEach
    void enterABody() {
        body = TestPeople.body(
                server,
                TestPeople.signIn(server, ActorKind.PUBLIC_AGENT),
                "Commune des registres " + System.nanoTime());
        essay = server.bean(Essays.class).write("un texte");
    }

    @Test
    void actsAreFoundByTypeByBodyAndByThing() {
        append("essay.written", 3);
        append("essay.revised", 2);
        found();

        assertThat(shown("/record?body=" + body.address())).isEqualTo(6);
        assertThat(shown("/record?thing=" + essay)).isEqualTo(5);
        assertThat(shown("/record?type=essay.revised&body=" + body.address())).isEqualTo(2);
        assertThat(shown("/record?type=essay.revised&thing=" + essay)).isEqualTo(2);
        assertThat(shown("/record?type=essay.revised&type=essay.written&thing=" + essay))
                .isEqualTo(5);
        assertThat(shown("/record?type=essay.revised&body=" + body.address() + "&thing=" + UUID.randomUUID()))
                .isZero();
        assertThat(shown("/record?thing=" + body.address())).isEqualTo(1);
        assertThat(shown("/record?thing=" + server.address() + body.address() + "/?x=y"))
                .isEqualTo(1);
    }

    @Test
    void thePageCountsActsByTypeAndByBody() {
        append("essay.written", 3);
        append("essay.revised", 2);
        found();

        Answer page = server.browser("en").get("/record?type=essay.revised&body=" + body.address());

        assertThat(page.words()).contains("2 acts");
        assertThat(count(page, "type", "essay.written")).isEqualTo("3");
        assertThat(count(page, "type", "essay.revised")).isEqualTo("2");
        assertThat(count(page, "body", body.address())).isEqualTo("2");
        assertThat(page.page().select("ul.chips a.chip").eachText())
                .anyMatch(chip -> chip.contains(body.name()))
                .hasSize(2);
        Answer fewer = server.browser("en").get("/record?type=essay.revised&thing=" + essay);
        assertThat(count(fewer, "type", "essay.written")).isEqualTo("3");
        assertThat(fewer.find("a.chip[href='/record?type=essay.revised']").text())
                .contains("Without a public page");
    }

    @Test
    void pagesKeepWhatTheyAreNarrowedTo() {
        append("essay.written", 35);
        found();

        Answer first = server.browser("en").get("/record?type=essay.written&body=" + body.address());
        Answer second =
                server.browser("en").get(first.find("nav.pager a[rel=next]").attr("href"));

        assertThat(first.page().select("main .timeline > li")).hasSize(30);
        assertThat(second.page().select("main .timeline > li")).hasSize(5);
        assertThat(second.page().select("nav.pager a[rel=next]")).isEmpty();
        assertThat(second.find("nav.pager a[rel=first]").attr("href")).contains("type=essay.written", "body=");
        assertThat(first.find("head link[type='application/jsonl']").attr("href"))
                .startsWith(LINES + "?body=");
    }

    @Test
    void linesHoldTheEntryItsPlaceAndItsHashAndNeverWhatIsHidden() {
        append("essay.written", 1);
        found();

        Answer answer = server.browser().get(LINES + "?thing=" + essay);

        assertThat(answer.header("Content-Type")).startsWith("application/jsonl");
        String line = answer.text().strip();
        JsonNode read = JsonMapper.shared().readTree(line);
        assertThat(read.propertyNames()).containsExactly("index", "hash", "recorded", "occurredAt", "key", "entry");
        assertThat(read.path("entry").path("commitments").path("occurredAt").asString())
                .isEqualTo(Commitment.of(
                        Base64.getDecoder().decode(read.path("key").asString()),
                        "occurredAt",
                        read.path("occurredAt").asString()));
        assertThat(read.path("recorded").asBoolean()).isTrue();
        String entry = line.substring(line.indexOf("\"entry\":") + 8, line.length() - 1);
        byte[] logged = server.browser()
                .get("/record/" + read.path("index").asLong() + "/entry")
                .bytes();
        assertThat(entry.getBytes(StandardCharsets.UTF_8)).isEqualTo(logged);
        assertThat(read.path("hash").asString())
                .isEqualTo(HexFormat.of().formatHex(Rfc6962.leaf(logged).bytes()));
        assertThat(line).doesNotContain("un texte");
    }

    @Test
    void whoFollowsTheLinesMissesNoActAndReadsNoneTwice() {
        append("essay.written", 20);
        found();
        long size = server.bean(Checkpoints.class).latest().orElseThrow().size();
        List<Long> all = new ArrayList<>();
        String next = LINES;
        while (all.size() < size) {
            Answer answer = server.browser().get(next);
            answer.text()
                    .lines()
                    .forEach(line -> all.add(
                            JsonMapper.shared().readTree(line).path("index").asLong()));
            next = next(answer);
        }
        assertThat(all).doesNotHaveDuplicates().isSorted().startsWith(0L, 1L, 2L);
        assertThat(all.getLast()).isEqualTo(all.size() - 1L);

        String ours = next(server.browser().get(LINES + "?body=" + body.address()));
        assertThat(server.browser().get(ours).text()).isEmpty();
        append("essay.revised", 1);
        found();
        assertThat(server.browser().get(ours).text().lines()).hasSize(1);
    }

    @Test
    void linesNeverGoBeyondWhatIsInItsPlace() {
        append("essay.written", 1);
        found();
        String next = next(server.browser().get(LINES + "?thing=" + essay));
        TransactionTemplate elsewhere =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            // Who puts acts in their places passes over a row that another one holds.
            server.bean(JdbcClient.class)
                    .sql("select name from record.follower where name = :name for update")
                    .param("name", ShelveActs.NAME)
                    .query(String.class)
                    .single();
            elsewhere.executeWithoutResult(ignored -> append("essay.revised", 1));
            server.recorded();
            Answer answer = server.browser().get(next);
            assertThat(answer.text()).isEmpty();
            assertThat(next(answer)).isEqualTo(next);
        });
        found();

        assertThat(server.browser().get(next).text().lines()).hasSize(1);
    }

    @Test
    void feedsAreNarrowedAsThePageIs() {
        append("essay.written", 2);
        found();

        assertThat(server.browser()
                        .get("/record.atom?type=essay.written&body=" + body.address())
                        .text()
                        .split("<entry>"))
                .hasSize(3);
    }

    @Test
    void anAddressWithoutAPageIsSaidToPeopleAndRefusedToPrograms() {
        assertThat(server.browser("en").get("/record?thing=/data/nothing-here").words())
                .contains("The record keeps no acts apart for /data/nothing-here.", "No act");
        Answer refused = server.browser("en").get(LINES + "?thing=/data/nothing-here");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("The record keeps no acts apart for /data/nothing-here.");
        assertThat(server.browser("en").get("/record?type=essay.unheard-of").words())
                .contains("The record keeps no acts apart for essay.unheard-of.");
        assertThat(server.browser().get(LINES + "?type=essay.unheard-of").status())
                .isEqualTo(404);
        assertThat(server.browser().get(LINES + "?type=record.restored").status())
                .as("of a type that has a name there may be acts one day")
                .isEqualTo(200);
        assertThat(server.browser().get("/record.atom?body=nothing").status()).isEqualTo(404);
        for (String from : List.of("first", "-1", "1.5")) {
            Answer nowhere = server.browser("en").get(LINES + "?from=" + from);
            assertThat(nowhere.status()).isEqualTo(400);
            assertThat(nowhere.text()).contains(from + " is no place in the log");
        }
    }

    private int shown(String path) {
        Answer page = server.browser().get(path);
        assertThat(page.status()).isEqualTo(200);
        return page.page().select("main .timeline > li").size();
    }

    private static String count(Answer page, String facet, String value) {
        return page.find("input[name=" + facet + "][value='" + value + "'] ~ .count")
                .text();
    }

    private static String next(Answer answer) {
        String link = answer.header("Link");
        assertThat(link).endsWith(">; rel=\"next\"");
        return link.substring(link.indexOf("/record"), link.indexOf('>'));
    }

    private void append(String type, int times) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < times; i++) {
                record.append(Act.of(type, essay)
                        .body(body.id().value())
                        .commit("text", "un texte")
                        .at(Instant.now()));
            }
        });
    }

    /** Waits until all that happened is covered by a checkpoint and in its place. */
    private void found() {
        server.recorded();
        long size = server.bean(LogStore.class).tree().size();
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(server.bean(ShelfStore.class).position()).isGreaterThanOrEqualTo(size));
    }
}
