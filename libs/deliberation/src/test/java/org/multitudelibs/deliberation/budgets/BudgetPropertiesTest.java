package org.multitudelibs.deliberation.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;

/** What holds of every budget. */
class BudgetPropertiesTest {

    @Provide
    Arbitrary<BudgetBallots> budgets() {
        return RandomBudgets.all();
    }

    @Provide
    Arbitrary<BudgetBallots> unitBudgets() {
        return RandomBudgets.ofUnitCosts();
    }

    /** All rules of the register whose runs cannot be too many for made-up amounts. */
    @Provide
    Arbitrary<BudgetRule> rules() {
        return Arbitraries.of(BudgetRules.names()).map(BudgetRules::named);
    }

    @Property(tries = 1500)
    void aRunIsWhatAPlainExactOneIs(
            @ForAll("budgets") BudgetBallots ballots, @ForAll Utility utility, @ForAll long seed) {
        Lot lot = lot(ballots, seed);
        Allocation allocation = EqualShares.by(utility).allocate(ballots, lot);
        BigFraction share = allocation.share().orElseThrow();
        PlainEqualShares plain = new PlainEqualShares(ballots, utility, share, lot);
        assertThat(allocation.funded()).isEqualTo(plain.funded);
        for (Fate fate : allocation.fates()) {
            List<BigFraction> payments = plain.voters.stream()
                    .map(voter -> voter.paid().getOrDefault(fate.project(), BigFraction.ZERO))
                    .filter(paid -> paid.signum() > 0)
                    .toList();
            switch (fate) {
                case Fate.Paid paid -> {
                    assertThat(paid.payers()).isEqualTo(payments.size());
                    assertThat(paid.most())
                            .isEqualTo(payments.stream()
                                    .max(BigFraction::compareTo)
                                    .orElse(BigFraction.ZERO));
                    assertThat(paid.payersOfMost())
                            .isEqualTo(payments.stream()
                                    .filter(paid.most()::equals)
                                    .count());
                }
                case Fate.Unpaid unpaid -> {
                    assertThat(unpaid.held()).isEqualTo(plain.left(fate.project()));
                    assertThat(unpaid.held().add(unpaid.missing()))
                            .isEqualTo(ballots.budget().cost(fate.project()));
                }
                default -> throw new AssertionError("Not a fate of Equal Shares: " + fate);
            }
        }
    }

    /** Whatever the share, not only the first one. */
    @Property(tries = 1500)
    void runsWithLargerSharesAreWhatPlainOnesAre(
            @ForAll("budgets") BudgetBallots ballots, @ForAll Utility utility, @ForAll long seed) {
        Random random = new Random(seed);
        Lot lot = lot(ballots, seed);
        BigFraction share = ballots.budget().amount().multiply(BigFraction.of(1 + random.nextInt(20), 20));
        EqualSharesRun run = EqualSharesRun.with(
                new Electorate(ballots, utility),
                share,
                new Order(ballots, lot),
                ballots.budget().cost(ballots.budget().numbers()));
        assertThat(run.bought()).isEqualTo(new PlainEqualShares(ballots, utility, share, lot).funded);
    }

    @Property(tries = 500)
    void whatIsBoughtIsPriceable(@ForAll("budgets") BudgetBallots ballots, @ForAll Utility utility, @ForAll long seed) {
        Lot lot = lot(ballots, seed);
        EqualShares plainly = EqualShares.by(utility);
        for (EqualShares rule : List.of(
                plainly,
                plainly.with(steps(ballots)),
                plainly.with(steps(ballots).stoppingWhenExhausted()))) {
            checkPriceable(ballots, utility, lot, rule.allocate(ballots, lot));
        }
    }

    private static void checkPriceable(BudgetBallots ballots, Utility utility, Lot lot, Allocation allocation) {
        BigFraction share = allocation.share().orElseThrow();
        PlainEqualShares plain = new PlainEqualShares(ballots, utility, share, lot);
        assertThat(allocation.funded()).isEqualTo(plain.funded);
        for (PlainEqualShares.Voter voter : plain.voters) {
            BigFraction paid = PlainEqualShares.sum(List.copyOf(voter.paid().values()));
            assertThat(paid).isLessThanOrEqualTo(share);
            assertThat(voter.utilities().keySet()).containsAll(voter.paid().keySet());
        }
        for (int project : ballots.budget().numbers()) {
            BigFraction paid = PlainEqualShares.sum(plain.voters.stream()
                    .map(voter -> voter.paid().getOrDefault(project, BigFraction.ZERO))
                    .toList());
            if (allocation.funded().contains(project)) {
                assertThat(paid).isEqualTo(ballots.budget().cost(project));
            } else {
                assertThat(paid).isEqualTo(BigFraction.ZERO);
                assertThat(plain.left(project).compareTo(ballots.budget().cost(project)) < 0
                                || plain.supporters(project).isEmpty())
                        .isTrue();
            }
        }
    }

