package org.multitudelibs.deliberation.ballots.stv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;

/** What holds for every rule and every election. */
class StvPropertiesTest {
    private static final List<StvRule> GREGORY = List.of(
            new ScottishStv(),
            WeightedInclusiveGregory.exact(),
            WeightedInclusiveGregory.decimals(0),
            WeightedInclusiveGregory.decimals(5),
            WeightedInclusiveGregory.guarded(18, 9),
            new ReferenceWigm(false),
            new ReferenceWigm(true),
            new MinneapolisStv());
    private static final List<Meek> MEEK = List.of(
            Meek.reference(),
            Meek.decimals(9, 6),
            Meek.guarded(18, 9, 9),
            Meek.exactWithShares(15, 6),
            Meek.exactWithShares(15, 6).with(EqualRanks.SPLIT).withoutNegativeSurpluses(),
            Meek.decimals(9, 6).with(EqualRanks.SPLIT).oneExclusionAtATime(),
            Meek.warren(Meek.guarded(18, 9, 9)));
    private static final List<StvRule> ALL = all();

    private static List<StvRule> all() {
        List<StvRule> all = new ArrayList<>(GREGORY);
        all.addAll(MEEK);
        return all;
    }

    private static List<Meek> forEqualRanks() {
        return MEEK.stream()
                .filter(rule -> !rule.name().equals("meek-prf") && !rule.name().startsWith("warren"))
                .toList();
    }

    @Provide
    Arbitrary<Elections> elections() {
        return Elections.strict();
    }

    @Provide
    Arbitrary<Elections> withEqualRanks() {
        return Elections.withEqualRanks();
    }

    @Property(tries = 300)
    void asManyAreElectedAsThereAreSeatsOrCandidates(@ForAll("elections") Elections election) {
        for (StvRule rule : ALL) {
            checkNumbers(election, election.count(rule), rule);
        }
    }

    @Property(tries = 300)
    void withEqualRanksToo(@ForAll("withEqualRanks") Elections election) {
        for (Meek rule : forEqualRanks()) {
            StvCount count = election.count(rule);
            checkNumbers(election, count, rule);
            checkConservation(election, count, rule);
        }
    }

    private static void checkNumbers(Elections election, StvCount count, StvRule rule) {
        int candidates = election.ballots().candidates().count();
        assertThat(count.elected()).as(rule.name()).hasSize(Math.min(election.seats(), candidates));
        assertThat(new HashSet<>(count.elected())).hasSameSizeAs(count.elected());
        List<Integer> byStages = count.stages().stream()
                .flatMap(stage -> stage.elected().stream())
                .toList();
        assertThat(byStages).as(rule.name()).isEqualTo(count.elected());
        assertThat(count.transcript())
                .allSatisfy(step -> assertThat(step.words()).endsWith("."));
        assertThat(count.table()).contains(election.ballots().candidates().names());
    }

    @Property(tries = 300)
    void noVoteAppearsOrDisappears(@ForAll("elections") Elections election) {
        for (StvRule rule : ALL) {
            checkConservation(election, election.count(rule), rule);
        }
    }

    private static void checkConservation(Elections election, StvCount count, StvRule rule) {
        long valid = election.ballots().rankings().stream()
                .filter(ranking -> !ranking.places().isEmpty())
                .mapToLong(Ranking::voters)
                .sum();
        for (Stage stage : count.stages()) {
            BigFraction votes = stage.votes().stream().reduce(BigFraction.ZERO, BigFraction::add);
            assertThat(votes.add(stage.nonTransferable()).add(stage.lost()))
                    .as(rule.name())
                    .isEqualTo(BigFraction.of(valid));
            assertThat(stage.lost()).isGreaterThanOrEqualTo(BigFraction.ZERO);
            assertThat(stage.nonTransferable()).as(rule.name()).isGreaterThanOrEqualTo(BigFraction.ZERO);
            assertThat(stage.votes()).allSatisfy(each -> assertThat(each).isGreaterThanOrEqualTo(BigFraction.ZERO));
            if (rule.name().equals("wigm")) {
                assertThat(stage.lost()).isEqualTo(BigFraction.ZERO);
            }
        }
    }

