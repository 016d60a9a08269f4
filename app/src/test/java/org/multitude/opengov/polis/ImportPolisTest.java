package org.multitude.opengov.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.Answer;
import org.multitude.Imported;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.Typed;
import org.multitude.Verification;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationType;
import org.multitude.opengov.consultation.Asking;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.Problem;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.record.PublicRecord;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.polis.PolisComment;
import org.multitudelibs.deliberation.polis.PolisConversation;
import org.multitudelibs.deliberation.polis.PolisFolder;
import org.multitudelibs.deliberation.polis.PolisModeration;
import org.multitudelibs.deliberation.polis.PolisSummary;

/** Conversations held on Polis become closed consultations, and leave again as files of Polis. */
class ImportPolisTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String HEAD = "timestamp,datetime,comment-id,voter-id,vote\n";

    @TempDir
    private Path folder;

    @Test
    void aConversationBecomesAClosedConsultationAndLeavesAsItCame() throws IOException {
        Path conversation = conversation("trees", "Trees of Vaubrun");
        Organization body = body();
        ImportReport report = bringIn(conversation, body, false);
        assertThat(report.bad().first()).isEmpty();
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.whole()).isTrue();
        assertThat(report.losses().first())
                .extracting(Problem::reason)
                .contains(
                        "1 votes that a later vote of the same voter replaced",
                        "statement 7 asks about the person: here it is a statement like any other");

        CommonsEntry policy = only(body);
        assertThat(policy.title()).isEqualTo("Trees of Vaubrun");
        String address = policy.address() + "/consultations/1";
        Answer page = SERVER.browser().get(address);
        assertThat(page.words()).contains("Trees of Vaubrun", "https://polis.example/trees");

        PolisFolder left = unpacked(address);
        PolisSummary summary = left.summary();
        assertThat(summary.topic()).isEqualTo("Trees of Vaubrun");
        assertThat(summary.voters()).isEqualTo(18);
        assertThat(summary.url()).endsWith(address);
        assertThat(summary.comments()).isEqualTo(5);
        List<PolisComment> comments = new ArrayList<>();
        left.comments(comments::add);
        assertThat(comments)
                .extracting(PolisComment::body)
                .containsExactlyInAnyOrder("More trees", "Fewer cars", "Free parking", "I live here", "Buy my shoes");
        assertThat(comments)
                .filteredOn(comment -> comment.moderation() == PolisModeration.REJECTED)
                .extracting(PolisComment::body)
                .containsExactly("Buy my shoes");

        PolisConversation before = PolisConversation.read(new PolisFolder(conversation));
        PolisConversation after = PolisConversation.read(left);
        assertThat(after.votes().count()).isEqualTo(before.votes().count());
        OpinionMap map = after.map();
        assertThat(map.groups()).extracting(group -> group.members().size()).containsExactlyInAnyOrder(9, 9);
        assertGroupsAsSaid(left, map);
    }

    @Test
    void itClosedOnItsLastDayAndSaysWhenItWasTakenOver() throws Exception {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Organization body = body(server);
            String source = conversation("past", "Past").toString();
            assertThat(Imported.into(
                                    server,
                                    importing -> server.bean(ImportPolis.class)
                                            .bringIn(
                                                    source,
                                                    Optional.empty(),
                                                    Optional.of(body.slug().text()),
                                                    Lang.EN,
                                                    importing))
                            .imported())
                    .isEqualTo(1);
            CommonsEntry policy =
                    server.bean(Register.class).ofBody(body.id(), 10).getFirst();
            String today = new Words(new Texts(), Lang.EN).date(Instant.now());
            Answer page = server.browser("en").get(policy.address() + "/consultations/1");
            assertThat(page.find(".kind").text()).isEqualTo("Consultation, closed on 14 November 2023");
            assertThat(page.find("#vote").text())
                    .contains("The consultation closed on 14 November 2023.")
                    .contains("It was held elsewhere and taken over on " + today + ".")
                    .contains("18 people voted, all without an account: 72 votes in all.");
            assertThat(page.words()).contains("Voting ran from 14 November 2023 to 14 November 2023");
            Answer shown = server.browser("en").get(policy.address());
            assertThat(shown.find("#consultations").text())
                    .contains("closed on 14 November 2023", "taken over on " + today);
            assertThat(shown.find(".kind").text()).isEqualTo("Policy, over since 14 November 2023");
            server.recorded();
            assertThat(server.bean(PublicRecord.class).latest(Optional.empty(), 50))
                    .filteredOn(act -> act.type().equals("consultation.closed"))
                    .singleElement()
                    .satisfies(act -> assertThat(act.occurredAt()).isEqualTo(Instant.ofEpochMilli(1700000009000L)));
            assertThat(Verification.findingsAtRest(server)).isEmpty();
            assertThat(Verification.findingsAfter(
                            server,
                            "opengov.consultation",
                            "taken_over_at",
                            "taken_over_at - interval '1 day'",
                            "true"))
                    .anyMatch(finding -> finding.contains("takenOverAt"));
        }
    }

    @Test
    void aRecountSaysWhatThePageSays() throws IOException {
        Organization body = body();
        assertThat(bringIn(conversation("again", "Again"), body, false).imported())
                .isEqualTo(1);
        String address = only(body).address() + "/consultations/1";
        Asking.draw(SERVER);
        Path zip = folder.resolve("again.zip");
        Files.write(zip, SERVER.browser().get(address + "/polis.zip").bytes());

        String said = Typed.in("recount", zip.toString()).out();
        Answer page = SERVER.browser("en").get(address);
        assertThat(said.lines().findFirst())
                .hasValueSatisfying(
                        counts -> assertThat(page.find("#map").text()).contains(counts));
        for (String list : List.of("gathers", "divides")) {
            List<String> numbers = page.page().select("#" + list + " .said > li .voice a").eachAttr("href").stream()
                    .map(link -> link.substring(link.lastIndexOf('/') + 1))
                    .toList();
            assertThat(numbers).isNotEmpty();
            assertThat(said.lines()
                            .dropWhile(line ->
                                    !line.equals(page.find("#" + list + " h2").text()))
                            .skip(1)
                            .takeWhile(line -> !line.isEmpty())
                            .map(line -> line.strip().replaceFirst("\\..*", "")))
                    .isEqualTo(numbers);
        }
        assertThat(said)
                .contains(
                        "1. “More trees”: A 100% agree (9 of 9)",
                        "figures that the files say are those that were found.");
    }

    private static void assertGroupsAsSaid(PolisFolder files, OpinionMap map) {
        Map<Integer, Integer> computed = new HashMap<>();
        map.placed().forEach(placed -> computed.put(placed.participant(), placed.group()));
        Map<Integer, Integer> said = new HashMap<>();
        files.participants(participant -> participant.group().ifPresent(group -> said.put(participant.id(), group)));
        assertThat(said).isEqualTo(computed);
    }

    @Test
    void whatIsHereIsNotBroughtInTwiceAndARehearsalChangesNothing() throws IOException {
        Path conversation = conversation("once", "Once");
        Organization body = body();
        ImportReport rehearsal = bringIn(conversation, body, true);
        assertThat(rehearsal.imported()).isEqualTo(1);
        assertThat(SERVER.bean(Register.class).ofBody(body.id(), 10)).isEmpty();
        assertThat(bringIn(conversation, body, false).imported()).isEqualTo(1);
        ImportReport again = bringIn(conversation, body, false);
        assertThat(again.imported()).isZero();
        assertThat(again.known()).isEqualTo(1);
        assertThat(again.losses().count()).isZero();
        only(body);
    }

    @Test
    void ofSeveralConversationsTheBadOneIsListedAndTheOthersAreHere() throws IOException {
        conversation("good", "Good");
        Path bad = conversation("wrong", "Wrong");
        Files.writeString(bad.resolve("votes.csv"), HEAD + "1700000002000,,0,1,5\n");
        Organization body = body();
        ImportReport report = bringIn(folder, body, false);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.bad().first())
                .containsExactly(new Problem("wrong", "votes.csv, line 2, column 20: vote is 5, neither -1, 0 nor 1"));
        assertThat(only(body).title()).isEqualTo("Good");

        Files.delete(bad.resolve("votes.csv"));
        assertThat(bringIn(folder, body, false).bad().first())
                .containsExactly(new Problem("wrong", "votes.csv: there is no such file"));
    }

    @Test
    void whereThereIsNothingOrNowhereToPutItNothingIsImported() throws IOException {
        Path conversation = conversation("nowhere", "Nowhere");
        assertThatThrownBy(() -> bringIn(conversation, Optional.empty(), Optional.empty()))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("--policy", "--body");
        assertThatThrownBy(() -> bringIn(conversation, Optional.of("no-such"), Optional.empty()))
                .hasMessageContaining("/policy/no-such");
        assertThatThrownBy(() -> bringIn(conversation, Optional.empty(), Optional.of("no-such")))
                .hasMessageContaining("/organizations/no-such");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> bringIn(empty, body(), false)).hasMessageContaining("holds no conversation");
        assertThatThrownBy(() -> bringIn(folder.resolve("absent"), body(), false))
                .hasMessageContaining("is not a folder");
    }

    @Test
    void allRealConversationsAreBroughtInWholeAndLeaveWhole() throws IOException {
        Path real = TestData.need("part-polis");
        Organization body = body();
        ImportReport report = bringIn(real, body, false);
        assertThat(report.bad().first()).isEmpty();
        assertThat(report.imported() + report.known()).isEqualTo(11);
        for (CommonsEntry policy : SERVER.bean(Register.class).ofBody(body.id(), 20)) {
            assertThat(SERVER.browser()
                            .get(policy.address() + "/consultations/1")
                            .status())
                    .isEqualTo(200);
        }
    }

    private ImportReport bringIn(Path source, Organization body, boolean rehearsed) {
        Optional<String> slug = Optional.of(body.slug().text());
        return rehearsed
                ? Imported.rehearsed(
                        SERVER,
                        importing -> SERVER.bean(ImportPolis.class)
                                .bringIn(source.toString(), Optional.empty(), slug, Lang.EN, importing))
                : bringIn(source, Optional.empty(), slug);
    }

    private static ImportReport bringIn(Path source, Optional<String> policy, Optional<String> body) {
        return Imported.into(
                SERVER,
                importing ->
                        SERVER.bean(ImportPolis.class).bringIn(source.toString(), policy, body, Lang.EN, importing));
    }

    private static CommonsEntry only(Organization body) {
        List<CommonsEntry> all = SERVER.bean(Register.class).ofBody(body.id(), 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Organization body() {
        return body(SERVER);
    }

    private static Organization body(TestServer server) {
        return server.bean(CreateOrganization.class)
                .unclaimed(new CreateOrganization.Description(
                        "Ville " + UUID.randomUUID(),
                        OrganizationType.LOCAL_AUTHORITY,
                        Prose.of(""),
                        Optional.empty()));
    }

    private PolisFolder unpacked(String address) throws IOException {
        Path files = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                SERVER.browser().get(address + "/polis.zip").bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, files.resolve(entry.getName()));
            }
        }
        return new PolisFolder(files);
    }

    /** Five statements, one set aside, one about the person; eighteen voters of two minds; one changes her vote. */
    private Path conversation(String name, String topic) throws IOException {
        Path files = Files.createDirectory(folder.resolve(name));
        Files.writeString(files.resolve("summary.csv"), """
                topic,%s
                url,https://polis.example/%s
                views,40
                voters,18
                voters-in-conv,18
                commenters,2
                comments,5
                groups,2
                conversation-description,"What for,
                and where?"
                """.formatted(topic, name));
        Files.writeString(files.resolve("comments.csv"), """
                timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body
                1700000000000,0,0,18,0,1,false,true,More trees
                1700000000000,1,0,9,9,1,false,true,Fewer cars
                1700000000000,4,3,9,10,1,false,false,Free parking
                1700000000000,5,3,0,0,-1,false,false,Buy my shoes
                1700000000000,7,3,18,0,1,true,false,I live here
                """);
        StringBuilder votes = new StringBuilder(HEAD).append("1700000001000,,4,2,-1\n");
        for (int statement : List.of(0, 1, 4, 7)) {
            for (int voter = 2; voter < 20; voter++) {
                boolean drives = voter % 2 == 0;
                int vote = statement == 1 ? (drives ? -1 : 1) : statement == 4 ? (drives ? 1 : -1) : 1;
                votes.append("1700000009000,,%d,%d,%d%n".formatted(statement, voter, vote));
            }
        }
        Files.writeString(files.resolve("votes.csv"), votes);
        return files;
    }
}
