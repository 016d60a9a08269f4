package org.multitudelibs.deliberation.ballots.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Ballots;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.ScoredBallots;

/** Every rule is neutral between candidates and between voters. */
class FairnessTest {
    private static final Set<String> ONE_SEAT = Set.of("instant-runoff", "majority-judgment", "star");

    @Provide
    Arbitrary<Ballots> ballots() {
        return Arbitraries.oneOf(
                Elections.rankings(false), Elections.rankings(true), Elections.approvals(), Elections.scores());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyRuleTreatsCandidatesAlike(@ForAll("ballots") Ballots ballots, @ForAll long seed) {
        List<Integer> renamed = Elections.lot(ballots.candidates(), seed + 1).order();
        Lot lot = Elections.lot(ballots.candidates(), seed);
        Lot lotRenamed = Lot.settled(lot.order().stream().map(renamed::get).toList());
        int seats = 1 + Math.floorMod(seed, ballots.candidates().count());
        for (String rule : rules(ballots, lot)) {
            List<Integer> expected = Rules.count(rule, ballots, seats(rule, seats), lot).elected().stream()
                    .map(renamed::get)
                    .toList();
            assertThat(Rules.count(rule, renamed(ballots, renamed), seats(rule, seats), lotRenamed)
                            .elected())
                    .as(rule)
                    .isEqualTo(expected);
        }
    }

    private static Ballots renamed(Ballots ballots, List<Integer> renamed) {
        return switch (ballots) {
            case RankedBallots ranked ->
                new RankedBallots(
                        ranked.candidates(),
                        ranked.rankings().stream()
                                .map(ranking -> new RankedBallots.Ranking(
                                        ranking.voters(),
                                        ranking.places().stream()
                                                .map(place -> place.stream()
                                                        .map(renamed::get)
                                                        .toList())
                                                .toList()))
                                .toList());
            case ApprovalBallots approval ->
                new ApprovalBallots(
                        approval.candidates(),
                        approval.approvals().stream()
                                .map(one -> new ApprovalBallots.Approval(
                                        one.voters(),
                                        one.approved().stream()
                                                .map(renamed::get)
                                                .collect(Collectors.toSet())))
                                .toList());
            case ScoredBallots scored ->
                new ScoredBallots(
                        scored.candidates(),
                        scored.lowest(),
                        scored.highest(),
                        scored.scores().stream()
                                .map(one -> {
                                    TreeMap<Integer, Integer> given = new TreeMap<>();
                                    one.byCandidate().forEach((who, score) -> given.put(renamed.get(who), score));
                                    return new ScoredBallots.Scores(one.voters(), given);
                                })
                                .toList());
        };
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyRuleTreatsVotersAlikeAndNobodysBallotsChangeNothing(
            @ForAll("ballots") Ballots ballots, @ForAll long seed) {
        Lot lot = Elections.lot(ballots.candidates(), seed);
        int seats = 1 + Math.floorMod(seed, ballots.candidates().count());
        for (String rule : rules(ballots, lot)) {
            assertThat(Rules.count(rule, oneByOne(ballots, new Random(seed)), seats(rule, seats), lot))
                    .as(rule)
                    .isEqualTo(Rules.count(rule, ballots, seats(rule, seats), lot));
        }
    }

    /** All that count such ballots: some refuse ballots that rank two equally. */
    private static List<String> rules(Ballots ballots, Lot lot) {
        return Rules.names(ballots).stream()
                .filter(rule -> {
                    try {
                        Rules.count(rule, ballots, 1, lot);
                        return true;
                    } catch (IllegalArgumentException refused) {
                        assertThat(refused).hasMessageContaining("equally");
                        return false;
                    }
                })
                .toList();
    }

    private static int seats(String rule, int seats) {
        return ONE_SEAT.contains(rule) ? 1 : seats;
    }

    /** The same ballots, each voter's alone, in another order, without those of nobody. */
    private static Ballots oneByOne(Ballots ballots, Random random) {
        return switch (ballots) {
            case RankedBallots ranked -> {
                List<RankedBallots.Ranking> all = new ArrayList<>();
                for (RankedBallots.Ranking one : ranked.rankings()) {
                    all.addAll(Collections.nCopies((int) one.voters(), new RankedBallots.Ranking(1, one.places())));
                }
                Collections.shuffle(all, random);
                yield new RankedBallots(ranked.candidates(), all);
            }
            case ApprovalBallots approval -> {
                List<ApprovalBallots.Approval> all = new ArrayList<>();
                for (ApprovalBallots.Approval one : approval.approvals()) {
                    all.addAll(
                            Collections.nCopies((int) one.voters(), new ApprovalBallots.Approval(1, one.approved())));
                }
                Collections.shuffle(all, random);
                yield new ApprovalBallots(approval.candidates(), all);
            }
            case ScoredBallots scored -> {
                List<ScoredBallots.Scores> all = new ArrayList<>();
                for (ScoredBallots.Scores one : scored.scores()) {
                    all.addAll(Collections.nCopies((int) one.voters(), new ScoredBallots.Scores(1, one.byCandidate())));
                }
                Collections.shuffle(all, random);
                yield new ScoredBallots(scored.candidates(), scored.lowest(), scored.highest(), all);
            }
        };
    }
}
