package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.platform.text.Words;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.multitude.trust.TrustActs;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the page are counted again from the public feed, and nothing is counted of a feed that is not the log. */
class TrustCommandTest {
    private final LocalDate today = LocalDate.now(Words.ZONE);

    @TempDir
    private Path folder;

    @Test
    void theFeedGivesTheFiguresOfTheMachineDoor() throws Exception {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), java.util.Map.of())) {
            server.claim();
            TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
            Organization body = TestPeople.body(server, founder, "Ville recomptée");
            Organization other = TestPeople.body(server, founder, "Ville voisine");
            UUID community = UUID.randomUUID();
            UUID commons = UUID.randomUUID();
            List<Act> acts = new ArrayList<>(TrustActs.of(
                    160, today, List.of(body.id().value(), other.id().value()), List.of(commons, UUID.randomUUID())));
            acts.add(Act.of("community.commons-attached", UUID.randomUUID())
                    .token("community", community.toString())
                    .token("commons", commons.toString())
                    .at(java.time.Instant.now()));
            acts.forEach(act -> append(server, act));
            server.recorded();
            server.caughtUp();

            for (LocalDate day : List.of(today, today.minusDays(17), today.minusDays(200))) {
                same(server, "?asOf=" + day, "--as-of", day);
                same(server, "?asOf=" + day + "&body=" + body.slug(), "--as-of", day, "--body", body.id());
            }
            JsonNode door = door(server, "");
            assertThat(door.path("submitted").asLong()).isGreaterThan(50);
            assertThat(door.path("final-answer-median-days").isNumber()).isTrue();
            assertThat(door.path("as-of").asString()).isEqualTo(today.toString());
            assertThat(server.browser("en").get("/api/v1/trust?body=nobody").status())
                    .isEqualTo(404);
            assertThat(server.browser("en").get("/api/v1/trust?asOf=2026-13-01").status())
                    .isEqualTo(400);

            aSavedFeedIsChecked(server);
        }
    }

    /** In the same server: starting one takes seconds. */
    private void aSavedFeedIsChecked(TestServer server) throws IOException {
        Path saved = folder.resolve("feed.jsonl");
        Command keeping = Command.run("trust", "--from", server.address(), "--save", saved);
        assertThat(keeping.code()).as(keeping.words()).isZero();
        String key = server.browser("en").get("/log/key").text().strip();

        Command again = Command.run("trust", "--from", saved, "--key", key, "--json");
        assertThat(again.code()).as(again.words()).isZero();
        assertThat(figures(again)).isEqualTo(door(server, ""));
        assertThat(again.words()).contains("signed by " + key);

        List<String> lines = Files.readAllLines(saved);
        refused(
                lines,
                line -> line.replaceFirst("\"decision\":\"declined\"", "\"decision\":\"accepted\""),
                "are not those of the log");
        refused(
                lines,
                line -> line.replaceFirst("\"occurredAt\":\"20\\d\\d", "\"occurredAt\":\"2019"),
                "not what was committed to");
        refused(lines, line -> line.replaceFirst("\"index\":4,", "\"index\":5,"), "act 4 is not there");
        refused(lines.subList(0, 20), line -> line, "its checkpoint covers");
        refused(lines, line -> line.replaceFirst("\"entry\":\\{", "\"entry\":{\"more\":1,"), "canonical form");
        Path bare = Files.write(folder.resolve("bare.jsonl"), lines.subList(1, lines.size()));
        assertThat(Command.run("trust", "--from", bare).words())
                .contains("not signed: the file came without a checkpoint");
        assertThat(Command.run("trust", "--from", bare, "--key", key).code()).isOne();
        assertThat(Command.run("trust", "--from", folder.resolve("nothing")).code())
                .isEqualTo(2);
        assertThat(Command.run("trust", "--from", server.address(), "--save", saved)
                        .code())
                .isOne();
    }

    private void refused(List<String> lines, java.util.function.UnaryOperator<String> change, String why)
            throws IOException {
        Path changed = Files.write(
                folder.resolve("changed.jsonl"), lines.stream().map(change).toList());
        Command command = Command.run("trust", "--from", changed, "--json");
        assertThat(command.code()).isOne();
        assertThat(command.words())
                .contains("Nothing was counted")
                .contains(why)
                .doesNotContain("answer-rate");
    }

    private static void same(TestServer server, String asked, Object... options) {
        List<Object> words = new ArrayList<>(List.of("trust", "--from", server.address(), "--json"));
        words.addAll(List.of(options));
        Command command = Command.run(words.toArray());
        assertThat(command.code()).as(command.words()).isZero();
        assertThat(figures(command)).isEqualTo(door(server, asked));
    }

    private static JsonNode figures(Command command) {
        return JsonMapper.shared()
                .readTree(command.words()
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .orElseThrow());
    }

    private static JsonNode door(TestServer server, String asked) {
        return server.browser("en").get("/api/v1/trust" + asked).json();
    }

    private static void append(TestServer server, Act act) {
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(PublicRecord.class).append(act));
    }
}