    @Property(tries = 150)
    void itDoesNotMatterWhoCastABallotNorInWhichOrder(@ForAll("elections") Elections election, @ForAll long seed) {
        List<Ranking> apart = new ArrayList<>();
        for (Ranking ranking : election.ballots().rankings()) {
            long one = ranking.voters() / 3;
            apart.add(new Ranking(one, ranking.places()));
            apart.add(new Ranking(ranking.voters() - one, ranking.places()));
            apart.add(new Ranking(0, ranking.places()));
        }
        Collections.shuffle(apart, new Random(seed));
        Elections shuffled = election.with(apart);
        for (StvRule rule : ALL) {
            assertThat(shuffled.count(rule)).as(rule.name()).isEqualTo(election.count(rule));
        }
    }

    @Property(tries = 150)
    void candidatesNumberedOtherwiseFareTheSame(@ForAll("elections") Elections election, @ForAll long seed) {
        for (StvRule rule : ALL) {
            checkNeutral(election, seed, rule);
        }
    }

    @Property(tries = 150)
    void inFractionsThatHoldsWithEqualRanksToo(@ForAll("withEqualRanks") Elections election, @ForAll long seed) {
        checkNeutral(election, seed, Meek.exactWithShares(15, 6));
        checkNeutral(election, seed, Meek.exactWithShares(15, 6).with(EqualRanks.SPLIT));
    }

    private static void checkNeutral(Elections election, long seed, StvRule rule) {
        List<Integer> renamed = Elections.order(
                new Random(seed), election.ballots().candidates().count());
        List<Integer> elected = election.count(rule).elected();
        assertThat(election.renamed(renamed).count(rule).elected())
                .as(rule.name())
                .isEqualTo(elected.stream().map(renamed::get).toList());
    }

    @Property(tries = 300)
    void withOneSeatGregoryInFractionsIsInstantRunOff(@ForAll("elections") Elections election) {
        Elections one = new Elections(election.ballots(), 1, election.lot());
        assertThat(one.count(WeightedInclusiveGregory.exact()).elected()).containsExactly(runOff(one));
    }

    /** Excludes whoever has the fewest first preferences until one is left. */
    private static int runOff(Elections election) {
        List<Integer> left = new ArrayList<>(election.ballots().candidates().numbers());
        while (left.size() > 1) {
            long[] votes = new long[election.ballots().candidates().count()];
            for (Ranking ranking : election.ballots().rankings()) {
                ranking.places().stream()
                        .map(List::getFirst)
                        .filter(left::contains)
                        .findFirst()
                        .ifPresent(first -> votes[first] += ranking.voters());
            }
            long fewest =
                    left.stream().mapToLong(candidate -> votes[candidate]).min().orElseThrow();
            left.remove(Integer.valueOf(election.lot()
                    .last(left.stream()
                            .filter(candidate -> votes[candidate] == fewest)
                            .toList())));
        }
        return left.getFirst();
    }

    @Property(tries = 300)
    void aSolidCoalitionHasItsShareOfTheSeats(@ForAll long seed) {
        Random random = new Random(seed);
        int candidates = 2 + random.nextInt(6);
        int seats = 1 + random.nextInt(4);
        List<Integer> shuffled = Elections.order(random, candidates);
        List<Integer> coalition = shuffled.subList(0, 1 + random.nextInt(candidates - 1));
        List<Ranking> rankings = new ArrayList<>();
        long solid = 0;
        long all = 0;
        for (int ballot = 0; ballot < 10; ballot++) {
            long voters = 1 + random.nextInt(20);
            List<Integer> order = Elections.order(random, candidates);
            if (random.nextBoolean()) {
                order.sort((one, other) -> Boolean.compare(coalition.contains(other), coalition.contains(one)));
                solid += voters;
            }
            all += voters;
            rankings.add(Ranking.of(voters, order.toArray(Integer[]::new)));
        }
        // More than k quotas of voters put the coalition first: at least k of it are elected.
        long quotas = Math.max(0, (solid * (seats + 1) - 1) / all);
        RankedBallots ballots = new RankedBallots(Elections.named(candidates), rankings);
        Elections election = new Elections(ballots, seats, Lot.settled(Elections.order(random, candidates)));
        for (StvRule rule : List.of(
                WeightedInclusiveGregory.exact(), WeightedInclusiveGregory.guarded(18, 9), Meek.guarded(18, 9, 9))) {
            Set<Integer> elected = new HashSet<>(election.count(rule).elected());
            elected.retainAll(coalition);
            assertThat(elected).as(rule.name()).hasSizeGreaterThanOrEqualTo((int) Math.min(quotas, coalition.size()));
        }
    }

