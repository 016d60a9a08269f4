package org.multitudelibs.deliberation.blt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.ballots.stv.Meek;
import org.multitudelibs.deliberation.ballots.stv.StvCount;
import org.multitudelibs.deliberation.files.FileLimits;

/** Elections in files: read, written, and what is said of a file that is not as it should be. */
class BltTest {
    private static final String COMMITTEE = """
            4 2              # four candidates for two seats
            -2               # the second has withdrawn
            3 1 3 4 0        # three voters
            2 4=1 3 0        # two voters rank the fourth and the first alike
            (7) 2 0          /* one voter, who
            ranks Basil only */
            0
            "Adam"
            "Basil"
            "Charlotte"
            "Donald"
            "Committee"
            """;

    @Test
    void anElectionIsReadAsItIs() {
        BltElection election = BltElection.read("committee.blt", COMMITTEE);
        assertThat(election.seats()).isEqualTo(2);
        assertThat(election.title()).isEqualTo("Committee");
        assertThat(election.ballots().candidates().names()).containsExactly("Adam", "Basil", "Charlotte", "Donald");
        assertThat(election.ballots().rankings())
                .containsExactly(
                        Ranking.of(3, 0, 2, 3), new Ranking(2, List.of(List.of(3, 0), List.of(2))), Ranking.of(1, 1));
        assertThat(election.withdrawn()).containsExactly(1);
        assertThat(election.lot()).isEmpty();
    }

    @Test
    void whoHasWithdrawnIsGoneFromTheBallotsOfThoseWhoStand() {
        RankedBallots standing = BltElection.read("committee.blt", COMMITTEE).standing();
        assertThat(standing.candidates().names()).containsExactly("Adam", "Charlotte", "Donald");
        assertThat(standing.rankings())
                .containsExactly(
                        Ranking.of(3, 0, 1, 2),
                        new Ranking(2, List.of(List.of(2, 0), List.of(1))),
                        new Ranking(1, List.of()));
    }

    @Test
    void anElectionInAFileIsCounted(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("committee.blt"), COMMITTEE);
        // example
        BltElection election = BltElection.read(file);
        RankedBallots standing = election.standing();
        Lot lot = election.lot()
                .orElse(Lot.drawn(
                        "a seed published beforehand", standing.candidates().names()));

        StvCount count = Meek.exactWithShares(15, 6).stages(standing, election.seats(), lot);

