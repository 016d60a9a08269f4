package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.Answer;
import org.multitude.CommandRun;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opengov.consultation.BringInVotes.Given;
import org.multitude.opengov.consultation.Opinions.Sign;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.ForgetFiles;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of Polis of a closed consultation are made once and kept, with the words that are shown and no others. */
class ArchiveTest {
    private final TestServer server = TestServer.shared();

    @Test
    void whatThePageSaysToTypeWorksOnWhatItLetsDownload(@TempDir Path folder) throws IOException {
        Asking asking = closed();
        Element again = server.browser("en").get(asking.path + "/method").find("#again");
        Answer downloaded =
                server.browser().get(again.select("a[href$=polis.zip]").attr("href"));
        String name = downloaded.header("Content-Disposition").replaceAll(".*filename=\"(.*)\".*", "$1");
        Path file = Files.write(folder.resolve(name), downloaded.bytes());

        List<String> commands = again.select("pre").eachText();
        assertThat(commands.getFirst()).isEqualTo("./multitude recount " + name);
        CommandRun recounted = CommandRun.of(List.of("recount", file.toString()));
        assertThat(recounted.said())
                .contains("Weight of each statement for the next vote: 12 compared, as published")
                .containsPattern("All [\\d,]+ figures that the files say are those that were found.");
        assertThat(recounted.status()).isZero();
        assertThat(again.select("code").eachText()).contains(sha256(asking));
        assertThat(commands.get(1)).isEqualTo("sha256sum " + name + "\n" + sha256(asking));
        assertThat(commands.get(2)).isEqualTo("./multitude verify " + server.address() + " --content");
    }

    @Test
    void aStatementThatWasNeverPublishedChangesNoDigitOfTheMapThatIsRecounted(@TempDir Path folder) throws IOException {
        Asking asking = new Asking(server, "before", false);
        SignedIn author = TestPeople.signIn(server, ActorKind.CITIZEN);
        Asking.propose(author, asking.path, "Un arbre devant chaque portail.");
        Asking.propose(author, asking.path, "Que les horaires du collège changent.");
        asking.publish(14);
        List<Given> votes = new ArrayList<>(Asking.camps(8));
        for (int voter = 0; voter < 16; voter++) {
            votes.add(new Given(voter, 14, voter % 3 == 0 ? Choice.DISAGREE : Choice.AGREE));
        }
        server.bean(BringInVotes.class).votes(asking.id(), 16, votes);
        asking.step("/close", Map.of());
        asking.draw();
        Opinions published =
                server.bean(OpinionStore.class).find(asking.id()).orElseThrow().opinions();

        Path file = Files.write(
                folder.resolve("polis.zip"),
                server.browser().get(asking.path + "/polis.zip").bytes());
        CommandRun said = CommandRun.of(List.of("recount", "--json", file.toString()));
        JsonNode recounted = JsonMapper.shared().readTree(said.said());
        assertThat(said.status()).isZero();
        assertThat(recounted
                        .path("statements")
                        .valueStream()
                        .map(one -> one.path("id").asInt()))
                .contains(13)
                .doesNotContain(12);
        assertThat(published.map().statements()).hasSize(14);
        assertThat(recounted.path("participants").valueStream().map(ArchiveTest::sign))
                .hasSize(16)
                .isEqualTo(published.signs());
        for (JsonNode statement : recounted.path("statements")) {
            StatementFigures figures =
                    published.map().statements().get(statement.path("id").asInt());
            assertThat(statement.path("extremity").asDouble()).isEqualTo(figures.extremity());
            assertThat(statement.path("groupAwareConsensus").asDouble()).isEqualTo(figures.agreedByAll());
        }
    }

    private static Sign sign(JsonNode participant) {
        return new Sign(
                new Point(
                        participant.path("x").asDouble(), participant.path("y").asDouble()),
                participant.path("group").asString().charAt(0) - 'A');
    }

