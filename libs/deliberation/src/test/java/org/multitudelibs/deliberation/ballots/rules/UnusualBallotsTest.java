package org.multitudelibs.deliberation.ballots.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.ApprovalBallots.Approval;
import org.multitudelibs.deliberation.ballots.Ballots;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.ballots.ScoredBallots;
import org.multitudelibs.deliberation.ballots.ScoredBallots.Scores;

/** Elections that are not as one expects them, by every rule there is. */
class UnusualBallotsTest {
    private static final Candidates NOBODY = Candidates.of();
    private static final Candidates ONE = Candidates.of("A");
    private static final Candidates THREE = Candidates.of("A", "B", "C");

    private static final Set<String> ONE_SEAT = Set.of("instant-runoff", "majority-judgment", "star");
    private static final Set<String> STRICT = Set.of(
            "instant-runoff",
            "scottish-stv",
            "wigm",
            "wigm-prf",
            "wigm-prf-batch",
            "minneapolis-stv",
            "meek-prf",
            "warren");

    private interface Check {
        void of(String rule, Ballots ballots);
    }

    /** The same election in three kinds of ballots: all rank, approve of or score the first ones of the candidates. */
    private static void everyRule(Candidates candidates, long voters, int ballots, int named, Check check) {
        List<Integer> some = candidates.numbers().subList(0, named);
        List<Ranking> rankings = new ArrayList<>();
        List<Approval> approvals = new ArrayList<>();
        List<Scores> scores = new ArrayList<>();
        for (int ballot = 0; ballot < ballots; ballot++) {
            rankings.add(new Ranking(voters, some.stream().map(List::of).toList()));
            approvals.add(new Approval(voters, Set.copyOf(some)));
            TreeMap<Integer, Integer> given = new TreeMap<>();
            some.forEach(who -> given.put(who, 5 - who));
            scores.add(new Scores(voters, given));
        }
        List<Ballots> kinds = List.of(
                new RankedBallots(candidates, rankings),
                new ApprovalBallots(candidates, approvals),
                new ScoredBallots(candidates, 0, 5, scores));
        for (Ballots kind : kinds) {
            Rules.names(kind).forEach(rule -> check.of(rule, kind));
        }
    }

    @Test
    void whereNobodyStandsNobodyIsElected() {
        everyRule(NOBODY, 3, 1, 0, (rule, ballots) -> {
            Count count = Rules.count(rule, ballots, 1, Lot.asListed(0));
            assertThat(count.elected()).as(rule).isEmpty();
            assertThat(count.transcript().getLast().words()).isEqualTo("Nobody stands: nobody is elected.");
        });
    }

    @Test
    void whoStandsAloneIsElected() {
        everyRule(ONE, 1, 1, 1, (rule, ballots) -> {
            Count count = Rules.count(rule, ballots, 1, Lot.asListed(1));
            assertThat(count.elected()).as(rule).containsExactly(0);
            assertThat(count.transcript().getLast().words()).isEqualTo("A is elected.");
        });
    }

    @Test
    void whereNobodyVotedOrAllBallotsAreEmptyOrOfNobodyTheLotDecidesAndItIsSaid() {
        int[][] votersBallotsAndNamed = {{1, 0, 0}, {1, 4, 0}, {0, 2, 2}};
        for (int[] shape : votersBallotsAndNamed) {
            everyRule(THREE, shape[0], shape[1], shape[2], (rule, ballots) -> {
                Count count = Rules.count(rule, ballots, 1, Lot.settled(List.of(2, 0, 1)));
                assertThat(count.elected()).as(rule).containsExactly(2);
                assertThat(count.transcript())
                        .as(rule)
                        .anyMatch(step -> step.words().contains("the lot"));
            });
        }
    }

    @Test
    void oneVoterHasHerFirstChoice() {
        everyRule(
                THREE,
                1,
                1,
                1,
                (rule, ballots) -> assertThat(Rules.count(rule, ballots, 1, Lot.settled(List.of(2, 1, 0)))
                                .elected())
                        .as(rule)
                        .containsExactly(0));
    }

