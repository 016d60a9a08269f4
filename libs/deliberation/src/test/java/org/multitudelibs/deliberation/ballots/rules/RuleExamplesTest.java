package org.multitudelibs.deliberation.ballots.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.ballots.Rule;
import org.multitudelibs.deliberation.ballots.ScoredBallots;
import org.multitudelibs.deliberation.ballots.stv.StvRule;

/** The examples in the documentation of each rule, and a few others that can be counted on paper. */
class RuleExamplesTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final Candidates ABC = Candidates.of("A", "B", "C");
    private static final Lot LOT = Lot.asListed(3);

    /** 4 rank A, B, C; 3 rank B, C, A; 2 rank C, A, B. */
    private static final RankedBallots CYCLE =
            new RankedBallots(ABC, List.of(Ranking.of(4, A, B, C), Ranking.of(3, B, C, A), Ranking.of(2, C, A, B)));

    private static List<String> words(Count count) {
        return count.transcript().stream().map(Step::words).toList();
    }

    private static ScoredBallots scored(int highest, Object... votersAndScores) {
        List<ScoredBallots.Scores> scores = new ArrayList<>();
        for (int at = 0; at < votersAndScores.length; at += 2) {
            Integer[] given = (Integer[]) votersAndScores[at + 1];
            TreeMap<Integer, Integer> byCandidate = new TreeMap<>();
            for (int who = 0; who < given.length; who++) {
                if (given[who] >= 0) {
                    byCandidate.put(who, given[who]);
                }
            }
            scores.add(new ScoredBallots.Scores((Integer) votersAndScores[at], byCandidate));
        }
        return new ScoredBallots(ABC, 0, highest, scores);
    }

    private static Integer[] of(Integer... scores) {
        return scores;
    }

    /** Rankings written as {@code 5 ACBED}, a letter for each candidate from A. */
    private static RankedBallots letters(int count, String... rankings) {
        List<String> names = new ArrayList<>();
        for (int who = 0; who < count; who++) {
            names.add(String.valueOf((char) ('A' + who)));
        }
        List<Ranking> ballots = Arrays.stream(rankings)
                .map(line -> line.split(" ", -1))
                .map(parts -> Ranking.of(
                        Long.parseLong(parts[0]),
                        parts[1].chars().mapToObj(letter -> letter - 'A').toArray(Integer[]::new)))
                .toList();
        return new RankedBallots(new Candidates(names), ballots);
    }

    @Test
    void pairsAreCountedWithThoseLeftOutLastAndEqual() {
        Pairwise pairs = Pairwise.of(CYCLE);
        assertThat(pairs.preferring(A, B)).isEqualTo(6);
        assertThat(pairs.preferring(B, C)).isEqualTo(7);
        assertThat(pairs.preferring(C, A)).isEqualTo(5);
        assertThat(pairs.condorcetWinner()).isEmpty();

        RankedBallots incomplete = new RankedBallots(
                Candidates.of("A", "B", "C", "D"), List.of(new Ranking(5, List.of(List.of(B), List.of(A)))));
        Pairwise some = Pairwise.of(incomplete);
        assertThat(some.preferring(B, A)).isEqualTo(5);
        assertThat(some.preferring(A, C)).isEqualTo(5);
        assertThat(some.preferring(C, 3)).isZero();
        assertThat(some.preferring(3, C)).isZero();
        assertThat(some.condorcetWinner()).hasValue(B);
    }

    @Test
    void score() {
        Count count = new ScoreVoting().count(scored(5, 2, of(5, 4, -1), 3, of(-1, 3, 5)), 1, LOT);
        assertThat(words(count)).containsExactly("Sums of scores: A 10, B 17, C 15.", "B is elected.");
    }

    @Test
    void majorityJudgment() {
        Candidates two = Candidates.of("A", "B");
        List<ScoredBallots.Scores> scores = new ArrayList<>();
        int[] ofA = {3, 2, 2, 1, 0};
        int[] ofB = {0, 3, 2, 0, 3};
        for (int voter = 0; voter < ofA.length; voter++) {
            scores.add(new ScoredBallots.Scores(1, new TreeMap<>(Map.of(A, ofA[voter], B, ofB[voter]))));
        }
        Count count = new MajorityJudgment().count(new ScoredBallots(two, 0, 3, scores), 1, Lot.asListed(2));
        assertThat(words(count))
                .containsExactly(
                        "Median grades: A 2, B 2.",
                        "Medians once 1 median grade is taken from each: A 1, B 0.",
                        "A is elected.");
    }

    @Test
    void star() {
        Count count = new StarVoting().count(scored(5, 3, of(5, 4, -1), 2, of(-1, 5, 3)), 1, LOT);
        assertThat(words(count))
                .containsExactly(
                        "Sums of scores: A 15, B 22, C 6.",
                        "B and A go to the runoff: 2 give a higher score to B, 3 to A.",
                        "A is elected.");
    }

    @Test
    void starBreaksTiesByPairsThenByHighestScoresThenByLot() {
        // The sums of A and B are 9, of C 6. Two prefer B to A, one A to B, in the runoff as well.
        assertThat(words(new StarVoting().count(scored(5, 1, of(5, 1, 2), 2, of(2, 4, 2)), 1, LOT)))
                .containsExactly(
                        "Sums of scores: A 9, B 9, C 6.",
                        "A and B have the same sum of scores.",
                        "Compared in pairs with the others of these, out goes who loses most: A.",
                        "B and A go to the runoff: 2 give a higher score to B, 1 to A.",
                        "B is elected.");
        // One prefers each, and both have 8; B has the highest score, so it is before A each time.
        assertThat(words(new StarVoting().count(scored(5, 1, of(4, 5, 0), 1, of(4, 3, 0)), 1, LOT)))
                .contains(
                        "Of these, the highest score is given most often to B (1).",
                        "B and A go to the runoff: 1 give a higher score to B, 1 to A.",
                        "B is elected.");
        assertThat(words(new StarVoting().count(scored(5, 1, of(5, 5, 0)), 1, Lot.settled(List.of(C, B, A)))))
                .contains("A and B are equal in all that counts; the lot prefers B.", "B is elected.");
    }

    @Test
    void instantRunoff() {
        RankedBallots ballots =
                new RankedBallots(ABC, List.of(Ranking.of(4, A, B), Ranking.of(3, B), Ranking.of(2, C, B)));
        Count count = new InstantRunoff().count(ballots, 1, LOT);
        assertThat(words(count))
                .containsExactly(
                        "Votes, 9 in all: A 4, B 3, C 2.",
                        "C is excluded with 2 votes.",
                        "Votes, 9 in all: A 4, B 5.",
                        "B has more than half.",
                        "B is elected.");
    }

    @Test
    void instantRunoffExcludesByLotAmongThoseWithTheFewest() {
        RankedBallots ballots =
                new RankedBallots(ABC, List.of(Ranking.of(3, A, C), Ranking.of(2, B, C), Ranking.of(2, C, B)));
        assertThat(words(new InstantRunoff().count(ballots, 1, Lot.settled(List.of(C, A, B)))))
                .contains("B and C have the fewest votes; the lot puts B last.", "C is elected.");
        assertThat(new InstantRunoff().count(ballots, 1, LOT).elected()).containsExactly(B);
    }

    @Test
    void instantRunoffRefusesEquals() {
        RankedBallots ballots = new RankedBallots(ABC, List.of(new Ranking(1, List.of(List.of(A, B)))));
        assertThatThrownBy(() -> new InstantRunoff().count(ballots, 1, LOT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Instant run-off takes ballots without equals, but one ranks A and B equally");
    }

    @Test
    void schulze() {
        Count count = new Schulze().count(CYCLE, 3, LOT);
        assertThat(count.elected()).containsExactly(A, B, C);
        assertThat(words(count))
                .containsExactly(
                        "A against B: 6 to 3.",
                        "A against C: 4 to 5.",
                        "B against C: 7 to 2.",
                        "A is above B: the strongest path, A – B, has 6, the strongest one back has 5.",
                        "A is above C: the strongest path, A – B – C, has 6, the strongest one back has 5.",
                        "B is above C: the strongest path, B – C, has 7, the strongest one back has 5.",
                        "A, B and C are elected.");
    }

    /** 21 voters, four candidates: nobody beats all others; D, A, C, B. */
    @Test
    void schulzeOnTheFirstExampleOfItsPaper() {
        RankedBallots ballots = letters(4, "8 ACDB", "2 BADC", "4 CDBA", "4 DBAC", "3 DCBA");
        assertThat(new Schulze().count(ballots, 4, Lot.asListed(4)).elected()).containsExactly(3, 0, 2, 1);
        assertThat(Pairwise.of(ballots).preferring(3, 1)).isEqualTo(19);
    }

    /** Electowiki, Schulze method, example 1: 45 voters, five candidates; E wins, then A, C, B, D. */
    @Test
    void schulzeOnAnExampleWithFiveCandidates() {
        RankedBallots ballots =
                letters(5, "5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC");
        assertThat(new Schulze().count(ballots, 5, Lot.asListed(5)).elected()).containsExactly(4, 0, 2, 1, 3);
        assertThat(Pairwise.of(ballots).preferring(1, 3)).isEqualTo(33);
    }

    /** Example 2 there: 30 voters, four candidates; D, A, C, B. */
    @Test
    void schulzeOnAnExampleWithFourCandidates() {
        RankedBallots ballots =
                letters(4, "5 ACBD", "2 ACDB", "3 ADCB", "4 BACD", "3 CBDA", "3 CDBA", "1 DACB", "5 DBAC", "4 DCBA");
        assertThat(new Schulze().count(ballots, 4, Lot.asListed(4)).elected()).containsExactly(3, 0, 2, 1);
    }

    /** Example 4 there: 9 voters; B and D are both above A and C and equal to each other, and so are A and C. */
    @Test
    void schulzeAsksTheLotWherePathsAreEquallyStrong() {
        RankedBallots ballots = letters(4, "3 ABCD", "2 DABC", "2 DBCA", "2 CBDA");
        Count count = new Schulze().count(ballots, 1, Lot.asListed(4));
        assertThat(count.elected()).containsExactly(1);
        assertThat(words(count)).contains("B and D have nobody above them; the lot prefers B.");
        assertThat(new Schulze()
                        .count(ballots, 1, Lot.settled(List.of(3, 2, 1, 0)))
                        .elected())
                .containsExactly(3);
    }

    @Test
    void rankedPairs() {
        for (Rule<RankedBallots> rule : List.of(RankedPairs.byMargins(), RankedPairs.byWinningVotes())) {
            Count count = rule.count(CYCLE, 3, LOT);
            assertThat(count.elected()).containsExactly(A, B, C);
            assertThat(words(count))
                    .endsWith(
                            "B over C (7 to 2) is locked.",
                            "A over B (6 to 3) is locked.",
                            "C over A (5 to 4) is not locked: A stands above C already.",
                            "A, B and C are elected.");
        }
    }

    @Test
    void rankedPairsOrdersEquallyStrongPairsByTheLot() {
        // Each beats the next, 2 to 1: the two pairs taken first are locked.
        RankedBallots ballots = letters(3, "1 ABC", "1 BCA", "1 CAB");
        Count count = RankedPairs.byMargins().count(ballots, 3, Lot.settled(List.of(B, C, A)));
        assertThat(words(count))
                .endsWith(
                        "The lot orders the pairs that follow and are equally strong.",
                        "B over C (2 to 1) is locked.",
                        "C over A (2 to 1) is locked.",
                        "A over B (2 to 1) is not locked: B stands above A already.",
                        "B, C and A are elected.");
        assertThat(RankedPairs.byMargins().count(ballots, 1, LOT).elected()).containsExactly(A);
    }

    @Test
    void minimax() {
        for (Rule<RankedBallots> rule :
                List.of(Minimax.byWinningVotes(), Minimax.byMargins(), Minimax.byOpposition())) {
            assertThat(rule.count(CYCLE, 1, LOT).elected()).containsExactly(A);
        }
        assertThat(words(Minimax.byWinningVotes().count(CYCLE, 1, LOT)))
                .contains("Worst defeats, by votes of the winner: A 5, B 6, C 7.");
        assertThat(words(Minimax.byMargins().count(CYCLE, 1, LOT)))
                .contains("Worst comparisons, by votes more for the other: A 1, B 3, C 5.");
        assertThat(words(Minimax.byOpposition().count(CYCLE, 1, LOT)))
                .contains("Worst comparisons, by votes for the other: A 5, B 6, C 7.");
    }

    @Test
    void copeland() {
        Count count = new Copeland().count(letters(3, "2 ABC", "1 BCA", "1 CBA"), 3, LOT);
        assertThat(words(count)).contains("Others beaten, equal ones counting half: A 1, B 1.5, C 0.5.");
        assertThat(count.elected()).containsExactly(B, A, C);
    }

    /** Four cities want to be the capital and vote for what is near: 42, 26, 15 and 17 per cent live in them. */
    @Test
    void differentRulesChooseDifferentCapitalsOfTennessee() {
        // example
        Candidates cities = Candidates.of("Memphis", "Nashville", "Chattanooga", "Knoxville");
        RankedBallots ballots = new RankedBallots(
                cities,
                List.of(
                        Ranking.of(42, 0, 1, 2, 3),
                        Ranking.of(26, 1, 2, 3, 0),
                        Ranking.of(15, 2, 3, 1, 0),
                        Ranking.of(17, 3, 2, 1, 0)));
        // Decides between equals; its seed is published before the vote.
        Lot lot = Lot.drawn("tennessee", cities.names());

        Count count = new InstantRunoff().count(ballots, 1, lot);

        assertThat(cities.names(count.elected())).isEqualTo("Knoxville");
        assertThat(count.transcript().get(1).words()).isEqualTo("Chattanooga is excluded with 15 votes.");
        // Every other city loses against Nashville.
        assertThat(Rules.count("schulze", ballots, 1, lot).elected()).containsExactly(1);
        assertThat(Pairwise.of(ballots).condorcetWinner()).hasValue(1);
        // end
        for (Rule<RankedBallots> rule : Rules.ranked()) {
            // With one seat, votes that are transferred are an instant run-off.
            boolean runoff = rule instanceof InstantRunoff || rule instanceof StvRule;
            assertThat(rule.count(ballots, 1, lot).elected()).as(rule.name()).containsExactly(runoff ? 3 : 1);
        }
    }
}
