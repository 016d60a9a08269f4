package org.multitudelibs.deliberation.ballots.stv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.ballots.Wording;

/** The example of each rule, small enough to check on paper: 4 voters rank Castor then Pollux, 2 rank Helen; two seats. */
class PaperExamplesTest {
    private static final int CASTOR = 0;
    private static final int POLLUX = 1;
    private static final int HELEN = 2;
    private static final RankedBallots TWINS = new RankedBallots(
            Candidates.of("Castor", "Pollux", "Helen"), List.of(Ranking.of(4, CASTOR, POLLUX), Ranking.of(2, HELEN)));

    private static StvCount count(StvRule rule) {
        return rule.stages(TWINS, 2, Lot.asListed(3));
    }

    private static List<String> votes(StvCount count, int stage) {
        return count.stages().get(stage - 1).votes().stream()
                .map(Wording::figure)
                .toList();
    }

    @Test
    void inScotlandTheSurplusOfOneGoesOnAtAQuarterABallot() {
        StvCount count = count(new ScottishStv());
        assertThat(count.stages()).hasSize(3);
        assertThat(votes(count, 1)).containsExactly("4", "0", "2");
        assertThat(votes(count, 2)).containsExactly("3", "1", "2");
        assertThat(votes(count, 3)).containsExactly("3", "0", "2");
        assertThat(count.stages().get(1).transfers())
                .containsExactly(new Transfer(
                        CASTOR, java.util.OptionalInt.of(POLLUX), BigFraction.of(1, 4), 4, BigFraction.ONE));
        assertThat(count.stages().getLast().nonTransferable()).isEqualTo(BigFraction.ONE);
        assertThat(count.elected()).containsExactly(CASTOR, HELEN);
        assertThat(count.transcript().stream().map(Step::words))
                .containsExactly(
                        "6 ballots are valid. To be elected among candidates for 2 seats, a candidate needs 3 votes.",
                        "First preferences: Castor 4, Pollux 0, Helen 2.",
                        "Castor has 4 votes and is elected.",
                        "The surplus of Castor is 1 vote: each of the ballots goes on at its value × 1 / 4."
                                + " To Pollux 1 vote (4 ballots at 0.25).",
                        "Excluded: Pollux with 1 vote.",
                        "Ballots go on at the value they had. Not transferable 1 vote (4 ballots at 0.25).",
                        "No more candidates are left than there are seats: Helen is elected.",
                        "Castor and Helen are elected.");
    }

    @Test
    void inFractionsPolluxAndHelenAreEqualAndTheLotDecides() {
        StvCount count = count(WeightedInclusiveGregory.exact());
        assertThat(votes(count, 2)).containsExactly("2", "2", "2");
        assertThat(count.transcript().stream().map(Step::words))
                .contains("Pollux and Helen have equally many votes, and the lot decides: Helen is excluded.");
        assertThat(count.elected()).containsExactly(CASTOR, POLLUX);
    }

    @Test
    void afterFourDecimalsPolluxHasTooFewAndSomeIsLost() {
        StvCount count = count(new ReferenceWigm(false));
        assertThat(votes(count, 2)).containsExactly("2.0001", "1.9996", "2");
        assertThat(Wording.figure(count.stages().get(1).lost())).isEqualTo("0.0003");
        assertThat(count.elected()).containsExactly(CASTOR, HELEN);
    }

    @Test
    void withSureLosersAtOncePolluxIsExcludedAndNothingMoves() {
        StvCount count = count(new ReferenceWigm(true));
        assertThat(count.stages())
                .extracting(Stage::kind)
                .containsExactly(Stage.Kind.FIRST_PREFERENCES, Stage.Kind.EXCLUSION);
        assertThat(count.stages().getLast().transfers()).isEmpty();
        assertThat(count.elected()).containsExactly(CASTOR, HELEN);
    }

