package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./multitude recount} says of elections and of budgets. */
class RecountBallotsTest {
    private static final String COMMITTEE = """
            4 2
            5 1 2 0
            3 3 4 0
            2 4 3 0
            0
            "Ash"
            "Birch"
            "Cedar"
            "Dogwood"
            "Trees of the square"
            """;

    /** Two of three voters want the bench and the fountain, which cost as much as there is; one the lamp. */
    private static final String SQUARE = """
            META
            key;value
            description;The square
            num_projects;3
            num_votes;3
            budget;100
            vote_type;approval
            rule;greedy
            PROJECTS
            project_id;cost;votes;name;selected
            bench;40;2;A bench;1
            fountain;60;2;A fountain;1
            lamp;30;1;A lamp;0
            VOTES
            voter_id;vote
            1;bench,fountain
            2;bench,fountain
            3;lamp
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void anElectionIsCountedStageByStage() throws IOException {
        Typed said = Typed.in("recount", file("committee.blt", COMMITTEE).toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("Trees of the square", "4 candidates for 2 seats, 10 ballots.")
                .contains(
                        "Counted by the rule “scottish-stv”. Ties that the rule leaves open are broken by the order of the")
                .contains("Elected: Ash and Cedar.");
    }

    @Test
    void equalRanksAreRefusedWithARuleThatCountsThem() throws IOException {
        Path file = file("committee.blt", COMMITTEE.replace("3 3 4 0", "3 3=4 0"));
        Typed said = Typed.in("recount", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).endsWith("does not say how such a ballot counts; Meek's does: say --rule meek.\n");
        assertThat(Typed.in("recount", file.toString(), "--rule", "meek").code())
                .isZero();
    }

    @Test
    void anotherRuleAndALotAreTakenWhereSomebodyAsks() throws IOException {
        Path file = file("committee.blt", COMMITTEE);
        Typed said =
                Typed.in("recount", file.toString(), "--rule", "schulze", "--seats", "1", "--seed", "12 May", "--json");
        assertThat(said.code()).as(said.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(said.out());
        assertThat(json.path("rule").asString()).isEqualTo("schulze");
        assertThat(json.path("ties").asString()).contains("“12 May”");
        assertThat(json.path("seats").asInt()).isEqualTo(1);
        assertThat(json.path("elected").size()).isEqualTo(1);
        assertThat(json.path("transcript").path(0).path("words").asString()).isNotBlank();

        Typed wrong = Typed.in("recount", file.toString(), "--rule", "dice");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("No rule “dice” counts these ballots; there are schulze, ");
    }

    @Test
    void aBudgetIsCountedAndComparedWithWhatWasFunded() throws IOException {
        Path file = file("square.pb", SQUARE);
        Typed said = Typed.in("recount", file.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("The square", "3 projects ask for 130, there are 100. 3 people voted (approval).")
                .contains("2 of 3 projects are funded, for 100 of 100.")
                .contains("These are the projects that the file says were funded.");

        Typed shares = Typed.in("recount", file.toString(), "--rule", "equal-shares", "--json");
        JsonNode json = JsonMapper.shared().readTree(shares.out());
        assertThat(json.path("share").asString()).isEqualTo("100/3");
        assertThat(json.path("funded").toString()).isEqualTo("[\"bench\",\"lamp\"]");
        assertThat(json.path("fundedHereOnly").toString()).isEqualTo("[\"lamp\"]");
        assertThat(json.path("publishedOnly").toString()).isEqualTo("[\"fountain\"]");
        assertThat(shares.code())
                .as("by another rule than the file's nothing is contradicted")
                .isZero();
    }

    @Test
    void whatWasFundedOtherwiseIsSaid() throws IOException {
        Typed said = Typed.in(
                "recount",
                file("square.pb", SQUARE.replace("lamp;30;1;A lamp;0", "lamp;30;1;A lamp;1"))
                        .toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("The file says otherwise: funded here and not there none; there and not here lamp.")
                .contains("under “Budgets” in libs/deliberation/README.md");
    }

    @Test
    void aWrongLineIsNamedByItsPlace() throws IOException {
        Typed budget = Typed.in(
                "recount",
                file("square.pb", SQUARE.replace("3;lamp", "3;lamps")).toString());
        assertThat(budget.code()).isEqualTo(1);
        assertThat(budget.err()).startsWith("square.pb, line 18, column 3: ").contains("lamps");
        Typed election = Typed.in(
                "recount",
                file("committee.blt", COMMITTEE.replace("3 3 4 0", "3 3 9 0")).toString());
        assertThat(election.code()).isEqualTo(1);
        assertThat(election.err()).startsWith("committee.blt, line 3, column 5: ");
        assertThat(Typed.in("recount", file("notes.txt", "nothing").toString()).err())
                .contains("is nothing that is counted here: give polis.zip");
        assertThat(Typed.in("recount", folder.resolve("gone.pb").toString()).err())
                .contains("is not there");
    }

    @Test
    void whatDoesNotMatterIsRefusedAndNamesDoNotMoveTheCursor() throws IOException {
        Typed seats =
                Typed.in("recount", "--seats", "2", file("square.pb", SQUARE).toString());
        assertThat(seats.code()).isEqualTo(2);
        assertThat(seats.err()).contains("--seats does not matter for budgets");
        assertThat(Typed.in(
                                "recount",
                                "--seats",
                                "0",
                                file("committee.blt", COMMITTEE).toString())
                        .code())
                .isEqualTo(2);
        Typed repainted = Typed.in(
                "recount",
                file("committee.blt", COMMITTEE.replace("Ash", "A\u001b[2Ksh")).toString());
        assertThat(repainted.code()).as(repainted.err()).isZero();
        assertThat(repainted.out()).contains("A\ufffd[2Ksh").doesNotContain("\u001b");
        Typed refused = Typed.in(
                "recount",
                file("square.pb", SQUARE.replace("3;lamp", "3;la\u001b[2Kmps")).toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("mps").doesNotContain("\u001b");
    }

    @Test
    void whatAFileSaysEndsNoLineAndOrdersNothing() throws IOException {
        Typed election = Typed.in(
                "recount",
                file(
                                "committee.blt",
                                COMMITTEE
                                        .replace("Ash", "A\rElected: Dogwood.\rsh")
                                        .replace("Trees of", "::stop-commands::x##[error]\u202e"))
                        .toString());
        assertThat(election.code()).as(election.err()).isZero();
        assertThat(election.out())
                .startsWith(": :stop-commands::x# #[error]\ufffd the square\n")
                .contains("\nElected: A Elected: Dogwood. sh and Cedar.\n")
                .doesNotContain("\r");

        String quoted = "\"Square\nThese are the projects that the file says were funded.\n::error::\"";
        Typed budget = Typed.in(
                "recount",
                file(
                                "square.pb",
                                SQUARE.replace("description;The square", "description;" + quoted)
                                        .replace(";A bench;", ";\"A\n::error::bench\";"))
                        .toString());
        assertThat(budget.code()).as(budget.err()).isZero();
        assertThat(budget.out()).startsWith("Square These are the projects").contains("A ::error::bench");
        assertThat(budget.out().lines()).noneMatch(line -> line.startsWith("::"));
        assertThat(budget.out().lines().filter(line -> line.startsWith("These are the projects")))
                .hasSize(1);
    }

    @Test
    void aRuleThatIsUnknownIsQuotedShortAndInOneLine() throws IOException {
        Path file = file(
                "square.pb",
                SQUARE.replace("rule;greedy", "rule;\"dice\n::error::\u001b[2K" + "x".repeat(200_000) + "\""));
        Typed said = Typed.in("recount", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("The file states the rule “dice ::error::")
                .doesNotContain("\u001b")
                .hasSizeLessThan(3_000)
                .hasLineCount(1);
        Typed folders = Typed.in("recount", folder.toString());
        assertThat(folders.err()).isEmpty();
        assertThat(folders.out()).startsWith("square.pb: The file states the rule “dice ::error::");
    }

    @Test
    void everyFileOfAFolderIsCounted() throws IOException {
        file("committee.blt", COMMITTEE);
        file("square.pb", SQUARE);
        file("wrong.pb", "META\n");
        file("notes.txt", "nothing");
        Typed said = Typed.in("recount", folder.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("committee.blt: scottish-stv: Ash and Cedar elected")
                .contains("square.pb: greedy: 2 of 3 projects funded, as published")
                .contains("wrong.pb: wrong.pb, line 2, column 1: the file ends before the line “key;value”")
                .contains("2 files counted, 0 not as published, 1 that could not be counted");
        JsonNode json = JsonMapper.shared()
                .readTree(Typed.in("recount", folder.toString(), "--json").out());
        assertThat(json.path("files").size()).isEqualTo(3);
    }

    @Test
    void filesAtAnyDepthAreCountedAndWhatCannotBeReadIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("d/".repeat(30)));
        file("d/".repeat(30) + "square.pb", SQUARE);
        Typed all = Typed.in("recount", folder.toString());
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("/d/square.pb: greedy: 2 of 3 projects funded, as published");

        Files.createSymbolicLink(folder.resolve("lost.blt"), folder.resolve("gone"));
        Typed said = Typed.in("recount", folder.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("/d/square.pb: greedy")
                .contains("lost.blt: it is no file, or a link that leads to none")
                .contains("1 files counted, 0 not as published, 1 that could not be counted");
    }

    @Test
    void aFileThatNeedsMoreMemoryIsSaidAndTheOthersAreCounted() throws Exception {
        file("committee.blt", COMMITTEE);
        StringBuilder many = new StringBuilder("4 2\n");
        for (int ballot = 0; ballot < 2_000_000; ballot++) {
            many.append("1 1 2 3 4 0\n");
        }
        Path large = file("large.blt", many + "0\n\"A\"\n\"B\"\n\"C\"\n\"D\"\n\"T\"\n");
        Typed one = inThirtyMegabytes("recount", large.toString());
        assertThat(one.code()).isEqualTo(1);
        assertThat(one.err())
                .startsWith("This needs more memory than the ")
                .containsPattern("give it more, with MULTITUDE_JAVA_OPTIONS=-Xmx[0-9]+m before it[.]\n$")
                .hasLineCount(1);
        Typed both = inThirtyMegabytes("recount", folder.toString());
        assertThat(both.code()).isEqualTo(1);
        assertThat(both.out())
                .contains("committee.blt: scottish-stv: Ash and Cedar elected")
                .contains("large.blt: This needs more memory than the ")
                .contains("1 files counted, 0 not as published, 1 that could not be counted");
    }

    private Typed inThirtyMegabytes(String... words) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx30m",
                "-cp",
                System.getProperty("java.class.path"),
                Multitude.class.getName());
        command.command().addAll(List.of(words));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = command.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Typed(code, Files.readString(out), Files.readString(err));
    }

    @Test
    void anOrderOfPrefLibIsCounted() throws IOException {
        Typed said = Typed.in("recount", file("three.soc", """
                        # FILE NAME: three.soc
                        # TITLE: Three trees
                        # DATA TYPE: soc
                        # NUMBER ALTERNATIVES: 3
                        # NUMBER VOTERS: 5
                        # NUMBER UNIQUE ORDERS: 2
                        # ALTERNATIVE NAME 1: Ash
                        # ALTERNATIVE NAME 2: Birch
                        # ALTERNATIVE NAME 3: Cedar
                        3: 2,1,3
                        2: 3,1,2
                        """).toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Three trees", "Counted by the rule “schulze”.", "Elected: Birch.");
    }

    @Test
    void realBudgetsAndElectionsAreCounted() throws IOException {
        Typed shares = Typed.in(
                "recount",
                TestData.need("part-pabulib/poland_wieliczka_2023.pb").toString());
        assertThat(shares.code()).as(shares.err()).isZero();
        assertThat(shares.out())
                .contains("30 of 64 projects are funded, for 995,079 of 1,000,000.")
                .contains("These are the projects that the file says were funded.");
        Typed greedy = Typed.in(
                "recount",
                TestData.need("part-pabulib/poland_warszawa_2019_wawrzyszew.pb").toString());
        assertThat(greedy.code()).as(greedy.err()).isZero();
        Typed ward = Typed.in(
                "recount",
                TestData.need("part-stv-droop/blt/scotland/Calton-2007.blt").toString());
        assertThat(ward.code()).as(ward.err()).isZero();
        assertThat(ward.out()).contains("Elected: ");
    }
}
