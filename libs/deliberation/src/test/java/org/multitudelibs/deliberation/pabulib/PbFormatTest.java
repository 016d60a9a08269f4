package org.multitudelibs.deliberation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.budgets.Allocation;
import org.multitudelibs.deliberation.budgets.Ballot;
import org.multitudelibs.deliberation.files.Cell;
import org.multitudelibs.deliberation.files.FileLimits;

class PbFormatTest {
    private static final String APPROVALS = """
            META
            key;value
            description;Streets of a town
            num_projects;3
            num_votes;4
            budget;1000.50
            vote_type;approval
            rule;greedy
            weather;fine; or "nearly"
            PROJECTS
            project_id;cost;votes;name;selected;colour
            p1;600;3;"Trees; and ""benches""\";1;green
            p2;400.50;2;Lamps;1;
            p3;10;0;Nothing;0;red
            VOTES
            voter_id;age;vote
            1;30;p1,p2
            2;;p2, p1
            3;41;p1
            4;50;
            """.replace("fine; or \"nearly\"", "\"fine; or \"\"nearly\"\"\"");

    @Test
    void aFileIsReadAndEqualBallotsArePutTogether() {
        PbElection election = PbFiles.read(APPROVALS);
        assertThat(election.type()).isEqualTo(VoteType.APPROVAL);
        assertThat(election.ballots().budget().amount()).isEqualTo(BigFraction.of(2001, 2));
        assertThat(election.ballots().budget().projects().get(0).name()).isEqualTo("Trees; and \"benches\"");
        assertThat(election.ballots().ballots())
                .containsExactly(Ballot.approving(2, 0, 1), Ballot.approving(1, 0), Ballot.approving(1));
        assertThat(election.selected()).contains(List.of(0, 1));
        assertThat(election.head().meta("weather")).contains("fine; or \"nearly\"");
        assertThat(election.remarks()).isEmpty();
        Allocation allocation = election.rule()
                .allocate(election.ballots(), election.ballots().budget().lot("seed"));
        assertThat(allocation.funded()).containsExactly(0, 1);
    }

    @Test
    void aPublishedBudgetIsCountedAgainByTheRuleItStates() {
        InputStream bytes = new ByteArrayInputStream(APPROVALS.getBytes(StandardCharsets.UTF_8));
        // example
        PbElection election = PbElection.read("budget.pb", bytes);
        Lot lot = election.ballots().budget().lot("a seed published beforehand");

        Allocation allocation = election.rule().allocate(election.ballots(), lot);

        assertThat(election.remarks()).isEmpty(); // what the file states otherwise than its ballots say
        assertThat(allocation.funded())
                .containsExactlyElementsOf(election.selected().orElseThrow());
        // end
    }

    @Test
    void whatIsReadIsWrittenAgainByteForByte() {
        assertThat(writtenAgain(APPROVALS)).isEqualTo(APPROVALS);
    }

    @Test
    void windowsLineEndsBlankLinesAndAByteOrderMarkMeanNothing() {
        String windows = "\uFEFF" + APPROVALS.replace("\n", "\r\n").replace("VOTES", "\r\nVOTES");
        assertThat(PbFiles.read(windows).ballots())
                .isEqualTo(PbFiles.read(APPROVALS).ballots());
        assertThat(writtenAgain(windows)).isEqualTo(APPROVALS);
    }

    @Test
    void spaceAroundValuesMeansNothingButIsKept() {
        String spaced = APPROVALS.replace("p1;600", " p1 ; 600 ").replace("vote_type;", "vote_type; ");
        assertThat(PbFiles.read(spaced).ballots())
                .isEqualTo(PbFiles.read(APPROVALS).ballots());
        assertThat(writtenAgain(spaced)).isEqualTo(spaced);
    }

    @Test
    void ranksGivePointsByBorda() {
        PbElection election = PbFiles.read(withVotes("ordinal", "max_length;3", "voter_id;vote", "1;p2,p1", "2;p1"));
        assertThat(election.ballots().points()).containsExactly(BigFraction.of(5), BigFraction.of(3), BigFraction.ZERO);
        assertThat(election.ballots().supporters()).containsExactly(2L, 1L, 0L);
    }

    @Test
    void cumulativePointsAreThoseOfTheColumnWithDecimals() {
        PbElection election =
                PbFiles.read(withVotes("cumulative", "max_sum_points;10", "voter_id;vote;points", "1;p2,p1;1.5,2"));
        assertThat(election.ballots().points())
                .containsExactly(BigFraction.of(2), BigFraction.of(3, 2), BigFraction.ZERO);
    }