    @Test
    void inMinneapolisPolluxCannotWinAndIsExcludedBeforeTheSurplusMoves() {
        StvCount count = count(new MinneapolisStv());
        assertThat(count.stages())
                .extracting(Stage::kind)
                .containsExactly(Stage.Kind.FIRST_PREFERENCES, Stage.Kind.EXCLUSION, Stage.Kind.SURPLUS);
        assertThat(count.stages().getLast().nonTransferable()).isEqualTo(BigFraction.ONE);
        assertThat(count.elected()).containsExactly(CASTOR, HELEN);
    }

    @Test
    void stagesAreATable() {
        // example
        RankedBallots ballots = new RankedBallots(
                Candidates.of("Castor", "Pollux", "Helen"), List.of(Ranking.of(4, 0, 1), Ranking.of(2, 2)));
        StvCount count =
                new ScottishStv().stages(ballots, 2, Lot.drawn("a seed published beforehand", List.of("C", "P", "H")));
        assertThat(count.elected()).containsExactly(0, 2);
        assertThat(count.table()).isEqualTo("""
                Stage                             1                  2               3
                                  first preferences  surplus of Castor  without Pollux
                Castor                    4 elected                 3*              3*
                Pollux                            0                  1               –
                Helen                             2                  2       2 elected
                non-transferable                  0                  0               1
                lost by rounding                  0                  0               0
                quota                             3                  3               3
                """);
        // end
    }

    @Test
    void earlierStagesBreakTiesBeforeTheLotDoes() {
        RankedBallots ballots = new RankedBallots(
                Candidates.of("A", "B", "C", "D", "E"),
                List.of(Ranking.of(20, 0), Ranking.of(4, 1), Ranking.of(3, 2), Ranking.of(1, 3, 2), Ranking.of(8, 4)));
        StvCount count = new ScottishStv().stages(ballots, 2, Lot.settled(List.of(2, 0, 1, 3, 4)));
        assertThat(count.transcript().stream().map(Step::words))
                .contains(
                        "B and C have equally many votes. What decides is stage 2, the last at which votes tell them apart"
                                + " (B 4, C 3): C is excluded.");
    }