    @Test
    void theSameConsultationGivesTheSameBytesWheneverItIsArchived() throws IOException {
        Asking asking = closed();
        String made = sha256(asking);
        Path file = server.bean(FileStore.class).path(made);
        byte[] bytes = Files.readAllBytes(file);

        // As one that was closed before archives were kept.
        server.bean(JdbcClient.class)
                .sql("delete from opengov.polis_archive where consultation = :id")
                .param("id", asking.id().value())
                .update();
        Files.delete(file);
        assertThat(server.browser().get(asking.path + "/polis.zip").status()).isEqualTo(404);
        assertThat(server.browser().get(asking.path).page().select("a[href$=polis.zip]"))
                .isEmpty();
        assertThat(server.browser("en")
                        .get(asking.path + "/method")
                        .find("#again")
                        .text())
                .contains("It will be here within ten minutes.");
        server.bean(MakeArchives.class).run();

        assertThat(sha256(asking)).isEqualTo(made);
        assertThat(server.browser().get(asking.path + "/polis.zip").bytes()).isEqualTo(bytes);
    }

    @Test
    void wordsThatAreHiddenLeaveTheArchiveAndComeBackWithThem() {
        Asking asking = closed();
        String made = sha256(asking);
        UUID statement = statement(asking, 3);
        EraseStatements statements = server.bean(EraseStatements.class);
        TransactionTemplate transaction = server.bean(TransactionTemplate.class);

        Optional<String> taken = transaction.execute(_ -> statements.putAway(statement));
        assertThat(sha256(asking)).isNotEqualTo(made);
        assertThat(server.bean(FileStore.class).path(made)).doesNotExist();
        transaction.executeWithoutResult(_ -> statements.putBack(statement, taken.orElseThrow()));

        assertThat(sha256(asking)).isEqualTo(made);
        assertThat(server.bean(FileStore.class).path(made)).exists();
    }

    @Test
    void wordsAreTakenAwayAlsoWhenTheFileIsLost() throws IOException {
        Asking asking = closed();
        Files.delete(server.bean(FileStore.class).path(sha256(asking)));

        server.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> server.bean(EraseStatements.class).putAway(statement(asking, 3)));

        assertThat(sha256(asking)).isEmpty();
        server.bean(MakeArchives.class).run();
        assertThat(server.browser().get(asking.path + "/polis.zip").status()).isEqualTo(200);
    }

    @Test
    void wordsAreTakenAwayAlsoWhenTheFileIsDamaged() throws IOException {
        Asking asking = closed();
        Path file = server.bean(FileStore.class).path(sha256(asking));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        server.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> server.bean(EraseStatements.class).putAway(statement(asking, 3)));

        assertThat(sha256(asking)).isEmpty();
        assertThat(file).doesNotExist();
        server.bean(MakeArchives.class).run();
        assertThat(server.browser().get(asking.path + "/polis.zip").status()).isEqualTo(200);
    }

    @Test
    void aFileThatIsLostIsMadeAgainAsItWas() throws IOException {
        Asking asking = closed();
        String made = sha256(asking);
        Path file = server.bean(FileStore.class).path(made);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);

        server.bean(MakeArchives.class).run();

        assertThat(file).hasBinaryContent(bytes);
        assertThat(sha256(asking)).isEqualTo(made);
    }

    @Test
    void aFileThatCameBackWhileTheOneBeforeWasGivenUpStays() throws IOException {
        Instant givenUp = Instant.now().minusSeconds(1);
        FileStore files = server.bean(FileStore.class);
        String same = files.keep(
                        new ByteArrayInputStream(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)))
                .sha256();

        server.bean(ForgetFiles.class).atOnce(same, givenUp);
        assertThat(files.has(same)).isTrue();
        server.bean(ForgetFiles.class).atOnce(same, Instant.now().plusSeconds(1));
        assertThat(files.has(same)).isFalse();
    }

    private Asking closed() {
        Asking asking = new Asking(server, "before", false);
        asking.crowd(8);
        asking.step("/close", Map.of());
        return asking;
    }

    private UUID statement(Asking asking, int number) {
        return server.bean(StatementStore.class).byNumbers(asking.id(), List.of(number)).values().stream()
                .map(statement -> statement.id().value())
                .findFirst()
                .orElseThrow();
    }

    private String sha256(Asking asking) {
        return server.browser()
                .get("/api/v1" + asking.path.replace("/policy/", "/policies/"), "application/json")
                .json()
                .path("closed")
                .path("polisSha256")
                .asString("");
    }
}
