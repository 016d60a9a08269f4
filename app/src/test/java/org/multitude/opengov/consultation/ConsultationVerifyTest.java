package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.Verification.findingsAfter;
import static org.multitude.Verification.findingsAtRest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.platform.files.FileStore;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.opinion.VotesBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Votes are sealed, published and recounted, and whatever was changed meanwhile is named. */
class ConsultationVerifyTest {
    @Test
    void sealedVotesAreCheckedFromThePublishedBallots() throws Exception {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Asking asking = new Asking(server, "before", false);
            asking.crowd(15);
            asking.seal();
            Browser voter = server.browser();
            Asking.vote(voter, asking.path, 1, Choice.AGREE);
            asking.seal();
            // Sealed already: the change is a second turn of the same vote, in a batch of its own.
            Asking.vote(voter, asking.path, 1, Choice.DISAGREE);
            Asking.vote(voter, asking.path, 2, Choice.PASS);
            String receipt = voter.get(asking.path + "/receipt.csv").text();
            assertThat(receipt.lines()).hasSize(4);
            assertThat(entries(server)).noneMatch(entry -> entry.contains("choice") || entry.contains("pseudonym"));
            server.recorded();
            assertThat(findingsAtRest(server)).isEmpty();
            // Before the close nobody can open a batch; a wrong root is named all the same.
            assertThat(findingsAfter(server, "opengov.batch", "root", "repeat('ab', 32)", "number = 1"))
                    .anyMatch(finding -> finding.contains("root"));

            asking.step("/close", Map.of());
            server.recorded();
            assertThat(findingsAtRest(server)).isEmpty();
            String ballots = voter.get(asking.path + "/ballots.csv").text();
            String afterwards = voter.get(asking.path + "/receipt.csv").text();
            afterwards
                    .lines()
                    .skip(1)
                    .forEach(line -> assertThat(ballots.lines()).contains(line.substring(0, line.lastIndexOf(','))));
            assertThat(voter.get(asking.path).words())
                    .contains("31 personnes ont voté, toutes sans compte", "362 avis en tout");
            recomputed(server, asking, ballots);
            tampered(server, asking, ballots);
        }
    }

    @Test
    void aVoteChangedBehindTheSealIsNamedAfterTheClose() throws Exception {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Asking asking = new Asking(server, "before", false);
            asking.crowd(3);
            asking.seal();
            server.bean(JdbcClient.class)
                    .sql("update opengov.vote set choice = -choice where statement = 4 and turn = 1")
                    .update();
            asking.step("/close", Map.of());
            server.recorded();

            assertThat(findingsAtRest(server))
                    .isNotEmpty()
                    .allMatch(finding -> finding.contains("does not give the root"));
        }
    }

    private static void recomputed(TestServer server, Asking asking, String ballots) {
        server.bean(DrawMaps.class).run();
        Opinions drawn =
                server.bean(OpinionStore.class).find(asking.id()).orElseThrow().opinions();
        // As anybody would with the file alone: the last turn of each vote, pseudonyms in order.
        Map<String, Map<Integer, String[]>> last = new TreeMap<>();
        ballots.lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(line -> last.computeIfAbsent(line[1], ignored -> new TreeMap<>())
                        .merge(Integer.parseInt(line[2]), line, (one, other) -> turn(one) > turn(other) ? one : other));
        VotesBuilder votes = Votes.on(Asking.STATEMENTS.size());
        int voter = 0;
        for (Map<Integer, String[]> of : last.values()) {
            for (Map.Entry<Integer, String[]> vote : of.entrySet()) {
                votes.add(voter, vote.getKey() - 1, Opinion.of(Integer.parseInt(vote.getValue()[3])));
            }
            voter++;
        }
        List<StatementFacts> facts = new ArrayList<>();
        Asking.STATEMENTS.forEach(text -> facts.add(StatementFacts.ORDINARY));
        OpinionMap again = OpinionMap.of(votes.build(), facts);

        assertThat(again.axes()).isEqualTo(drawn.map().axes());
        assertThat(again.statements()).isEqualTo(drawn.map().statements());
        assertThat(again.placed().stream()
                        .map(one -> new Opinions.Sign(one.position(), one.group()))
                        .toList())
                .isEqualTo(drawn.signs());
    }

    private static int turn(String[] line) {
        return Integer.parseInt(line[4]);
    }

    private static void tampered(TestServer server, Asking asking, String ballots) throws Exception {
        assertThat(findingsAfter(server, "opengov.statement", "text", "'Autre chose.'", "number = 2"))
                .anyMatch(finding -> finding.contains("text"));
        assertThat(findingsAfter(server, "opengov.batch", "count", "count + 1", "number = 2"))
                .anyMatch(finding -> finding.contains("count"));
        assertThat(findingsAfter(server, "opengov.consultation", "participants", "400", "true"))
                .anyMatch(finding -> finding.contains("participants"));
        server.bean(JdbcClient.class)
                .sql("update opengov.tally set agree = agree + 1 where statement = 3")
                .update();
        assertThat(findingsAtRest(server)).anyMatch(finding -> finding.contains("results"));
        server.bean(JdbcClient.class)
                .sql("update opengov.tally set agree = agree - 1 where statement = 3")
                .update();

        String sha256 = asking.found().consultation().closed().orElseThrow().ballots();
        Path file = server.bean(FileStore.class).path(sha256);
        String line = ballots.lines().skip(1).findFirst().orElseThrow();
        Files.writeString(file, ballots.replace(line + "\n", ""), StandardCharsets.UTF_8);
        assertThat(findingsAtRest(server))
                .anyMatch(finding -> finding.contains("is not the one that"))
                .anyMatch(finding -> finding.contains("does not give the root"));
        Files.writeString(file, ballots + "99,aaaa-bbbb-cccc,1,1,1,00\n", StandardCharsets.UTF_8);
        assertThat(findingsAtRest(server)).anyMatch(finding -> finding.contains("belongs to nothing recorded"));
        Files.writeString(file, ballots, StandardCharsets.UTF_8);
        assertThat(findingsAtRest(server)).isEmpty();

        Path archive = server.bean(FileStore.class)
                .path(asking.found()
                        .consultation()
                        .closed()
                        .orElseThrow()
                        .polis()
                        .orElseThrow());
        Files.write(archive, new byte[1], StandardOpenOption.APPEND);
        assertThat(findingsAtRest(server)).anyMatch(finding -> finding.contains("polis.zip is not the one that"));
    }

    private static List<String> entries(TestServer server) {
        return server
                .bean(JdbcClient.class)
                .sql("select convert_from(entry, 'UTF8') from record.act")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toList());
    }
}
