package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.data.Offset;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opengov.consultation.BringInVotes.Given;
import org.multitude.opengov.consultation.ComputeOpinions.Computed;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What came of a consultation: the map of opinions, while it runs, and the close. */
class OpinionsTest {
    private final TestServer server = TestServer.shared();

    @Test
    void theMapShowsTwoCampsTheirStatementsAndTheReader() {
        Asking asking = new Asking(server, "before", false);
        asking.crowd(30);
        Browser citizen = server.browser();
        for (int statement = 1; statement <= 8; statement++) {
            Asking.vote(citizen, asking.path, statement, statement % 2 == 0 ? Choice.AGREE : Choice.DISAGREE);
        }
        server.bean(DrawMaps.class).run();

        Answer page = citizen.get(asking.path);
        assertThat(page.page().select("table.groups tbody tr")).hasSize(2);
        assertThat(page.page().select("svg.opinions .hull")).hasSize(2);
        assertThat(page.page().select("svg.opinions .star")).hasSize(1);
        assertThat(page.find("#map").text()).contains("61 personnes", "L’étoile, c’est vous");
        assertThat(page.find("#gathers").text())
                .contains(Asking.STATEMENTS.get(1))
                .contains("%");
        assertThat(page.page().select("#divides .said > li")).isNotEmpty();
        assertThat(page.find("#divides").text()).doesNotContain(Asking.STATEMENTS.get(1));
        assertThat(server.browser().get(asking.path).page().select("svg.opinions .star"))
                .isEmpty();
        assertThat(server.browser().get(asking.path + "/statements").page().select(".bars"))
                .hasSize(12);
        String api = "/api/v1" + asking.path.replace("/policy/", "/policies/");
        for (String end : List.of("", "/statements", "/map", "/statements?state=set-aside")) {
            assertThat(server.browser().get(api + end, "application/json").status())
                    .as(end)
                    .isEqualTo(200);
        }
        assertThat(server.browser()
                        .get(api + "/statements?after=x", "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(server.browser()
                        .get(api.substring(0, api.lastIndexOf('/')), "application/json")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(server.browser().get(asking.path + "/method").words()).contains("k-moyennes");
        assertThat(server.browser().get(asking.path + "/statements.csv").text())
                .startsWith("statement,state,origin,agree,disagree,pass,decision,text");
    }

    @Test
    void whatEverybodyIsAgainstIsSaidToBeSo() {
        Asking asking = new Asking(server, "before", false);
        // Of the two statements that both camps lean to, they are against the second one.
        List<Given> votes = Asking.camps(15).stream()
                .map(vote -> vote.statement() == 3 ? opposite(vote) : vote)
                .toList();
        server.bean(BringInVotes.class).votes(asking.id(), 30, votes);
        asking.draw();

        Answer page = server.browser().get(asking.path);
        Element against = only(page, "#gathers .said > li", Asking.STATEMENTS.get(2));
        assertThat(against.select(".lean").text()).isEqualTo("Dans chaque groupe, la plupart ne sont pas d’accord.");
        assertThat(against.text()).contains("Part de désaccord");
        assertThat(bars(against))
                .isNotEmpty()
                .allMatch(text -> text.matches("[5-9]\\d\\h% pas d’accord|100\\h% pas d’accord"));
        Element agreed = only(page, "#gathers .said > li", Asking.STATEMENTS.get(1));
        assertThat(agreed.select(".lean").text()).isEqualTo("Dans chaque groupe, la plupart sont d’accord.");
        assertThat(bars(agreed)).isNotEmpty().allMatch(text -> text.matches("[5-9]\\d\\h% d’accord|100\\h% d’accord"));
        assertThat(page.find("#divides").text()).containsPattern("\\d+\\h% d’accord, \\d+\\h% pas d’accord");

        Element english = only(server.browser("en").get(asking.path), "#gathers .said > li", Asking.STATEMENTS.get(2));
        assertThat(english.text()).contains("In every group, most disagree.", "Share that disagrees", "% disagree");
        Answer all = server.browser("en").get(asking.path + "/statements");
        assertThat(only(all, ".said > li", Asking.STATEMENTS.get(2)).text())
                .containsPattern("30 votes: \\d\\d?% agree, [5-9]\\d% disagree");
    }

    @Test
    void aGroupIsNotToldByNobodyBeingAgainstWhatNobodyIsAgainst() {
        assertThat(told(vote -> vote.voter() < 15 ? Choice.PASS : Choice.AGREE))
                .contains("Rien de sûr ne le distingue encore.")
                .noneMatch(text -> text.startsWith("0") || text.startsWith("Personne"));
    }

    private List<String> told(Function<Given, Choice> said) {
        Asking asking = new Asking(server, "before", false);
        List<Given> votes = Asking.camps(15).stream()
                .map(vote -> new Given(vote.voter(), vote.statement(), said.apply(vote)))
                .toList();
        server.bean(BringInVotes.class).votes(asking.id(), 30, votes);
        asking.draw();
        return server.browser()
                .get(asking.path)
                .page()
                .select("table.groups small")
                .eachText();
    }

    /** What bars say in words; they are drawn as long as they say. */
    private static List<String> bars(Element line) {
        for (Element bar : line.select(".bars > li")) {
            double share =
                    Double.parseDouble(bar.select("> span:last-child").text().replaceAll("\\D.*", ""));
            assertThat(Double.parseDouble(bar.select(".part").attr("width")))
                    .isCloseTo(0.96 * share, Offset.offset(0.06));
        }
        return line.select(".bars > li > span:last-child").eachText();
    }

    private static Given opposite(Given vote) {
        return new Given(
                vote.voter(), vote.statement(), vote.choice() == Choice.AGREE ? Choice.DISAGREE : Choice.AGREE);
    }

    private static Element only(Answer page, String selector, String words) {
        List<Element> found = page.page().select(selector).stream()
                .filter(element -> element.text().contains(words))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void whatKindsOfPeopleShareIsSaidAfterTheCloseAndNeverHowMany() {
        Asking asking = new Asking(server, "before", false);
        // Of each camp six public agents, six citizens, four researchers, and others without an account.
        List<Optional<ActorKind>> kinds = IntStream.range(0, 40)
                .mapToObj(voter -> switch (voter % 20) {
                    case 0, 1, 2, 3, 4, 5 -> Optional.of(ActorKind.PUBLIC_AGENT);
                    case 6, 7, 8, 9, 10, 11 -> Optional.of(ActorKind.CITIZEN);
                    case 12, 13, 14, 15 -> Optional.of(ActorKind.RESEARCHER);
                    default -> Optional.<ActorKind>empty();
                })
                .toList();
        server.bean(BringInVotes.class).votes(asking.id(), kinds, Asking.camps(20));
        asking.draw();

        Answer page = server.browser("en").get(asking.path);
        assertThat(page.find("#map").text()).contains("40 people voted, of whom 8 without an account");
        assertThat(page.find("#kinds").text()).contains("Said once the consultation is closed");
        assertThat(page.page().select("#kinds .said")).isEmpty();
        assertThat(figures(asking).path("gathersKinds")).isEmpty();
        assertThat(page.find("#uncertain").text())
                .contains("On no statement more than three of ten pass.")
                .contains("No accounts voted so alike that chance hardly explains it.")
                .contains("The map was drawn 20 times more", "Group A was found again at 99%.")
                .contains("The groups do not depend on a few people.");

        asking.step("/close", Map.of());
        asking.draw();
        Answer closed = server.browser("en").get(asking.path);
        Element shared = only(closed, "#kinds .said > li", Asking.STATEMENTS.get(1));
        assertThat(shared.select(".lean").text())
                .isEqualTo("In each of these kinds, most agree: public agents, citizens.");
        assertThat(closed.find("#kinds").text())
                .as("eight researchers are too few to be told of")
                .doesNotContain("researchers");
        JsonNode second = figures(asking).path("gathersKinds").values().stream()
                .filter(one -> one.path("statement").asInt() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(second.toString())
                .isEqualTo("{\"statement\":2,\"side\":\"agree\",\"kinds\":[\"public-agent\",\"citizen\"]}");
        assertThat(names(server.browser().get(asking.path + "/polis.zip").bytes()))
                .as("nothing that is downloaded counts by kind")
                .containsExactlyInAnyOrder(
                        "comments.csv", "summary.csv", "participants-votes.csv", "votes.csv", "map.json");
    }

    private JsonNode figures(Asking asking) {
        return server.browser()
                .get("/api/v1" + asking.path.replace("/policy/", "/policies/") + "/map", "application/json")
                .json();
    }

    @Test
    void accountsThatVoteAlikeAreSaidAndWhatTheyWeigh() {
        Asking asking = new Asking(server, "before", false);
        List<String> more = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> "Énoncé de plus, le " + number + "e.")
                .toList();
        asking.step("/seeds", Map.of("statements", String.join("\n", more)));
        Random random = new Random(4);
        int[] sheet = random.ints(43, 0, 3).toArray();
        List<Given> votes = new ArrayList<>();
        for (int voter = 0; voter < 60; voter++) {
            for (int statement = 1; statement <= 42; statement++) {
                int anything = random.nextInt(5) == 0 ? 2 : (voter + statement) % 2;
                // The last twenty answer by one sheet, and all disagree with what everybody else agrees with.
                int choice = statement == 2 ? voter < 40 ? 0 : 1 : voter < 40 ? anything : sheet[statement];
                votes.add(new Given(voter, statement, List.of(Choice.values()).get(choice)));
            }
        }
        server.bean(BringInVotes.class).votes(asking.id(), 60, votes);
        asking.draw();

        Answer page = server.browser("en").get(asking.path);
        assertThat(page.find("#uncertain").text())
                .contains("20 accounts, in one set, voted so alike that chance hardly explains it.")
                .contains("With each set counted once the map would have")
                .contains("“" + Asking.STATEMENTS.get(1) + "”, 67% agree, 98% then.");
        assertThat(server.browser("en")
                        .get(asking.path + "/method")
                        .find("#alike")
                        .text())
                .contains("nothing is taken away");
        assertThat(figures(asking).path("alike").toString()).isEqualTo("{\"sets\":[20],\"oneAnswerToAll\":0}");
    }

    @Test
    void whatManyPassIsUncertain() {
        Asking asking = new Asking(server, "before", false);
        List<Given> votes = Asking.camps(15).stream()
                .map(vote ->
                        vote.statement() == 6 && vote.voter() % 2 == 0 ? new Given(vote.voter(), 6, Choice.PASS) : vote)
                .toList();
        server.bean(BringInVotes.class).votes(asking.id(), 30, votes);
        asking.draw();

        Element uncertain =
                only(server.browser("en").get(asking.path), "#uncertain .said > li", Asking.STATEMENTS.get(5));
        assertThat(uncertain.text()).contains("Many pass.", "Share that passes");
        assertThat(bars(uncertain)).isNotEmpty().allMatch(text -> text.matches("\\d+% pass"));
    }

    private static List<String> names(byte[] zip) {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Each time the map that is kept up from what came is the one computed from all votes. */
    @Test
    void aMapKeptUpWhileItRunsIsTheOneComputedFromAllVotes() {
        Asking asking = new Asking(server, "before", false);
        asking.crowd(12);
        same(asking);
        Browser stranger = server.browser();
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        for (int statement = 1; statement <= 8; statement++) {
            Asking.vote(stranger, asking.path, statement, Choice.AGREE);
            Asking.vote(citizen.browser(), asking.path, statement, Choice.DISAGREE);
        }
        same(asking);
        Asking.vote(stranger, asking.path, 3, Choice.PASS);
        same(asking);
        asking.seal();
        Asking.vote(stranger, asking.path, 3, Choice.DISAGREE);
        Asking.vote(stranger, asking.path, 4, Choice.PASS);
        same(asking);
        asking.step("/seeds", Map.of("statements", "Encore un énoncé, venu plus tard."));
        Asking.vote(stranger, asking.path, 13, Choice.AGREE);
        server.bean(SetAsideStatement.class)
                .setAside(asking.agent.id(), asking.id(), 5, Prose.of("Hors sujet."), false);
        same(asking);
        asking.crowd(3);
        Asking.sent(citizen.browser()
                .get(asking.path + "/answers")
                .form("form[action$='/forget']")
                .submit());
        same(asking);
        same(asking);
    }

    private void same(Asking asking) {
        Computed computed = server.bean(LiveOpinions.class).compute(asking.id(), Optional.empty());
        Opinions live = ComputeOpinions.kept(computed, List.of(), Sureness.of(computed));
        assertThat(live).isEqualTo(server.bean(ComputeOpinions.class).compute(asking.id()));
        assertThat(live.voters()).isGreaterThan(20);
    }

    @Test
    void aStarStandsWhereTheLibraryPlacesItsVoter() {
        Asking asking = new Asking(server, "before", false);
        asking.crowd(20);
        server.bean(SetAsideStatement.class)
                .setAside(asking.agent.id(), asking.id(), 5, Prose.of("Hors sujet."), false);
        Opinions opinions = server.bean(ComputeOpinions.class).compute(asking.id());
        List<Participation> voters = server.bean(JdbcClient.class)
                .sql(
                        "select id, pseudonym from opengov.participation where consultation = :id order by pseudonym collate \"C\"")
                .param("id", asking.id().value())
                .query((row, number) ->
                        new Participation(row.getLong("id"), asking.id(), row.getString("pseudonym"), false, 12))
                .list();
        for (int voter : List.of(0, 7, 39)) {
            assertThat(Star.place(opinions.map(), server.bean(VoteStore.class).of(voters.get(voter))))
                    .hasValueSatisfying(place -> {
                        assertThat(place.x())
                                .isCloseTo(opinions.signs().get(voter).at().x(), within());
                        assertThat(place.y())
                                .isCloseTo(opinions.signs().get(voter).at().y(), within());
                    });
        }
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void itClosesByItselfAfterItsLastDayAndNobodyVotesAnyMore() {
        Asking asking = new Asking(server, "before", false);
        Asking.vote(server.browser(), asking.path, 1, Choice.AGREE);
        SignedIn follower = TestPeople.signIn(server, ActorKind.CITIZEN);
        Asking.sent(follower.browser()
                .get(asking.policy)
                .form("form[action='/follow']")
                .submit());
        LocalDate today = LocalDate.now(Words.ZONE);
        ConsultationStore consultations = server.bean(ConsultationStore.class);
        assertThat(consultations.ended(today.plusDays(10))).doesNotContain(asking.id());
        assertThat(consultations.ended(today.plusDays(11))).contains(asking.id());
        server.bean(CloseConsultation.class).closeOnTime(asking.id());
        server.bean(CloseConsultation.class).closeOnTime(asking.id());

        Answer page = server.browser().get(asking.path);
        assertThat(page.words()).contains("La consultation est close", "Une personne a voté, sans compte");
        Answer late = server.browser().post(asking.path + "/votes", Map.of("statement", "1", "choice", "agree"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("n’est pas ouverte");
        assertThat(server.browser().get(asking.path + "/ballots.csv").text().lines())
                .hasSize(2)
                .first()
                .isEqualTo(Ballot.HEAD);
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(follower.browser().get("/inbox").words()).contains("Une consultation est close"));
        assertThat(server.browser().get(asking.policy).words()).contains("close le", "une personne a voté");
    }
}