    /** All candidates are equal in every count, so the lot decides each time it has to. */
    @Test
    void whereAllAreEqualAtEveryStepTheLotDecidesAndItIsSaid() {
        List<Ranking> rankings = new ArrayList<>();
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            rankings.add(new Ranking(7, order.stream().map(List::of).toList()));
        }
        List<Ballots> kinds = List.of(
                new RankedBallots(THREE, rankings),
                new ApprovalBallots(
                        THREE,
                        THREE.numbers().stream()
                                .map(who -> new Approval(7, Set.of(who)))
                                .toList()),
                new ScoredBallots(
                        THREE,
                        0,
                        5,
                        THREE.numbers().stream()
                                .map(who -> new Scores(7, new TreeMap<>(Map.of(who, 5, (who + 1) % 3, 2))))
                                .toList()));
        for (Ballots ballots : kinds) {
            for (String rule : Rules.names(ballots)) {
                List<Integer> order = List.of(2, 0, 1);
                int most = ONE_SEAT.contains(rule) ? 1 : 3;
                for (List<Integer> elected : List.of(order.subList(0, 1), order.subList(0, 2), order)) {
                    if (elected.size() <= most) {
                        Count count = Rules.count(rule, ballots, elected.size(), Lot.settled(order));
                        assertThat(count.elected()).as(rule).containsExactlyInAnyOrderElementsOf(elected);
                        assertThat(count.transcript())
                                .as(rule)
                                .anyMatch(step ->
                                        elected.size() == 3 || step.words().contains("the lot"));
                    }
                }
            }
        }
    }

    @Test
    void whomNobodyNamesIsElectedAfterAllOthers() {
        everyRule(
                THREE,
                Long.MAX_VALUE / 1_000_000,
                3,
                1,
                (rule, ballots) -> assertThat(Rules.count(rule, ballots, 1, Lot.settled(List.of(2, 1, 0)))
                                .elected())
                        .as(rule)
                        .containsExactly(0));
    }

    @Test
    void equalRanksAreCountedOrRefusedInASentence() {
        RankedBallots ballots =
                new RankedBallots(THREE, List.of(new Ranking(3, List.of(List.of(0, 1), List.of(2))), Ranking.of(2, 0)));
        for (String rule : Rules.names(ballots)) {
            if (STRICT.contains(rule)) {
                assertThatThrownBy(() -> Rules.count(rule, ballots, 1, Lot.asListed(3)))
                        .as(rule)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("A and B")
                        .hasMessageContaining("equally");
            } else {
                assertThat(Rules.count(rule, ballots, 1, Lot.asListed(3)).elected())
                        .as(rule)
                        .containsExactly(0);
            }
        }
    }

    @Test
    void moreSeatsThanCandidatesElectAllWhereTheRuleHasSeveralSeats() {
        everyRule(THREE, 2, 2, 2, (rule, ballots) -> {
            if (ONE_SEAT.contains(rule)) {
                assertThatThrownBy(() -> Rules.count(rule, ballots, 5, Lot.asListed(3)))
                        .as(rule)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageEndingWith("elects one, not 5");
            } else {
                assertThat(Rules.count(rule, ballots, 5, Lot.asListed(3)).elected())
                        .as(rule)
                        .containsExactlyInAnyOrder(0, 1, 2);
            }
        });
    }

    @Test
    void noSeatsAndTheLotOfAnotherElectionAreRefused() {
        everyRule(THREE, 2, 1, 2, (rule, ballots) -> {
            assertThatThrownBy(() -> Rules.count(rule, ballots, 0, Lot.asListed(3)))
                    .as(rule)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("At least one is to be elected, not 0");
            assertThatThrownBy(() -> Rules.count(rule, ballots, 1, Lot.asListed(4)))
                    .as(rule)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The lot was drawn among 4, but 3 stand");
        });
    }

    @Test
    void asManyVotersAsFitInALongAreCountedExactly() {
        everyRule(THREE, Long.MAX_VALUE, 1, 1, (rule, ballots) -> {
            if (rule.equals("pav")) {
                assertThatThrownBy(() -> Rules.count(rule, ballots, 1, Lot.asListed(3)))
                        .isInstanceOf(TooLargeException.class);
            } else {
                assertThat(Rules.count(rule, ballots, 1, Lot.settled(List.of(2, 1, 0)))
                                .elected())
                        .as(rule)
                        .containsExactly(0);
            }
        });
        ScoredBallots ballots =
                new ScoredBallots(ONE, 0, 5, List.of(new Scores(Long.MAX_VALUE, new TreeMap<>(Map.of(0, 5)))));
        assertThat(new ScoreVoting()
                        .count(ballots, 1, Lot.asListed(1))
                        .transcript()
                        .getFirst()
                        .figures())
                .containsEntry(
                        0, BigFraction.of(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(5))));
    }

    @Test
    void moreVotersThanFitAreRefusedWithASentence() {
        everyRule(
                THREE,
                Long.MAX_VALUE,
                2,
                1,
                (rule, ballots) -> assertThatThrownBy(() -> Rules.count(rule, ballots, 1, Lot.asListed(3)))
                        .as(rule)
                        .isInstanceOf(ArithmeticException.class)
                        .hasMessage("The ballots are those of more than 9223372036854775807 voters"));
    }

    @Test
    void aBallotThatNamesSomebodyTwiceOrSomebodyWhoDoesNotStandIsRefused() {
        assertThatThrownBy(() -> new RankedBallots(THREE, List.of(Ranking.of(1, 0, 0))))
                .hasMessage("A ballot ranks A more than once");
        assertThatThrownBy(() -> new RankedBallots(THREE, List.of(Ranking.of(1, 3))))
                .hasMessage("A ballot names candidate 3, but candidates are numbered from 0 to 2");
        assertThatThrownBy(() -> new ScoredBallots(THREE, 0, 5, List.of(new Scores(1, new TreeMap<>(Map.of(3, 1))))))
                .hasMessage("A ballot names candidate 3, but candidates are numbered from 0 to 2");
        assertThatThrownBy(() -> new ApprovalBallots(THREE, List.of(new Approval(1, Set.of(3)))))
                .hasMessage("A ballot names candidate 3, but candidates are numbered from 0 to 2");
        assertThatThrownBy(() -> new ScoredBallots(THREE, 0, 5, List.of(new Scores(1, new TreeMap<>(Map.of(1, 6))))))
                .hasMessage("A ballot gives B the score 6, but scores go from 0 to 5");
    }

    @Test
    void transcriptsOfManyCandidatesStayReadable() {
        List<String> names = new ArrayList<>();
        for (int who = 0; who < 200; who++) {
            names.add("C" + who);
        }
        Candidates candidates = new Candidates(names);
        everyRule(candidates, 1, 1, 3, (rule, ballots) -> {
            Count count = Rules.count(rule, ballots, 1, Lot.asListed(200));
            assertThat(count.elected()).as(rule).containsExactly(0);
            assertThat(count.transcript()).as(rule).hasSizeLessThan(500);
            assertThat(count.transcript())
                    .as(rule)
                    .allMatch(step -> step.words().length() < 1_000);
        });
    }

    @Test
    void tooManyCandidatesToCompareEachWithEachOtherAreRefusedInWords() {
        Candidates crowd =
                new Candidates(Stream.generate(() -> "C").limit(10_001).toList());
        RankedBallots ballots = new RankedBallots(crowd, List.of(Ranking.of(1, 0)));
        assertThatThrownBy(() -> Rules.count("schulze", ballots, 1, Lot.asListed(10_001)))
                .hasMessage("There are 10001 candidates; by rules that compare each with each other at most 10000 are"
                        + " counted");
    }
}
