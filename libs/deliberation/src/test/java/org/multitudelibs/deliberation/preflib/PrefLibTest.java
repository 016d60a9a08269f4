package org.multitudelibs.deliberation.preflib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.ballots.rules.Rules;
import org.multitudelibs.deliberation.files.FileLimits;

class PrefLibTest {
    private static final String PRESENT = """
            # FILE NAME: streets.toi
            # TITLE: A name for the square
            # DESCRIPTION:
            # DATA TYPE: toi
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 6
            # NUMBER UNIQUE ORDERS: 3
            # ALTERNATIVE NAME 1: Oak: the old one
            # ALTERNATIVE NAME 2: Market
            # ALTERNATIVE NAME 5: Station
            3: 5,{1,2}
            2: 1 , 5,
            1:2
            """;

    @TempDir
    private Path folder = Path.of("");

    private static PrefLibElection read(String name, String content) {
        return PrefLibFile.read(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(PrefLibElection election) {
        StringBuilder out = new StringBuilder();
        election.write(out);
        return out.toString();
    }

    @Test
    void theExampleOfTheReadmeIsCounted() throws IOException {
        Path file = folder.resolve("streets.toi");
        Files.writeString(file, PRESENT);
        // example
        PrefLibElection election = PrefLibFile.read(file);
        RankedBallots ballots = election.ballots();
        Lot lot = Lot.asListed(ballots.candidates().count());

        Count count = Rules.count("ranked-pairs", ballots, 1, lot);
        assertThat(ballots.candidates().names(count.elected())).isEqualTo("Station");
        // end
    }

    @Test
    void thePresentFormIsReadAndWritten() {
        PrefLibElection election = read("streets.toi", PRESENT);
        assertThat(election.type()).isEqualTo(PrefLibType.TOI);
        assertThat(election.numbers()).containsExactly(1, 2, 5);
        assertThat(election.metadata())
                .containsExactly(
                        Map.entry("FILE NAME", "streets.toi"),
                        Map.entry("TITLE", "A name for the square"),
                        Map.entry("DESCRIPTION", ""));
        assertThat(election.ballots())
                .isEqualTo(new RankedBallots(
                        Candidates.of("Oak: the old one", "Market", "Station"),
                        List.of(
                                new Ranking(3, List.of(List.of(2), List.of(0, 1))),
                                Ranking.of(2, 0, 2),
                                Ranking.of(1, 1))));
        assertThat(written(election)).endsWith("\n3: 5,{1,2}\n2: 1,5\n1: 2\n");
        assertThat(read("streets.toi", written(election))).isEqualTo(election);
        // Where the name does not say it, the line does.
        assertThat(read("streets", PRESENT)).isEqualTo(election);
    }

    @Test
    void theOlderFormIsReadAndWrittenInThePresentOne() {
        PrefLibElection election = read(
                "old.toc",
                "\uFEFF3\r\n1,Oak, the old one\r\n2,Market\r\n3,Station\r\n5,5,2\r\n4,3,{1,2}\r\n1,2,1,3\r\n\r\n");
        assertThat(election.ballots())
                .isEqualTo(new RankedBallots(
                        Candidates.of("Oak, the old one", "Market", "Station"),
                        List.of(new Ranking(4, List.of(List.of(2), List.of(0, 1))), Ranking.of(1, 1, 0, 2))));
        assertThat(written(election)).startsWith("# DATA TYPE: toc\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n");
        assertThat(read("new.toc", written(election))).isEqualTo(election);
    }

    @Test
    void ballotsAreWrittenInTheNarrowestType() {
        Candidates two = Candidates.of("A", "B");
        assertThat(PrefLibElection.of(new RankedBallots(two, List.of(Ranking.of(1, 0, 1))), "t")
                        .type())
                .isEqualTo(PrefLibType.SOC);
        assertThat(PrefLibElection.of(new RankedBallots(two, List.of(Ranking.of(1, 0))), "t")
                        .type())
                .isEqualTo(PrefLibType.SOI);
        RankedBallots tied = new RankedBallots(two, List.of(new Ranking(1, List.of(List.of(0, 1)))));
        PrefLibElection election = PrefLibElection.of(tied, "t");
        assertThat(election.type()).isEqualTo(PrefLibType.TOC);
        assertThat(read("t.toc", written(election))).isEqualTo(election);
        RankedBallots all =
                new RankedBallots(two, List.of(new Ranking(1, List.of(List.of(0, 1))), new Ranking(2, List.of())));
        assertThat(PrefLibElection.of(all, "t").type()).isEqualTo(PrefLibType.TOI);
        assertThat(read("t.toi", written(PrefLibElection.of(all, "t"))).ballots())
                .isEqualTo(all);
        assertThatThrownBy(() -> new PrefLibElection(PrefLibType.SOI, new LinkedHashMap<>(), List.of(1, 2), tied))
                .hasMessage("These orders fit in a file .toc, not in one .soi");
        assertThatThrownBy(() -> PrefLibElection.of(tied, "two\nlines"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not fit in one line");
    }

    @Test
    void moreThanIsReadIsRefused() {
        StringBuilder many = new StringBuilder("100001\n");
        for (int number = 1; number <= FileLimits.OPTIONS + 1; number++) {
            many.append(number).append(",a\n");
        }
        assertThatThrownBy(() -> read("large.soi", many.toString()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("large.soi, line 100002, column 1: there are more than 100000 alternatives,"
                        + " which is as many as are read");
        assertThatThrownBy(() -> read("large.soi", "# TITLE: " + "x".repeat(FileLimits.VALUE_LENGTH)))
                .hasMessage("large.soi, line 1, column 1048577: the line has more than 1048576 characters,"
                        + " which is as many as are read");
        assertThat(new PrefLibReader("large.soi", "1\n\n1,a\n1,1,1\n1,1", 4)
                        .election()
                        .ballots()
                        .voters())
                .isEqualTo(1);
        assertThatThrownBy(() -> new PrefLibReader("large.soi", "1\n\n1,a\n1,1,1\n1,1", 3))
                .hasMessage("large.soi, line 5, column 1: there are more than 3 lines, which is as many as are read");
    }

    @Test
    void whatIsWrongIsSaidWithItsLineAndColumn() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("3: 5,{1,2}>3: 5,{1,2", "streets.toi, line 11, column 6: this brace is not closed");
        wrong.put("3: 5,{1,2}>3: 5,{}", "streets.toi, line 11, column 6: there is nothing in these braces");
        wrong.put("3: 5,{1,2}>3: 5,4", "streets.toi, line 11, column 6: no alternative has the number 4");
        wrong.put("3: 5,{1,2}>3: 5,1,5", "streets.toi, line 11, column 8: alternative 5 is ranked twice");
        wrong.put("3: 5,{1,2}>3: 5;1", "streets.toi, line 11, column 5: “,” comes here, not “;1”");
        wrong.put("3: 5,{1,2}>3 5", "streets.toi, line 11, column 3: “:” comes here, not “5”");
        wrong.put(
                "3: 5,{1,2}>three: 5",
                "streets.toi, line 11, column 1: a number comes here, how many voters gave this order, not “three”");
        wrong.put(
                "3: 5,{1,2}>-3: 5",
                "streets.toi, line 11, column 1: a number comes here, how many voters gave this order, not “-3”");
        wrong.put(
                "3: 5,{1,2}>99999999999999999999: 5",
                "streets.toi, line 11, column 1: 99999999999999999999 is more than can be counted");
        wrong.put(
                "3: 5,{1,2}>9223372036854775807: 5",
                "streets.toi, line 12, column 1: with this order there are more than 2⁶³ − 1 voters");
        wrong.put(
                "3: 5,{1,2}>4: 5",
                "streets.toi, line 6, column 18: 6 voters are announced, but the orders are those of 7");
        wrong.put("ORDERS: 3>ORDERS: 4", "streets.toi, line 7, column 25: 4 orders are announced, but there are 3");
        wrong.put(
                "ALTERNATIVES: 3>ALTERNATIVES: 4",
                "streets.toi, line 5, column 24: 4 alternatives are announced, but 3 are named");
        wrong.put("# NUMBER VOTERS: 6\n>", "streets.toi, line 9, column 30: the number of voters is not said");
        wrong.put("TYPE: toi>TYPE: toc", "streets.toi, line 4, column 14: it says toc, but its name ends in .toi");
        wrong.put("TYPE: toi>TYPE: cat", "streets.toi, line 4, column 14: “cat” is none of soc, soi, toc and toi");
        wrong.put("# TITLE:>#:", "streets.toi, line 2, column 2: after “#” comes what is said, such as “TITLE:”");
        wrong.put("VOTERS: 6>VOTERS: 6 or so", "streets.toi, line 6, column 20: the line ends here, without “or so”");
        wrong.put("NAME 2>NAME 1", "streets.toi, line 9, column 20: alternative 1 was named before");
        wrong.put("NAME 2>NAME 0", "streets.toi, line 9, column 20: alternatives are numbered from 1");
        wrong.put(
                "NAME 2>NAME two",
                "streets.toi, line 9, column 20: a number comes here, that of an alternative, not “two”");
        wrong.put("DESCRIPTION>TITLE", "streets.toi, line 3, column 3: “TITLE” was said before");
        wrong.forEach((change, message) -> {
            int at = change.lastIndexOf('>');
            String changed = PRESENT.replace(change.substring(0, at), change.substring(at + 1));
            assertThat(changed).isNotEqualTo(PRESENT);
            assertThatThrownBy(() -> read("streets.toi", changed))
                    .as(change)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessage(message);
        });
        String strict = PRESENT.replace("TYPE: toi", "TYPE: soi");
        assertThatThrownBy(() -> read("streets.soi", strict))
                .hasMessage("streets.soi, line 11, column 6: a file .soi ranks no two equally");
        String complete = PRESENT.replace("TYPE: toi", "TYPE: toc");
        assertThatThrownBy(() -> read("streets.toc", complete))
                .hasMessage("streets.toc, line 12, column 10: a file .toc ranks all alternatives, but 2 is missing");
        assertThatThrownBy(() -> read("streets", PRESENT.replace("# DATA TYPE: toi\n", "")))
                .hasMessage(
                        "streets, line 9, column 30: neither a line “# DATA TYPE” nor the file’s name says whether it is soc, soi, toc or toi");
        assertThatThrownBy(() -> read("empty.soc", " \n")).hasMessage("empty.soc, line 1, column 1: the file is empty");
        assertThatThrownBy(() -> PrefLibFile.read("a.soc", new ByteArrayInputStream(new byte[] {'1', (byte) 0xe9})))
                .hasMessage("a.soc, line 1, column 2: what comes here is not written in UTF-8");
        assertThatThrownBy(() -> PrefLibFile.read(folder.resolve("none.soc")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("none.soc: there is no such file");
    }

    /** Why each of the wrong files among the references is refused. They are of the older form. */
    @Test
    void wrongReferenceFilesAreRefusedWithTheReason() {
        Map<String, String> reasons = Map.of(
                "test1.toi",
                "line 10, column 1: a number comes here, how many voters gave this order, not “,”",
                "test2.soi",
                "line 6, column 1: alternative 5 of the 6 announced is named here, not 6",
                "test3.toc",
                "line 5, column 1: alternative 4 of the 4 announced is named here, not 6",
                "test6.soi",
                "line 6, column 1: alternative 5 of the 6 announced is named here, not 6",
                "test7.toi",
                "line 9, column 5: this brace is not closed",
                "test8.soi",
                "line 7, column 3: a number comes here, the number of voters, the sum of counts and the number of orders,"
                        + " not “e”");
        Path files = references("data-fail", reasons.size());
        reasons.forEach((file, reason) -> assertThatThrownBy(() -> PrefLibFile.read(files.resolve(file)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(file + ", " + reason)
                .satisfies(e -> {
                    assertThat(((MalformedFileException) e).line()).isNotEqualTo(OptionalLong.empty());
                    assertThat(((MalformedFileException) e).column()).isNotEqualTo(OptionalLong.empty());
                }));
    }

    @Test
    void referenceFilesAreReadAndWritten() {
        Path files = references("data", 3);
        for (String file : List.of("test1.toi", "test3.toc")) {
            PrefLibElection election = PrefLibFile.read(files.resolve(file));
            assertThat(election.ballots().voters()).as(file).isEqualTo(5);
            assertThat(read(file, written(election))).as(file).isEqualTo(election);
        }
        assertThat(PrefLibFile.read(files.resolve("test3.toc")).numbers()).containsExactly(1, 2, 3, 6);
        // Read by the program that it comes from; it ranks an alternative that it does not name, so its ballots cannot
        // be shown.
        assertThatThrownBy(() -> PrefLibFile.read(files.resolve("test2.soi")))
                .hasMessage("test2.soi, line 20, column 8: no alternative has the number 6");
    }

    private static Path references(String name, int cases) {
        Optional<Path> found = TestData.folder("part-abc/" + name);
        if (found.isEmpty()) {
            System.out.println("part-abc/" + name + " is not here: " + cases + " files skipped");
        }
        Assumptions.assumeTrue(found.isPresent());
        return found.orElseThrow();
    }
}