    @Example
    void votesBeyondWhatComputersUsuallyCountAreCounted() {
        long half = Long.MAX_VALUE / 2;
        RankedBallots ballots = new RankedBallots(
                Candidates.of("A", "B", "C"), List.of(Ranking.of(half, 0, 1), Ranking.of(half, 2), Ranking.of(1, 1)));
        for (StvRule rule : ALL) {
            StvCount count = rule.stages(ballots, 2, Lot.asListed(3));
            assertThat(count.elected()).as(rule.name()).containsExactlyInAnyOrder(0, 2);
        }
        RankedBallots tooMany =
                new RankedBallots(Candidates.of("A", "B"), List.of(Ranking.of(Long.MAX_VALUE, 0), Ranking.of(1, 1)));
        for (StvRule rule : ALL) {
            assertThatThrownBy(() -> rule.count(tooMany, 1, Lot.asListed(2)))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("The ballots are those of more than 9223372036854775807 voters");
        }
    }

    @Example
    void nobodyAndNothingHaveAResult() {
        RankedBallots nobodyVoted = new RankedBallots(Candidates.of("A", "B", "C"), List.of());
        RankedBallots nobodyStands = new RankedBallots(new Candidates(List.of()), List.of(new Ranking(3, List.of())));
        RankedBallots emptyBallots =
                new RankedBallots(Candidates.of("A", "B"), List.of(new Ranking(5, List.of()), Ranking.of(1, 1)));
        for (StvRule rule : ALL) {
            assertThat(rule.count(nobodyVoted, 2, Lot.asListed(3)).elected()).containsExactlyInAnyOrder(0, 1);
            assertThat(rule.count(nobodyStands, 2, Lot.asListed(0)).elected()).isEmpty();
            assertThat(rule.count(emptyBallots, 1, Lot.asListed(2)).elected()).containsExactly(1);
            assertThat(rule.count(emptyBallots, 1, Lot.asListed(2)).transcript().stream()
                            .map(Step::words))
                    .anySatisfy(words ->
                            assertThat(words).startsWith("1 ballot is valid; 5 rank nobody and do not count."));
            assertThatThrownBy(() -> rule.count(nobodyVoted, 0, Lot.asListed(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("At least one is to be elected, not 0");
            assertThatThrownBy(() -> rule.count(nobodyVoted, 1, Lot.asListed(2)))
                    .hasMessage("The lot was drawn among 2, but 3 stand");
        }
    }

    @Example
    void ballotsMayBeAsLongAsTheyLike() {
        int candidates = 2_000;
        Integer[] lastFirst = new Integer[candidates];
        Arrays.setAll(lastFirst, number -> candidates - 1 - number);
        RankedBallots ballots = new RankedBallots(
                new Candidates(IntStream.range(0, candidates)
                        .mapToObj(number -> "C" + number)
                        .toList()),
                List.of(Ranking.of(3, lastFirst), Ranking.of(4, 0), Ranking.of(4, 1)));
        // All but the first two are sure losers; then the long ballot comes to the second, past 19,998 who are
        // excluded.
        for (StvRule rule : List.of(new ReferenceWigm(true), Meek.decimals(9, 6))) {
            StvCount count = rule.stages(ballots, 1, Lot.asListed(candidates));
            assertThat(count.elected()).as(rule.name()).containsExactly(1);
        }
    }

    @Example
    void decimalsHaveAsManyPlacesAsCanBe() {
        assertThatThrownBy(() -> WeightedInclusiveGregory.decimals(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedInclusiveGregory.guarded(18, 101)).hasMessageContaining("100");
        assertThatThrownBy(() -> Meek.decimals(9, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