        count.transcript().forEach(step -> System.out.println(step.words()));
        assertThat(BltElection.read("again.blt", election.text())).isEqualTo(election);
        // end
        assertThat(count.elected()).hasSize(2);
    }

    @Test
    void nicknamesOptionsAndNotesAreKept() {
        BltElection election = BltElection.read("n.blt", """
                \uFEFF3 1 [nick a b c] [tie c b a ]
                [withdrawn b] [droop rule=meek precision=8]
                9223372036854775806 a - b=c 0 1 2 0
                0 "Ann" "B" "C # not a comment" "Title" "source"
                one more remark
                """);
        assertThat(election.nicknames()).containsExactly("a", "b", "c");
        assertThat(election.options()).containsExactly("rule=meek", "precision=8");
        assertThat(election.notes()).isEqualTo("\"source\"\none more remark");
        assertThat(election.ballots().voters()).isEqualTo(Long.MAX_VALUE);
        assertThat(election.ballots().candidates().name(2)).isEqualTo("C # not a comment");
        assertThat(election.ballots().rankings().getFirst().places()).containsExactly(List.of(0), List.of(1, 2));
        // The first of [tie] is the first to be excluded, the last is preferred: Ann; of those who stand, C is number
        // 1.
        assertThat(election.lot().orElseThrow().order()).containsExactly(0, 1);
        assertThat(BltElection.read("again.blt", election.text())).isEqualTo(election);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two 1                              | 1 | 1 | “two” is not a number of candidates
            2 -1                               | 1 | 3 | “-1” is not a number of seats
            2 1;-3                             | 2 | 2 | “3” is not a candidate: they are numbered from 1 to 2
            2 1;[best 1];                      | 2 | 2 | “best” is not an option
            2 1;[nick a]                       | 2 | 2 | each of the 2 candidates has one nickname, but here are 1
            2 1;[nick a a]                     | 2 | 9 | the nickname “a” is given twice
            2 1;[tie 1 1]                      | 2 | 2 | an order for ties names each of the 2 candidates once
            2 1;[tie "x" ]                     | 2 | 6 | the quoted text “x” cannot stand in an option
            2 1;1.5 1 0                        | 2 | 1 | “1.5” is not a number of voters
            2 1;9223372036854775808 1 0        | 2 | 1 | “9223372036854775808” is not a number of voters
            2 1;9223372036854775807 1 0;1 2 0  | 3 | 1 | with this ballot there are more than 2⁶³ − 1 voters
            2 1;1 1=1 0                        | 2 | 5 | this ballot ranks candidate “1” twice
            2 1;1 1=                           | 2 | 5 | “” is not a candidate
            2 1;1 2 3 0                        | 2 | 5 | “3” is not a candidate
            2 1;1 2 "A"                        | 2 | 5 | the quoted text “A” stands in a ballot, which ends with 0
            2 1;"A"                            | 2 | 1 | the quoted text “A” stands where a ballot should begin
            2 1;1 2 0                          | 2 | 6 | the file ends where a ballot, or the 0 that ends them should follow
            2 1;0;A                            | 3 | 1 | “A” stands where the name of candidate 1 should, between quotes
            2 1;0;"A                           | 3 | 1 | this quote is not closed before the end of its line
            2 1;0;"A" "B"                      | 3 | 8 | the file ends where the title should follow
            2 1;/* open                        | 2 | 1 | this comment is not closed
            """)
    void whatIsWrongIsSaidWithItsPlace(String text, long line, long column, String reason) {
        assertThatThrownBy(() -> BltElection.read("wrong.blt", text.replace(';', '\n')))
                .isInstanceOfSatisfying(MalformedFileException.class, wrong -> {
                    assertThat(wrong.file()).isEqualTo("wrong.blt");
                    assertThat(wrong.line()).hasValue(line);
                    assertThat(wrong.column()).hasValue(column);
                    assertThat(wrong.getMessage()).contains(reason);
                });
    }

    @Test
    void moreThanIsReadIsRefused() {
        assertThatThrownBy(() -> BltElection.read("large.blt", "100001 1 0"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("large.blt, line 1, column 1: “100001” is not a number of candidates:"
                        + " that is a whole number from 0 to 100000");
        assertThatThrownBy(() -> BltElection.read("large.blt", "1 100001 0"))
                .hasMessageStartingWith("large.blt, line 1, column 3: “100001” is not a number of seats");
        String longest = "x".repeat(FileLimits.VALUE_LENGTH);
        assertThat(BltElection.read("large.blt", "1 1 0 \"" + longest + "\" \"t\"")
                        .ballots()
                        .candidates()
                        .name(0))
                .isEqualTo(longest);
        assertThatThrownBy(() -> BltElection.read("large.blt", "1 1 0 \"x" + longest + "\" \"t\""))
                .hasMessage("large.blt, line 1, column 7: what begins here has more than 1048576 characters,"
                        + " which is as many as are read");
        assertThat(new BltReader("large.blt", "1 1\n1 1 0\n1 1 0\n0 \"A\" \"t\"", 2)
                        .read()
                        .ballots()
                        .voters())
                .isEqualTo(2);
        assertThatThrownBy(() -> new BltReader("large.blt", "1 1\n1 1 0\n1 1 0\n0 \"A\" \"t\"", 1).read())
                .hasMessage("large.blt, line 3, column 1: there are more than 1 ballots, which is as many as are read");
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsSaidToBe(@TempDir Path folder) throws IOException {
        Path binary = folder.resolve("binary.blt");
        Files.write(binary, new byte[] {'2', ' ', (byte) 0xFF});
        assertThatThrownBy(() -> BltElection.read(binary))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("binary.blt, line 1, column 3: what comes here is not written in UTF-8");
        assertThatThrownBy(() -> BltElection.read(folder.resolve("none.blt")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("none.blt: there is no such file");
        Path good = folder.resolve("good.blt");
        Files.writeString(good, COMMITTEE, StandardCharsets.UTF_8);
        assertThat(BltElection.read(good)).isEqualTo(BltElection.read("good.blt", COMMITTEE));
    }

    @Test
    void namesThatTheFormatCannotHoldAreNotWritten() {
        RankedBallots ballots = new RankedBallots(Candidates.of("A \"B\" C"), List.of());
        assertThatThrownBy(() -> BltElection.of(ballots, 1, "T").text())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be written");
        RankedBallots twoLines = new RankedBallots(Candidates.of("A"), List.of());
        assertThatThrownBy(() -> BltElection.of(twoLines, 1, "T\nU").text()).hasMessageContaining("cannot be written");
    }

    @Property(tries = 200)
    void whatIsWrittenReadsAsTheSame(@ForAll("elections") BltElection election) {
        assertThat(BltElection.read("again.blt", election.text())).isEqualTo(election);
    }

    @Provide
    Arbitrary<BltElection> elections() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars(" abÅé0-9=#[]()/*\"’".toCharArray())
                .ofMaxLength(8)
                .filter(name -> !name.contains("\" "));
        Arbitrary<Ranking> rankings = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.integers().between(0, 26))
                .as((voters, shape) -> new Ranking(voters, shape(shape)));
        return Combinators.combine(
                        names.list().ofSize(3),
                        rankings.list().ofMaxSize(6),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2).set().ofMaxSize(3),
                        Arbitraries.of(List.<Integer>of(), List.of(2, 0, 1)),
                        Arbitraries.of(List.<String>of(), List.of("rule=meek")),
                        Arbitraries.of(List.<String>of(), List.of("a", "b", "c1")),
                        names)
                .as((candidates, cast, seats, withdrawn, ties, options, nicknames, title) -> new BltElection(
                        new RankedBallots(new Candidates(candidates), cast),
                        seats,
                        nicknames,
                        new java.util.TreeSet<>(withdrawn),
                        new java.util.TreeSet<>(),
                        ties,
                        options,
                        title,
                        title.isBlank() ? "" : "notes"));
    }

    /** A ranking of three, written in base 3: who is in which place. */
    private static List<List<Integer>> shape(int shape) {
        List<List<Integer>> places = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        int left = shape;
        for (int candidate = 0; candidate < 3; candidate++) {
            places.get(left % 3).add(candidate);
            left /= 3;
        }
        return places.stream().filter(place -> !place.isEmpty()).toList();
    }

    @Test
    void everyCollectedFileReadsAndIsWrittenTheSame() {
        List<Path> files = Stream.of("part-stv-droop", "part-stv-meek")
                .flatMap(part -> TestData.folder(part).stream())
                .flatMap(folder -> TestData.files(folder).stream())
                .filter(file -> file.toString().endsWith(".blt"))
                .toList();
        assumeThat(files).as("skipped: 53 collected files").isNotEmpty();
        for (Path file : files) {
            BltElection election = BltElection.read(file);
            assertThat(BltElection.read("again.blt", election.text()))
                    .as(file.toString())
                    .isEqualTo(election);
        }
        System.out.printf("%d files of elections read, and written the same%n", files.size());
    }
}