    /** Extended justified representation, with the strengthening of Brill and Peters, 2023. */
    @Property(tries = 500)
    void withUnitCostsLargeGroupsAreRepresented(@ForAll("unitBudgets") BudgetBallots ballots, @ForAll long seed) {
        Set<Integer> funded = Set.copyOf(EqualShares.by(Utility.COST)
                .allocate(ballots, lot(ballots, seed))
                .funded());
        for (int project : ballots.budget().numbers()) {
            for (int demand = 1; demand <= ballots.budget().projects().size() && !funded.contains(project); demand++) {
                int wanted = demand;
                long group = ballots.ballots().stream()
                        .filter(ballot -> ballot.supports(project))
                        .filter(ballot -> ballot.projects().stream()
                                        .filter(funded::contains)
                                        .count()
                                < wanted)
                        .mapToLong(Ballot::voters)
                        .sum();
                if (group > 0) {
                    assertThat(BigFraction.of(group).multiply(ballots.budget().amount()))
                            .isLessThan(BigFraction.of(demand).multiply(BigFraction.of(ballots.voters())));
                }
            }
        }
    }

    @Property(tries = 1000)
    void noRuleSpendsMoreThanThereIs(
            @ForAll("budgets") BudgetBallots ballots, @ForAll("rules") BudgetRule rule, @ForAll long seed) {
        Allocation allocation = allocate(rule, ballots, lot(ballots, seed));
        assertThat(allocation.spent()).isLessThanOrEqualTo(ballots.budget().amount());
        assertThat(allocation.spent()).isEqualTo(ballots.budget().cost(allocation.funded()));
        assertThat(allocation.funded()).doesNotHaveDuplicates();
        assertThat(allocation.fates())
                .extracting(Fate::project)
                .isEqualTo(ballots.budget().numbers());
        assertThat(allocation.fates())
                .allSatisfy(fate ->
                        assertThat(fate.funded()).isEqualTo(allocation.funded().contains(fate.project())));
        List<Long> votes = ballots.supporters();
        assertThat(allocation.funded())
                .allSatisfy(project -> assertThat(votes.get(project)).isPositive());
    }

    @Property(tries = 500)
    void add1EndsWhereTheNextShareWouldOverspendOrNothingIsLeftToBuy(
            @ForAll("budgets") BudgetBallots ballots, @ForAll Utility utility, @ForAll boolean exhaustive) {
        Lot lot = Lot.asListed(ballots.budget().projects().size());
        Add1 steps = exhaustive ? steps(ballots).stoppingWhenExhausted() : steps(ballots);
        Allocation allocation = EqualShares.by(utility).with(steps).allocate(ballots, lot);
        BigFraction next = allocation.share().orElseThrow().add(steps.increment());
        List<Integer> more = new PlainEqualShares(ballots, utility, next, lot).funded;
        boolean overspends =
                ballots.budget().cost(more).compareTo(ballots.budget().amount()) > 0;
        BigFraction left = ballots.budget().amount().subtract(allocation.spent());
        List<Long> votes = ballots.supporters();
        boolean nothingLeft = ballots.budget().numbers().stream()
                .filter(project -> votes.get(project) > 0)
                .allMatch(project -> allocation.funded().contains(project)
                        || exhaustive && ballots.budget().cost(project).compareTo(left) > 0);
        assertThat(overspends || nothingLeft).isTrue();
    }

    /** Where costs alone say that a share is not the last, no share up to it ends Add1. */
    @Property(tries = 500)
    void whatIsToldBeforeTheFirstRunIsWhatRunsFind(
            @ForAll("budgets") BudgetBallots ballots, @ForAll Utility utility, @ForAll boolean exhaustive) {
        Lot lot = Lot.asListed(ballots.budget().projects().size());
        Add1 steps = exhaustive ? steps(ballots).stoppingWhenExhausted() : steps(ballots);
        LongRuns runs = new LongRuns(new Electorate(ballots, utility));
        BigFraction last = EqualShares.by(utility)
                .with(steps)
                .allocate(ballots, lot)
                .share()
                .orElseThrow();
        // It ended with this share, or because the next would overspend.
        assertThat(runs.goOn(last.add(steps.increment()), steps)).isFalse();
    }

    /** What utilitarian completion and greedy rules leave over pays for nothing that is supported. */
    @Property(tries = 500)
    void whatIsLeftAfterFillingPaysForNothingMore(
            @ForAll("budgets") BudgetBallots ballots, @ForAll Utility utility, @ForAll long seed) {
        EqualShares plainly = EqualShares.by(utility);
        for (EqualShares rule : List.of(
                plainly,
                plainly.with(steps(ballots)),
                plainly.with(steps(ballots).stoppingWhenExhausted()))) {
            checkFull(ballots, rule.thenFilled(), utility == Utility.SCORE, seed);
        }
        checkFull(ballots, Greedy.standard(), true, seed);
        checkFull(ballots, Greedy.standard().by(Support.VOTES), false, seed);
    }