    @Test
    void scoresOfProjectsThatAreNotNamedAreTheDefault() {
        PbElection election =
                PbFiles.read(withVotes("scoring", "default_score;-1", "voter_id;vote;points", "1;p2;4", "2;;"));
        assertThat(election.ballots().points())
                .containsExactly(BigFraction.of(-2), BigFraction.of(3), BigFraction.of(-2));
        assertThat(election.ballots().supporters()).containsExactly(0L, 1L, 0L);
    }

    /** Many projects and many short ballots would be far more points than the file has bytes. */
    @Test
    void pointsOfProjectsThatAreNotNamedAreBounded() {
        PbReader reader = new PbReader(
                "short.pb",
                new ByteArrayInputStream(
                        withVotes("scoring", "default_score;-1", "voter_id;vote;points", "1;p2;4", "2;;", "3;;")
                                .getBytes(StandardCharsets.UTF_8)));
        VoteParser parser = new VoteParser(reader, VoteType.SCORING, Map.of("p1", 0, "p2", 1, "p3", 2), 5);
        assertThat(parser.points(new Cell("p2", 20, 3), new Cell("4", 20, 6))).hasSize(3);
        assertThat(parser.points(new Cell("", 21, 3), new Cell("", 21, 4))).hasSize(3);
        assertThatThrownBy(() -> parser.points(new Cell("", 22, 3), new Cell("", 22, 4)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("short.pb, line 22, column 3: with this ballot default_score has given more than 5 points,"
                        + " which is as many as are read");
    }

    @Test
    void oneChoiceIsAnApproval() {
        PbElection election = PbFiles.read(withVotes("choose-1", "min_length;1", "voter_id;vote", "1;p3"));
        assertThat(election.ballots().ballots()).containsExactly(Ballot.approving(1, 2));
        assertThat(election.selected()).isEmpty();
    }

    @Test
    void amountsBeyondALongAreExact() {
        PbElection election = PbFiles.read(APPROVALS.replace("budget;1000.50", "budget;99999999999999999999.25"));
        assertThat(election.ballots().budget().amount())
                .isEqualTo(BigFraction.of(new BigInteger("399999999999999999997"), BigInteger.valueOf(4)));
    }

    @Test
    void whatTheFileStatesOtherwiseIsRemarked() {
        String text = APPROVALS
                .replace("num_votes;4", "num_votes;5\nmax_length;1\nmax_sum_cost;700")
                .replace("400.50;2", "400.50;7")
                .replace("3;41;p1", "1;41;p1");
        assertThat(PbFiles.read(text).remarks())
                .containsExactly(
                        "num_votes says “5”, the file has 4",
                        "1 ballots have a voter_id that another ballot has; all are counted",
                        "2 ballots are above max_length 1, the first in line 19; all are counted",
                        "2 ballots are above max_sum_cost 700, the first in line 19; all are counted",
                        "votes of project “p2” says “7”, the ballots say 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "META|META2|1|1|here the section META is to begin, with this word alone on a line; it says “META2”",
                "budget;1000.50|budget;1000,50|6|8|budget is “1000,50”, not a number such as 12 or 12.50",
                "budget;1000.50|budget;-1|6|8|budget is “-1”, not an amount of money, which is at least 0",
                "vote_type;approval|vote_type;guess|7|11|vote_type is “guess”, not approval, choose-1, ordinal, cumulative or scoring",
                "rule;greedy|budget;7|8|1|META has the key “budget” for the second time",
                "p2;400.50;2;Lamps;1;|p2;400.50;2;Lamps;1|13|19|the line ends here with 5 values, there are 6 columns; the value of “colour” is missing",
                "p2;400.50|p2;12x|13|4|cost is “12x”, not a number such as 12 or 12.50",
                "p3;10|p1;10|14|1|the project “p1” is listed twice",
                "Lamps;1;|Lamps;yes;|13|19|selected is “yes”, not 0, 1 or another whole number",
                "3;41;p1|3;41;p1,p9|19|9|the vote names “p9”, which is not among the projects of the file",
                "3;41;p1|3;41;p1,p1|19|9|the vote names “p1”, which it has named before",
                "1;30;p1,p2|1;30;p1,,p2|17|9|the vote names “”, which is not among the projects of the file",
                "voter_id;age;vote|voter_id;age;choice|16|1|the column “vote” is missing",
                "voter_id;age;vote|voter_id;vote;vote|16|15|the column “vote” comes twice",
                "Nothing;0|\"Nothing;0|14|9|the quotation mark that opens here is never closed",
                "Lamps|\"Lamps\"!|13|20|after a closing quotation mark comes “!”; a quotation mark inside quotes is written twice",
            })
    void whatIsWrongIsSaidWithItsLineAndColumn(String right, String wrong, long line, long column, String reason) {
        String text = APPROVALS.replaceFirst(Pattern.quote(right), wrong);
        assertThatThrownBy(() -> PbFiles.read(text))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("test.pb, line " + line + ", column " + column + ": " + reason);
    }

    @Test
    void aFileThatEndsEarlySaysWhatIsMissing() {
        assertThatThrownBy(() -> PbFiles.read(""))
                .hasMessage("test.pb, line 1, column 1: the file ends before the section META");
        assertThatThrownBy(() -> PbFiles.read("META\nkey;value\n"))
                .hasMessage("test.pb, line 3, column 1: the file ends before the section PROJECTS");
        assertThatThrownBy(() -> PbFiles.read(APPROVALS.replace("vote_type;approval\n", "")))
                .hasMessage("test.pb, line 2, column 1: META does not say its vote_type");
        assertThatThrownBy(() -> PbElection.read(
                        "test.pb",
                        new ByteArrayInputStream("META\nkey;valu\u00e9".getBytes(StandardCharsets.ISO_8859_1))))
                .hasMessage("test.pb, line 2, column 9: what comes here is not written in UTF-8");
    }

    @Test
    void moreKeysOrProjectsThanAreReadAreRefused() {
        StringBuilder keys = new StringBuilder("META\nkey;value\n");
        for (int key = 0; key <= FileLimits.KEYS; key++) {
            keys.append(key).append(";x\n");
        }
        assertThatThrownBy(() -> PbFiles.read(keys.toString()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(
                        "test.pb, line 10003, column 1: there are more than 10000 keys, which is as many as are read");
        StringBuilder projects = new StringBuilder("META\nkey;value\nPROJECTS\nproject_id;cost\n");
        for (int project = 0; project <= FileLimits.OPTIONS; project++) {
            projects.append(project).append(";1\n");
        }
        assertThatThrownBy(() -> PbFiles.read(projects.toString()))
                .hasMessage("test.pb, line 100005, column 1: there are more than 100000 projects,"
                        + " which is as many as are read");
    }

    @Test
    void ballotsWhosePointsCannotBeToldAreRefused() {
        assertThatThrownBy(() ->
                        PbFiles.read(withVotes("cumulative", "max_sum_points;9", "voter_id;vote;points", "1;p1,p2;3")))
                .hasMessage("test.pb, line 13, column 9: the vote names 2 projects and gives 1 numbers of points");
        assertThatThrownBy(() -> PbFiles.read(withVotes("ordinal", "max_length;1", "voter_id;vote", "1;p1,p2")))
                .hasMessageContaining("line 13, column 6: the vote ranks more projects than max_length allows");
        assertThatThrownBy(() -> PbFiles.read(withVotes("ordinal", "scoring_fn;plurality", "voter_id;vote", "1;p1")))
                .hasMessageContaining("scoring_fn is “plurality”, not Borda");
        assertThatThrownBy(() -> PbFiles.read(withVotes("choose-1", "min_length;1", "voter_id;vote", "1;p1,p2")))
                .hasMessageContaining("the vote names 2 projects, but its type is choose-1");
    }

    @Test
    void theStatedRuleIsFoundOrRefusedBySaying() {
        assertThat(stated("rule;greedy-no-skip").rule().name()).isEqualTo("greedy-no-skip");
        assertThat(stated("rule;equalshares/add1").rule().name()).isEqualTo("equal-shares/add1");
        assertThat(stated("rule;equalshares/add1-comparison").rule().name()).isEqualTo("equal-shares/add1-comparison");
        assertThat(stated("rule;greedy-threshold\nmin_project_score_threshold;3")
                        .rule()
                        .allocate(PbFiles.read(APPROVALS).ballots(), Lot.asListed(3))
                        .funded())
                .containsExactly(0);
        assertThatThrownBy(() -> stated("rule;greedy-custom").rule())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The file states the rule “greedy-custom”, a name that does not tell its steps; name one of greedy, ");
        assertThatThrownBy(() -> stated("colour;red").rule()).hasMessage("The file states no rule; name one");
        assertThatThrownBy(() ->
                        stated("rule;greedy\nmin_project_score_threshold;many").rule())
                .hasMessage("The file's min_project_score_threshold is “many”, not a number");
    }

    private static PbElection stated(String rule) {
        return PbFiles.read(APPROVALS.replace("rule;greedy", rule));
    }

    private static String withVotes(String type, String meta, String... votes) {
        return "META\nkey;value\nbudget;5\nvote_type;" + type + "\n" + meta
                + "\nPROJECTS\nproject_id;cost\np1;1\np2;2\np3;3\nVOTES\n" + String.join("\n", votes) + "\n";
    }

    static String writtenAgain(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PbReader reader =
                        new PbReader("test.pb", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                PbWriter writer = new PbWriter(bytes, reader.head())) {
            for (Optional<PbRow> vote = reader.vote(); vote.isPresent(); vote = reader.vote()) {
                writer.vote(vote.get());
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
