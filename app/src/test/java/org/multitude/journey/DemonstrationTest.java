package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitude.Answer;
import org.multitude.CommandRun;
import org.multitude.Demonstration;
import org.multitude.TestServer;
import org.multitude.Typed;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Sha256;
import org.multitude.record.RecordedAct;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.ReceiptCheck;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.multitudelibs.publiccode.swhid.Swhids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration: it holds, and strangers find their way in it. One class, because loading it takes a minute. */
class DemonstrationTest {
    private static TestServer server() {
        return Demonstration.shared().server();
    }

    @Test
    void theStoryGoesOnWhereItWasCutShortIsToldOnceAndHolds() throws Exception {
        Demonstration demonstration = Demonstration.shared();

        assertThat(server().browser().get("/health", "application/json").text()).contains("\"demonstration\":\"runs\"");
        assertThat(server().browser().get("/").text())
                .contains(demonstration.site())
                .contains("cette ville n’existe pas");
        assertThat(demonstration.lastStep()).isEqualTo(demonstration.steps());
        assertThat(demonstration.told())
                .hasSizeGreaterThan(Demonstration.CUT)
                .allMatch(RecordedAct::recorded)
                .allMatch(act -> act.entry().nature().equals(Optional.of("simulated")));
        assertThat(demonstration.told())
                .extracting(RecordedAct::occurredAt)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(demonstration.again()).hasSameSizeAs(demonstration.told());
        Report report = new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server().address(), Optional.empty(), true);
        assertThat(report.findings()).isEmpty();
        assertThat(report.things()).isGreaterThan(Demonstration.CUT);
    }

    @Test
    void whatLiesBehindTheFootOfEachPageIsTheCitysOwnWords() {
        for (String lang : List.of("fr", "en")) {
            for (String address : List.of("/legal", "/privacy", "/accessibility")) {
                assertThat(server().browser(lang).get(address).words())
                        .as(lang + address)
                        .contains("Vaubrun", "@vaubrun.example")
                        .doesNotContain("[");
            }
        }
    }

    /** The first ten minutes of people who know nothing of it: from the home page, by the links and buttons that are there. */
    @Test
    void theFeedOfTwoThousandContributionsGivesTheFiguresOfThePage() {
        server().caughtUp();
        JsonNode all = same("");
        assertThat(all.path("submitted").asLong()).isGreaterThanOrEqualTo(2_000);
        assertThat(all.path("answer-rate").asDouble()).isBetween(0.8, 0.98);
        assertThat(all.path("late").asLong()).isPositive();
        assertThat(all.path("final-answer-p90-days").asInt())
                .isGreaterThan(all.path("final-answer-median-days").asInt());

        List<String> bodies = server()
                .browser("fr")
                .get("/trust")
                .page()
                .select("a[href^=/organizations/][href$=/trust]")
                .eachAttr("href")
                .stream()
                .distinct()
                .toList();
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(4);
        String body = bodies.getFirst();
        JsonNode one = same("body=" + body.split("/")[2]);
        assertThat(one.path("submitted").asLong())
                .isBetween(100L, all.path("submitted").asLong() - 1);
        Answer page = server().browser("fr").get(body);
        for (String key : List.of("submitted", "answer-rate", "final-answer-median-days", "late", "reasons-rate")) {
            String shown = page.page()
                    .select("#definitions tr:has(th code:matchesOwn(^" + key + "$)) td.num")
                    .text();
            assertThat(new BigDecimal(shown))
                    .as(key)
                    .isEqualByComparingTo(one.path(key).decimalValue());
        }
        Answer community = server().browser("fr").get("/communities");
        String address = community
                .page()
                .select("main a[href^=/communities/]:not([href$=/new])")
                .attr("href");
        same("community=" + address.split("/")[2]);
    }

    private static JsonNode same(String asked) {
        JsonNode door = server().browser("fr").get("/api/v1/trust?" + asked).json();
        List<String> words = new ArrayList<>(List.of(
                "trust",
                "--from",
                server().address().toString(),
                "--json",
                "--as-of",
                door.path("as-of").asString(),
                "--acts",
                door.path("acts").asString()));
        for (String scope : List.of("body", "community")) {
            if (door.has(scope)) {
                words.addAll(List.of("--" + scope, door.path(scope).asString()));
            }
        }
        CommandRun command = CommandRun.of(words);
        assertThat(command.status()).as(command.said()).isZero();
        JsonNode counted = JsonMapper.shared()
                .readTree(command.said()
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .orElseThrow());
        assertThat(counted).isEqualTo(door);
        return door;
    }

    @Nested
    @InChromium
    class Strangers {
        private static final String MENUS = "Menus des cantines de Saint-Aubin";

        @TempDir
        private Path folder;

        static Stream<Look> researchers() {
            return Stream.of(
                    Look.in(Lang.FR), Look.in(Lang.EN).width(Look.PHONE).scripts(false));
        }

        @ParameterizedTest
        @MethodSource("researchers")
        void aResearcherSpotsAWrongRowAndTheProducerCorrectsIt(Look look, Chromium chromium) throws Exception {
            // Two titles that share their words would lead to "is it one of these?" first.
            String title =
                    look.lang() == Lang.FR ? "Un coût dix fois trop haut" : "Décimale égarée, signale une lectrice";
            try (Reader researcher = stranger(chromium, look);
                    Reader producer = stranger(chromium, look)) {
                String row = spot(researcher);
                signUpAndReport(researcher, row, title);
                researcher.openNewestProof();
                Path receipt = researcher.download("record.receipt", folder);
                assertThat(ReceiptCheck.check(Files.readAllBytes(receipt), key())
                                .findings())
                        .isEmpty();

                signInAtTheDesk(producer, title);
                answer(producer);
                correct(producer, row, title);

                researcher.openUntilItSays("/inbox", title);
                researcher.go(() -> researcher
                        .page()
                        .locator("main ol.inbox a")
                        .filter(new Locator.FilterOptions().setHasText(title))
                        .first()
                        .click());
                assertThat(researcher.read())
                        .contains("La virgule manquait", researcher.t("mark.done"), "Le coût de la ligne " + row);
            }
        }

        /** Finds the dataset, narrows it to main dishes, dearest first, and draws it; answers the row that stands out. */
        private static String spot(Reader researcher) {
            researcher.open("/");
            researcher.fill("q", "cantine");
            researcher.press("component.search");
            researcher.followNamed(MENUS);
            assertThat(researcher.read()).contains("Ville de Saint-Aubin-sur-Lierre", "2.0");
            researcher.reloadUntil(researcher.page().locator("table.explorer"), "opendata.explore.again");
            researcher.follow("opendata.explore.whole");
            researcher.select("column", "composante");
            researcher.fill("value", "plat");
            researcher.press("opendata.explore.filter");
            assertThat(researcher.read()).contains(researcher.t("opendata.explore.count", 63));
            researcher.followNamed("cout_centimes");
            researcher.followNamed("cout_centimes");
            researcher.select("chart", "cout_centimes");
            researcher.press("opendata.chart.draw");
            assertThat(researcher.read()).contains(researcher.t("opendata.chart.title.ranges", "cout_centimes"));
            Locator first = researcher.page().locator("table.explorer tbody tr").first();
            assertThat(Integer.parseInt(first.locator("td").last().innerText())).isGreaterThan(900);
            String row = first.getAttribute("id").replace("row-", "");
            researcher.go(() -> first.locator("th a").click());
            return row;
        }

        private static void signUpAndReport(Reader researcher, String row, String title) {
            assertThat(researcher.read()).contains(researcher.t("identity.sign-in.asked"));
            researcher.follow("identity.sign-up");
            String handle = Account.freshHandle("curieuse");
            researcher.fill("handle", handle);
            researcher.fill("email", handle + "@example.org");
            researcher.fill("password", Account.PASSWORD);
            researcher.choose("kind", "researcher");
            researcher.press("identity.sign-up");
            assertThat(researcher.field("row").inputValue()).isEqualTo(row);
            researcher.fill("column", "cout_centimes");
            researcher.fill("title", title);
            researcher.fill("text", "Les autres plats coûtent moins d’un euro : un zéro de trop ?");
            researcher.press("contribution.submit");
            assertThat(researcher.read()).contains(title, "un zéro de trop");
        }

        private static void signInAtTheDesk(Reader producer, String title) {
            producer.open("/");
            producer.menu("portal.sign-in");
            producer.fill("name", "cantine");
            producer.fill("password", Demonstration.shared().password());
            producer.press("identity.sign-in");
            producer.follow("contribution.desk.link");
            producer.followNamed(title);
        }

        private static void answer(Reader producer) {
            producer.follow("contribution.acknowledge");
            producer.fill("office", "Cuisine centrale");
            producer.press("contribution.acknowledge");
            producer.follow("contribution.answer");
            producer.choose("decision", "accepted");
            producer.fill("reasons", "La virgule manquait dans la facture.");
            producer.fill("whatFollows", "Corriger la ligne.");
            producer.fill("office", "Cuisine centrale");
            producer.press("contribution.answer.send");
        }

        /** Publishes the file with this row corrected; the difference shows it, and the contribution is done. */
        private static void correct(Reader producer, String row, String title) {
            producer.followNamed(MENUS);
            String file =
                    producer.page().locator("main a.button.primary").first().getAttribute("href");
            List<String> lines = server().browser().get(file).text().lines().toList();
            int wrong = Integer.parseInt(row);
            String line = lines.get(wrong);
            String mended = line.substring(0, line.length() - 1);
            producer.follow("opendata.version-new");
            producer.upload(
                    "file",
                    "menus-cantines.csv",
                    String.join(
                                    "\n",
                                    IntStream.range(0, lines.size())
                                            .mapToObj(at -> at == wrong ? mended : lines.get(at))
                                            .toList())
                            + "\n");
            producer.fill("note", "Le coût de la ligne " + row + " avait un zéro de trop.");
            producer.select(
                    "contribution",
                    producer.page()
                            .locator("main select[name=contribution] option")
                            .filter(new Locator.FilterOptions().setHasText(title))
                            .getAttribute("value"));
            producer.press("opendata.version-new.send");
            assertThat(producer.page().locator("main del").allInnerTexts()).contains(cost(line));
            assertThat(producer.page().locator("main ins").allInnerTexts()).contains(cost(mended));
        }

        private static String cost(String line) {
            return line.substring(line.lastIndexOf(';') + 1);
        }

        static Stream<Look> developers() {
            return Stream.of(
                    Look.in(Lang.EN), Look.in(Lang.FR).width(Look.PHONE).scripts(false));
        }

        @ParameterizedTest
        @MethodSource("developers")
        void aDeveloperReadsWhatASoftwareIsWorthAndWhoUsesIt(Look look, Chromium chromium) {
            try (Reader developer = stranger(chromium, look)) {
                developer.open("/");
                developer.follow("portal.opening.code.all");
                developer.fill("q", "budget");
                developer.press("component.search");
                developer.followNamed("Boussole budget");
                assertThat(developer.read())
                        .contains("AGPL-3.0-or-later", developer.t("opensource.alive.yes"))
                        .contains(
                                developer.t("opensource.status.stable"), developer.t("opensource.maintained.internal"))
                        .contains(developer.t("opensource.warnings", 2))
                        .contains(developer.t("opensource.used-by"), "Ville de Saint-Aubin-sur-Lierre");
                List<String> warned =
                        developer.page().locator("ol.source li.warning pre").allInnerTexts();
                assertThat(warned).hasSize(2).anyMatch(line -> line.contains("repoOwner"));
                Path card = developer.download("opensource.download", folder);
                assertThat(developer.read())
                        .contains(Swhids.ofContent(bytes(card)).toString());

                developer.followNamed("Budget voté et réalisé");
                assertThat(developer.read()).contains("Boussole budget");
                developer.followNamed("L’argent public en clair");
                assertThat(developer.read()).contains("Un chiffre se cite avec sa ligne.");
            }
        }

        static Stream<Look> facilitators() {
            return Stream.of(
                    Look.in(Lang.FR).width(Look.PHONE), Look.in(Lang.EN).scripts(false));
        }

        @ParameterizedTest
        @MethodSource("facilitators")
        void aFacilitatorReadsHowACommunityHoldsTogetherAndWhatAwaitsIt(Look look, Chromium chromium) {
            try (Reader facilitator = stranger(chromium, look)) {
                facilitator.open("/");
                facilitator.follow("portal.home.communities.all");
                facilitator.followNamed("Respirer à l’école");
                assertThat(facilitator.read())
                        .contains("Nous parlons de mesures avant de parler d’opinions.")
                        .contains(facilitator.t("community.plurality", 4.1))
                        .contains(facilitator.t("community.family.public-agent"))
                        .contains(facilitator.t("community.family.entrepreneur"))
                        .contains(facilitator.t("community.family.researcher"))
                        .contains(facilitator.t("community.family.civil-society"))
                        .contains("Report de trafic", "Rues scolaires 2026-2028", "Dioxyde d’azote devant six écoles");
                facilitator.go(() -> facilitator
                        .page()
                        .locator("main a[href$='state=open']")
                        .first()
                        .click());
                facilitator.go(() -> facilitator
                        .page()
                        .locator("main a[href*='/contributions/']")
                        .first()
                        .click());
                assertThat(facilitator.read()).contains(facilitator.t("contribution.discussion"));
                facilitator.menu("portal.section.communities");
                facilitator.followNamed("Respirer à l’école");
                facilitator.press("community.join");
                assertThat(facilitator.read()).contains(facilitator.t("identity.sign-up"));
            }
        }

        @Test
        void aCitizenWithoutJavaScriptVotesAndSeesTheMapAndItsTable(Chromium chromium) {
            try (Reader citizen =
                    stranger(chromium, Look.in(Lang.FR).width(Look.PHONE).scripts(false))) {
                citizen.open("/");
                citizen.follow("portal.opening.policy.all");
                citizen.followNamed("Rues scolaires 2026-2028");
                citizen.followNamed("Comment circuler aux abords des écoles ?");
                assertThat(citizen.page().locator(".opinion-map figure svg").count())
                        .isEqualTo(1);
                assertThat(citizen.page().locator("table.groups tbody tr").count())
                        .isEqualTo(2);
                for (String choice : List.of("agree", "disagree", "pass")) {
                    citizen.press("consultation.choice." + choice);
                }
                assertThat(citizen.read())
                        .contains(citizen.t("consultation.read", 3, 10), citizen.t("consultation.gathers"));
                citizen.follow("consultation.mine");
                assertThat(citizen.page().locator(".said > li").count()).isEqualTo(3);
            }
        }

        static Stream<Look> journalists() {
            return Stream.of(
                    Look.in(Lang.EN).width(Look.PHONE), Look.in(Lang.FR).scripts(false));
        }

        @ParameterizedTest
        @MethodSource("journalists")
        void aJournalistChecksTheWholeRecordWithSomebodyElsesProgramAndRecountsTheVote(Look look, Chromium chromium)
                throws Exception {
            try (Reader journalist = stranger(chromium, look)) {
                journalist.open("/");
                journalist.follow("portal.home.check.how");
                List<String> ways = journalist.page().locator("#check pre").allInnerTexts();
                String address = server().address().toString();
                assertThat(ways.getFirst().strip()).isEqualTo("./multitude verify " + address + " --content");
                List<String> others = ways.getLast().lines().toList();
                assertThat(others.getFirst()).isEqualTo(address + "/log/checkpoint");
                SomebodyElse program = new SomebodyElse(folder);
                server().caughtUp();
                program.copy(server().browser(), "/log");
                List<String> entries = program.entries(others.getLast());
                assertThat(entries).hasSizeGreaterThan(1_000);

                journalist.menu("portal.section.trust");
                long asked = count(entries, "contribution.submitted");
                long answered = count(entries, "contribution.answered");
                assertThat(journalist.read())
                        .contains(journalist.t("trust.answered.what", answered, asked, asked - answered));
                journalist.foot("portal.foot.verify");
                journalist.openNewestProof();
                assertThat(journalist.read()).contains(journalist.t("record.unchanged"));
                recount(journalist);
            }
        }

        /** From the list of policies to the ballots of the consultation that is closed, counted again at home. */
        private void recount(Reader journalist) throws Exception {
            journalist.menu("portal.section.policy");
            journalist.followNamed("Une navette de nuit");
            journalist.followNamed("Faut-il garder la navette de nuit ?");
            List<String> people =
                    journalist.page().locator("table.groups tbody td.num").allInnerTexts();
            assertThat(people).hasSize(2);
            assertThat(journalist.read()).doesNotContain(journalist.t("consultation.pseudonym.what"));
            journalist.follow("consultation.method");
            Path ballots = journalist.download("consultation.ballots", folder);
            assertThat(journalist.read()).contains(HexFormat.of().formatHex(Sha256.of(bytes(ballots))));
            Typed said = Typed.in(
                    "recount", journalist.download("polis.files", folder).toString());

            assertThat(said.out())
                    .as(said.err())
                    .contains("Group A: " + people.getFirst() + " people", "Group B: " + people.getLast() + " people")
                    .contains("figures that the files say are those that were found.");
            assertThat(said.code()).isZero();
        }

        private static long count(List<String> entries, String type) {
            return entries.stream()
                    .filter(entry -> entry.contains("\"type\":\"" + type + "\""))
                    .count();
        }

        private static Reader stranger(Chromium chromium, Look look) {
            return new Reader(chromium, server(), look);
        }

        private static String key() {
            return server().browser().get("/log/key").text().strip();
        }

        private static byte[] bytes(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