    /** By points a project is supported that has more than 0 of them in all. */
    private static void checkFull(BudgetBallots ballots, BudgetRule rule, boolean byPoints, long seed) {
        Allocation allocation = rule.allocate(ballots, lot(ballots, seed));
        BigFraction left = ballots.budget().amount().subtract(allocation.spent());
        assertThat(ballots.budget().numbers())
                .filteredOn(project -> ballots.supporters().get(project) > 0)
                .filteredOn(
                        project -> !byPoints || ballots.points().get(project).signum() > 0)
                .filteredOn(project -> !allocation.funded().contains(project))
                .as(rule.name())
                .allSatisfy(
                        project -> assertThat(ballots.budget().cost(project)).isGreaterThan(left));
    }

    @Property(tries = 500)
    void projectsInAnotherOrderAreTreatedAlike(
            @ForAll("budgets") BudgetBallots ballots, @ForAll("rules") BudgetRule rule, @ForAll long seed) {
        Random random = new Random(seed);
        Lot lot = lot(ballots, seed);
        List<Integer> placed = new ArrayList<>(ballots.budget().numbers());
        Collections.shuffle(placed, random);
        BudgetBallots moved = new BudgetBallots(
                new Budget(
                        ballots.budget().amount(),
                        placed.stream().map(ballots.budget().projects()::get).toList()),
                ballots.ballots().stream().map(ballot -> moved(ballot, placed)).toList());
        Lot movedLot = Lot.settled(lot.order().stream().map(placed::indexOf).toList());
        List<Integer> funded = allocate(rule, ballots, lot).funded();
        assertThat(allocate(rule, moved, movedLot).funded().stream().map(placed::get))
                .containsExactlyElementsOf(funded);
    }

    private static Ballot moved(Ballot ballot, List<Integer> placed) {
        TreeMap<Integer, BigFraction> points = new TreeMap<>();
        for (int at = 0; at < ballot.projects().size(); at++) {
            points.put(
                    placed.indexOf(ballot.projects().get(at)), ballot.points().get(at));
        }
        return Ballot.giving(ballot.voters(), points);
    }

    @Property(tries = 500)
    void theOrderOfBallotsTheirSplittingAndBallotsOfNobodyChangeNothing(
            @ForAll("budgets") BudgetBallots ballots, @ForAll("rules") BudgetRule rule, @ForAll long seed) {
        Random random = new Random(seed);
        Lot lot = lot(ballots, seed);
        List<Ballot> others = new ArrayList<>();
        for (Ballot ballot : ballots.ballots()) {
            long part = ballot.voters() == 0 ? 0 : random.nextLong(ballot.voters() + 1);
            others.add(new Ballot(part, ballot.projects(), ballot.points()));
            others.add(new Ballot(ballot.voters() - part, ballot.projects(), ballot.points()));
        }
        Collections.shuffle(others, random);
        assertThat(allocate(rule, new BudgetBallots(ballots.budget(), others), lot))
                .isEqualTo(allocate(rule, ballots, lot));
    }

    @Property(tries = 500)
    void otherUnitsOfMoneyChangeNothing(
            @ForAll("budgets") BudgetBallots ballots, @ForAll Utility utility, @ForAll long seed) {
        Lot lot = lot(ballots, seed);
        BigFraction factor = BigFraction.of(1 + new Random(seed).nextInt(1000), 37);
        BudgetBallots scaled = new BudgetBallots(
                new Budget(
                        ballots.budget().amount().multiply(factor),
                        ballots.budget().projects().stream()
                                .map(project -> new Project(
                                        project.id(),
                                        project.name(),
                                        project.cost().multiply(factor)))
                                .toList()),
                ballots.ballots());
        for (BudgetRule rule : List.of(EqualShares.by(utility), Greedy.standard())) {
            assertThat(rule.allocate(scaled, lot).funded())
                    .isEqualTo(rule.allocate(ballots, lot).funded());
        }
        Add1 steps = steps(ballots);
        assertThat(EqualShares.by(utility)
                        .with(steps.inStepsOf(steps.increment().multiply(factor)))
                        .allocate(scaled, lot)
                        .funded())
                .isEqualTo(EqualShares.by(utility)
                        .with(steps)
                        .allocate(ballots, lot)
                        .funded());
    }

    /** Steps that a budget of any size can be counted with. */
    private static Add1 steps(BudgetBallots ballots) {
        BigFraction step = ballots.budget().cost(ballots.budget().numbers()).divide(20);
        return Add1.STANDARD.inStepsOf(step.signum() == 0 ? BigFraction.ONE : step);
    }

    /** Left out are Add1 in steps of 1 with amounts that ask for millions of them. */
    private static Allocation allocate(BudgetRule rule, BudgetBallots ballots, Lot lot) {
        BigFraction most = ballots.budget().cost(ballots.budget().numbers());
        Assume.that(most.compareTo(BigFraction.of(100_000)) <= 0 || !rule.name().contains("/add1"));
        return rule.allocate(ballots, lot);
    }

    private static Lot lot(BudgetBallots ballots, long seed) {
        List<Integer> order = new ArrayList<>(ballots.budget().numbers());
        Collections.shuffle(order, new Random(seed));
        return Lot.settled(order);
    }
}