    @Test
    void equalRanksAreRefusedByWhomThereIsNoRuleFor() {
        RankedBallots equal =
                new RankedBallots(Candidates.of("A", "B"), List.of(new Ranking(1, List.of(List.of(0, 1)))));
        assertThatThrownBy(() -> new ScottishStv().count(equal, 1, Lot.asListed(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A ballot ranks A and B equally, and the text of Scottish STV does not say how such a ballot counts;"
                                + " Meek's does");
    }

    @Test
    void byMeekCastorKeepsHalfOfEachBallot() {
        StvCount count = count(Meek.exact(6));
        assertThat(count.stages())
                .extracting(Stage::kind)
                .containsExactly(
                        Stage.Kind.FIRST_PREFERENCES,
                        Stage.Kind.ELECTION,
                        Stage.Kind.EXCLUSION,
                        Stage.Kind.LAST_VACANCIES);
        assertThat(votes(count, 3)).containsExactly("2", "2", "2");
        assertThat(count.stages().get(2).keepFactors())
                .containsExactly(BigFraction.of(1, 2), BigFraction.ONE, BigFraction.ONE);
        assertThat(votes(count, 4)).containsExactly("2", "2", "0");
        assertThat(count.elected()).containsExactly(CASTOR, POLLUX);
        assertThat(count.transcript().stream().map(Step::words))
                .containsExactly(
                        "6 ballots are valid. Among candidates for 2 seats, the quota is 2 votes at first,"
                                + " and falls with votes that nobody keeps.",
                        "First preferences: Castor 4, Helen 2.",
                        "Shares stay as they are. Votes: Castor 4, Helen 2. The quota is 2, all surpluses together 2.",
                        "Castor has 4 votes and is elected.",
                        "Shares are adjusted once; of each ballot that reaches them keep Castor 0.5."
                                + " Votes: Castor 2, Pollux 2, Helen 2. The quota is 2, all surpluses together 0.",
                        "Pollux and Helen have equally many votes, or differ by less than the surplus that is left,"
                                + " and the lot decides: Helen is excluded.",
                        "Excluded: Helen with 2 votes. Of every ballot all goes on to the next.",
                        "No more candidates are left than there are seats: Pollux is elected.",
                        "Castor and Pollux are elected.");
    }

    @Test
    void equalRanksAreTheMeanOfTheirOrdersOrSplit() {
        // 4 voters rank A and B equally, then C; 4 rank A alone. Of 8 votes for two seats the quota is 8/3, A has 2 + 4
        // = 6: it is elected.
        RankedBallots ballots = new RankedBallots(
                Candidates.of("A", "B", "C"),
                List.of(new Ranking(4, List.of(List.of(0, 1), List.of(2))), Ranking.of(4, 0)));
        // With the share 1/2, half of the 4 are A B C and half B A C: A keeps 1 of them, B gets 2 + 1 and keeps all; C
        // gets nothing.
        Meek exact = Meek.exact(6).oneExclusionAtATime();
        List<BigFraction> shares = List.of(BigFraction.of(1, 2), BigFraction.ONE, BigFraction.ONE);
        assertThat(text(exact.with(EqualRanks.AVERAGED), ballots, shares)).containsExactly("3", "3", "0");
        // Split, A and B get 2 each of them; A keeps 1, and the other 1 goes to C, though B is ranked before C.
        assertThat(text(exact.with(EqualRanks.SPLIT), ballots, shares)).containsExactly("3", "2", "1");
    }

    private static List<String> text(Meek rule, RankedBallots ballots, List<BigFraction> shares) {
        MeekText<BigFraction> text =
                MeekText.of(rule.name(), new ExactArithmetic(), 6, share -> share, rule.equalRanks());
        return new MeekVotes<>(text, ballots)
                .with(shares).stream().map(Wording::figure).toList();
    }

    @Test
    void byWarrenTheSameAmountIsKeptOfEachBallot() {
        // 3 voters rank A B D, 1 ranks C B D. A keeps 1/2 of each, B then 1/4 of each of all 4, D the rest: not the
        // same part.
        RankedBallots ballots = new RankedBallots(
                Candidates.of("A", "B", "C", "D"), List.of(Ranking.of(3, 0, 1, 3), Ranking.of(1, 2, 1, 3)));
        List<BigFraction> shares =
                List.of(BigFraction.of(1, 2), BigFraction.of(1, 4), BigFraction.of(1, 4), BigFraction.ONE);
        MeekText<BigFraction> meek = MeekText.of("meek", new ExactArithmetic(), 6, share -> share, EqualRanks.REFUSED);
        assertThat(new MeekVotes<>(meek, ballots).with(shares).stream().map(Wording::figure))
                .containsExactly("1.5", "0.5625", "0.25", "1.6875");
        MeekText<BigFraction> warren = meek.with("warren", EqualRanks.REFUSED, MeekText.Point.SAME_AMOUNT);
        assertThat(new MeekVotes<>(warren, ballots).with(shares).stream().map(Wording::figure))
                .containsExactly("1.5", "1", "0.25", "1.25");
    }

    /** Two seats; three million rank Ash alone. What rounding leaves of her surplus must not make Cedar and Dogwood equal. */
    @Test
    void aLotDecidesOnlyBetweenThoseWhoAreEqualHoweverManyVote() {
        RankedBallots ballots = new RankedBallots(
                Candidates.of("Ash", "Birch", "Cedar", "Dogwood"),
                List.of(
                        Ranking.of(3_000_000, 0),
                        Ranking.of(2, 0, 1),
                        Ranking.of(1_000_001, 1),
                        Ranking.of(1_000_000, 2),
                        Ranking.of(999_999, 3)));
        StvCount count = Meek.exactWithShares(15, 6).stages(ballots, 2, Lot.settled(List.of(3, 2, 1, 0)));
        assertThat(count.transcript()).noneMatch(step -> step.action().equals("tie"));
        assertThat(count.elected()).containsExactly(0, 1);
    }
}
