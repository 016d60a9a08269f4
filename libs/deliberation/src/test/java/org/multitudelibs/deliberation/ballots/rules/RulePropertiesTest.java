package org.multitudelibs.deliberation.ballots.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Ballots;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.Rule;
import org.multitudelibs.deliberation.ballots.ScoredBallots;
import org.multitudelibs.deliberation.ballots.stv.StvRule;

/** What holds of every election. */
class RulePropertiesTest {
    @Provide
    Arbitrary<RankedBallots> rankings() {
        return Elections.rankings(true);
    }

    @Provide
    Arbitrary<RankedBallots> strictRankings() {
        return Elections.rankings(false);
    }

    @Provide
    Arbitrary<ApprovalBallots> approvals() {
        return Elections.approvals();
    }

    @Provide
    Arbitrary<ScoredBallots> scores() {
        return Elections.scores();
    }

    private static List<Integer> elected(String rule, Ballots ballots, int seats, Lot lot) {
        return Rules.count(rule, ballots, seats, lot).elected();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void condorcetMethodsElectWhoBeatsAllOthers(@ForAll("rankings") RankedBallots ballots, @ForAll long seed) {
        Lot lot = Elections.lot(ballots.candidates(), seed);
        Pairwise.of(ballots).condorcetWinner().ifPresent(winner -> {
            for (Rule<RankedBallots> rule : Rules.ranked()) {
                boolean transfers = rule instanceof StvRule;
                if (!transfers
                        && !Set.of("instant-runoff", "minimax-opposition").contains(rule.name())) {
                    assertThat(elected(rule.name(), ballots, 1, lot))
                            .as(rule.name())
                            .containsExactly(winner);
                }
            }
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theWinnerIsOneOfTheSmallestSetOfWhichEachBeatsAllOutside(
            @ForAll("rankings") RankedBallots ballots, @ForAll long seed) {
        Lot lot = Elections.lot(ballots.candidates(), seed);
        Set<Integer> smith = smith(Pairwise.of(ballots));
        for (String rule : List.of("schulze", "ranked-pairs", "ranked-pairs-winning-votes", "copeland")) {
            assertThat(smith).as(rule).containsAll(elected(rule, ballots, 1, lot));
        }
    }

    /** Whoever wins most is in it, and whoever does not lose to somebody in it. */
    private static Set<Integer> smith(Pairwise pairs) {
        List<Integer> all = pairs.candidates().numbers();
        int most = all.stream().mapToInt(who -> wins(pairs, who)).max().orElseThrow();
        Set<Integer> smith =
                all.stream().filter(who -> wins(pairs, who) == most).collect(Collectors.toCollection(TreeSet::new));
        boolean grows = true;
        while (grows) {
            grows = smith.addAll(all.stream()
                    .filter(who -> smith.stream().anyMatch(member -> !pairs.beats(member, who)))
                    .toList());
        }
        return smith;
    }

    private static int wins(Pairwise pairs, int who) {
        return (int) pairs.candidates().numbers().stream()
                .filter(other -> pairs.beats(who, other))
                .count();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void instantRunoffElectsWhomAMajorityRanksFirst(
            @ForAll("strictRankings") RankedBallots ballots, @ForAll long seed) {
        long[] firsts = new long[ballots.candidates().count()];
        for (RankedBallots.Ranking ranking : ballots.rankings()) {
            if (!ranking.places().isEmpty()) {
                firsts[ranking.places().getFirst().getFirst()] += ranking.voters();
            }
        }
        for (int who = 0; who < firsts.length; who++) {
            if (2 * firsts[who] > ballots.voters()) {
                assertThat(elected("instant-runoff", ballots, 1, Elections.lot(ballots.candidates(), seed)))
                        .containsExactly(who);
            }
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void majorityJudgmentIsWhatTakingMediansAwayOneByOneFinds(
            @ForAll("scores") ScoredBallots ballots, @ForAll long seed) {
        Lot lot = Elections.lot(ballots.candidates(), seed);
        List<List<Integer>> grades = new ArrayList<>();
        for (int who : ballots.candidates().numbers()) {
            List<Integer> all = new ArrayList<>();
            for (ScoredBallots.Scores one : ballots.scores()) {
                int grade = one.byCandidate().getOrDefault(who, ballots.lowest());
                all.addAll(Collections.nCopies((int) one.voters(), grade));
            }
            Collections.sort(all);
            grades.add(all);
        }
        List<Integer> left = ballots.candidates().numbers();
        while (left.size() > 1 && !grades.get(left.getFirst()).isEmpty()) {
            int middle = (grades.get(left.getFirst()).size() - 1) / 2;
            int best = left.stream()
                    .mapToInt(who -> grades.get(who).get(middle))
                    .max()
                    .orElseThrow();
            left = left.stream()
                    .filter(who -> grades.get(who).get(middle) == best)
                    .toList();
            left.forEach(who -> grades.get(who).remove(middle));
        }
        assertThat(elected("majority-judgment", ballots, 1, lot)).containsExactly(lot.first(left));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void proportionalApprovalFindsWhatTryingEveryCommitteeFinds(
            @ForAll("approvals") ApprovalBallots ballots, @ForAll long seed) {
        Lot lot = Elections.lot(ballots.candidates(), seed);
        int count = ballots.candidates().count();
        int seats = 1 + Math.floorMod(seed, count);
        BigFraction highest = BigFraction.of(-1);
        Set<List<Integer>> best = new HashSet<>();
        for (int committee = 0; committee < 1 << count; committee++) {
            if (Integer.bitCount(committee) == seats) {
                BigFraction score = score(ballots, committee);
                if (score.compareTo(highest) > 0) {
                    best.clear();
                    highest = score;
                }
                if (score.equals(highest)) {
                    int members = committee;
                    best.add(ballots.candidates().numbers().stream()
                            .filter(who -> (members >> who & 1) == 1)
                            .toList());
                }
            }
        }
        assertThat(new ProportionalApproval().best(ballots, seats)).containsExactlyInAnyOrderElementsOf(best);
        // The lot prefers the committee whose places in it are first.
        int[] preferred = best.stream()
                .map(committee -> committee.stream()
                        .mapToInt(lot.order()::indexOf)
                        .sorted()
                        .toArray())
                .min(Arrays::compare)
                .orElseThrow();
        assertThat(elected("pav", ballots, seats, lot))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(preferred).mapToObj(lot.order()::get).toList());
    }

    private static BigFraction score(ApprovalBallots ballots, int committee) {
        BigFraction score = BigFraction.ZERO;
        for (ApprovalBallots.Approval one : ballots.approvals()) {
            int members = 0;
            for (int who : one.approved()) {
                if ((committee >> who & 1) == 1) {
                    members++;
                    score = score.add(BigFraction.of(1, members).multiply(BigFraction.of(one.voters())));
                }
            }
        }
        return score;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void rankedPairsIsWhatLockingPairByPairAndLookingForCyclesFinds(
            @ForAll("rankings") RankedBallots ballots, @ForAll long seed) {
        Lot lot = Elections.lot(ballots.candidates(), seed);
        Pairwise pairs = Pairwise.of(ballots);
        List<int[]> edges = new ArrayList<>();
        for (int one : lot.order()) {
            for (int other : lot.order()) {
                if (one != other && pairs.margin(one, other) >= 0) {
                    edges.add(new int[] {one, other});
                }
            }
        }
        edges.sort((one, other) -> Long.compare(pairs.margin(other[0], other[1]), pairs.margin(one[0], one[1])));
        boolean[][] arrows = new boolean[lot.order().size()][lot.order().size()];
        for (int[] edge : edges) {
            arrows[edge[0]][edge[1]] = !leads(arrows, edge[1], edge[0]);
        }
        List<Integer> ranking = new ArrayList<>(lot.order());
        ranking.sort((one, other) -> one.equals(other) ? 0 : leads(arrows, one, other) ? -1 : 1);
        assertThat(elected("ranked-pairs", ballots, ranking.size(), lot)).isEqualTo(ranking);
    }

    private static boolean leads(boolean[][] arrows, int from, int to) {
        Set<Integer> seen = new TreeSet<>(Set.of(from));
        List<Integer> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            int at = open.removeLast();
            for (int next = 0; next < arrows.length; next++) {
                if (arrows[at][next] && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return from != to && seen.contains(to);
    }
}
