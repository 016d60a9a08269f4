package org.multitudelibs.deliberation.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;

class UnusualBudgetsTest {

    private static void everyRule(BudgetBallots ballots, List<Integer> funded) {
        Lot lot = Lot.asListed(ballots.budget().projects().size());
        for (String name : BudgetRules.names()) {
            assertThat(BudgetRules.named(name).allocate(ballots, lot).funded())
                    .as(name)
                    .isEqualTo(funded);
        }
    }

    @Test
    void withoutProjectsNothingIsFunded() {
        everyRule(BudgetBallots.of(Budget.of(10), Ballot.approving(3)), List.of());
    }

    @Test
    void withoutVotersNothingIsFunded() {
        Budget budget = Budget.of(10, Project.of("A", 5), Project.of("B", 0));
        everyRule(BudgetBallots.of(budget), List.of());
        everyRule(BudgetBallots.of(budget, Ballot.approving(0, 0, 1), Ballot.approving(7)), List.of());
        assertThat(EqualShares.by(Utility.COST)
                        .allocate(BudgetBallots.of(budget), Lot.asListed(2))
                        .fates())
                .extracting(Fate::words)
                .containsExactly(
                        "A is not funded: it costs 5 and nobody supports it; it lacks 5.",
                        "B is not funded: it costs 0 and nobody supports it; it lacks 0.");
    }

    @Test
    void aBudgetOfZeroPaysForWhatCostsNothing() {
        everyRule(
                BudgetBallots.of(
                        Budget.of(0, Project.of("A", 5), Project.of("B", 0), Project.of("C", 0)),
                        Ballot.approving(2, 0, 1)),
                List.of(1));
    }

    /** Before all others, and nobody pays. */
    @Test
    void aProjectThatCostsNothingIsFundedFirstByEqualShares() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(4, Project.of("A", 4), Project.of("B", 0)),
                Ballot.approving(1, 0, 1),
                Ballot.approving(1, 0));
        for (Utility utility : Utility.values()) {
            Allocation allocation = EqualShares.by(utility).allocate(ballots, Lot.asListed(2));
            assertThat(allocation.funded()).containsExactly(1, 0);
            assertThat(allocation.fates().get(1))
                    .isEqualTo(new Fate.Paid(
                            1,
                            0,
                            BigFraction.ZERO,
                            0,
                            BigFraction.ONE,
                            "B is funded: it costs nothing; who supports it: 1 voter."));
        }
    }

    @Test
    void oneVoterHasTheWholeBudget() {
        everyRule(
                BudgetBallots.of(Budget.of(4, Project.of("A", 3), Project.of("B", 2)), Ballot.approving(1, 0)),
                List.of(0));
    }

    @Test
    void whenEverythingIsEqualTheCheaperAndThenTheLotDecide() {
        everyRule(
                BudgetBallots.of(
                        Budget.of(4, Project.of("A", 2), Project.of("B", 2), Project.of("C", 2)),
                        Ballot.approving(4, 0, 1, 2)),
                List.of(0, 1));
    }

    @Test
    void aProjectThatCostsTheWholeBudgetIsPaidByAllOrNotAtAll() {
        Budget budget = Budget.of(10, Project.of("A", 10));
        everyRule(BudgetBallots.of(budget, Ballot.approving(3, 0)), List.of(0));
        Allocation allocation = EqualShares.by(Utility.COST)
                .allocate(BudgetBallots.of(budget, Ballot.approving(3, 0), Ballot.approving(1)), Lot.asListed(1));
        assertThat(allocation.funded()).isEmpty();
        assertThat(allocation.fates().getFirst().words())
                .isEqualTo("A is not funded: it costs 10 and its 3 voters have 7.50 left together; it lacks 2.50, "
                        + "as much as 1 more voters have in the beginning.");
    }

    @Test
    void aProjectThatNobodySupportsIsNotFundedAndMoreProjectsThanVotersAreNoMatter() {
        everyRule(
                BudgetBallots.of(
                        Budget.of(
                                6,
                                Project.of("A", 1),
                                Project.of("B", 2),
                                Project.of("C", 1),
                                Project.of("D", 0),
                                Project.of("E", 4)),
                        Ballot.approving(1, 0, 4),
                        Ballot.approving(1, 0, 4)),
                List.of(0, 4));
    }

    /** 2⁸⁰ for two voters: A for 2⁷⁹ is paid by the one, B for one more than that by nobody. */
    @Test
    void amountsBeyondALongAreCountedByEveryRule() {
        BigFraction half = BigFraction.of(BigInteger.TWO.pow(79));
        BudgetBallots ballots = BudgetBallots.of(
                new Budget(
                        half.multiply(2),
                        List.of(new Project("A", "A", half), new Project("B", "B", half.add(BigFraction.ONE)))),
                Ballot.approving(1, 0),
                Ballot.approving(1, 1));
        everyRule(ballots, List.of(0));
    }

    @Test
    void amountsThatNoLongHoldsAreExact() {
        BigFraction third = BigFraction.of(BigInteger.TWO.pow(80), BigInteger.valueOf(3));
        BudgetBallots ballots = BudgetBallots.of(
                new Budget(
                        third.multiply(3),
                        List.of(
                                new Project("A", "A", third.multiply(2)),
                                new Project("B", "B", third.add(BigFraction.of(1, 1000))))),
                Ballot.approving(2, 0),
                Ballot.approving(1, 1));
        Allocation allocation = EqualShares.by(Utility.COST).allocate(ballots, Lot.asListed(2));
        assertThat(allocation.funded()).containsExactly(0);
        assertThat(allocation.fates().get(1))
                .isInstanceOfSatisfying(
                        Fate.Unpaid.class,
                        unpaid -> assertThat(unpaid.missing()).isEqualTo(BigFraction.of(1, 1000)));
    }

    @Test
    void votersByTheBillionAreCounted() {
        long many = 3_000_000_000_000_000_000L;
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(9, Project.of("A", 6), Project.of("B", 3)),
                Ballot.approving(many, 0),
                Ballot.approving(many, 0),
                Ballot.approving(many - 1, 1),
                Ballot.approving(1));
        assertThat(EqualShares.by(Utility.COST)
                        .allocate(ballots, Lot.asListed(2))
                        .funded())
                .containsExactly(0);
        assertThatThrownBy(() -> BudgetBallots.of(
                                ballots.budget(), Ballot.approving(many, 0), Ballot.approving(Long.MAX_VALUE, 0))
                        .voters())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("The ballots are those of more than 9223372036854775807 voters");
    }

    @Test
    void whoGivesPointsBelowZeroDoesNotSupport() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(4, Project.of("A", 2), Project.of("B", 2)),
                Ballot.giving(1, Map.of(0, BigFraction.of(-3), 1, BigFraction.ONE)),
                Ballot.giving(1, Map.of(0, BigFraction.ONE)));
        assertThat(Greedy.standard().allocate(ballots, Lot.asListed(2)).funded())
                .containsExactly(1);
        assertThat(EqualShares.by(Utility.SCORE)
                        .allocate(ballots, Lot.asListed(2))
                        .funded())
                .containsExactly(0, 1);
    }

    /** All of the money is needed and half of it is in the hands of somebody who supports nothing; or only a third supports more. */
    @Test
    void stepsThatAreFarTooSmallAreRefusedBeforeTheFirst() {
        BigFraction large = BigFraction.of(BigInteger.TEN.pow(30));
        BudgetBallots half = BudgetBallots.of(
                new Budget(large, List.of(new Project("A", "A", large))), Ballot.approving(1, 0), Ballot.approving(1));
        BudgetBallots third = BudgetBallots.of(
                new Budget(large, List.of(Project.of("A", 1), new Project("B", "B", large.divide(2)))),
                Ballot.approving(2, 0),
                Ballot.approving(1, 1));
        for (BudgetBallots ballots : List.of(half, third)) {
            Lot lot = Lot.asListed(ballots.budget().projects().size());
            for (String name : BudgetRules.names()) {
                if (name.contains("/add1")) {
                    assertThatThrownBy(() -> BudgetRules.named(name).allocate(ballots, lot))
                            .as(name)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("Add1 in steps of 1 does not come to an end in 1,000,000 runs, which is as many"
                                    + " as are made; these amounts need larger steps");
                } else {
                    BudgetRules.named(name).allocate(ballots, lot);
                }
            }
        }
    }

    @Test
    void whatMoneyGoesOnForIsToldFromCostsAlone() {
        // Two of three voters support A for 6, one supports B for 4: A is paid from 3 each, B from 4, and both cost 10.
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(9, Project.of("A", 6), Project.of("B", 4)), Ballot.approving(2, 0), Ballot.approving(1, 1));
        LongRuns runs = new LongRuns(new Electorate(ballots, Utility.COST));
        assertThat(runs.most()).isEqualTo(1_000_000);
        assertThat(runs.goOn(BigFraction.of(3), Add1.STANDARD)).isTrue();
        assertThat(runs.goOn(BigFraction.of(4), Add1.STANDARD)).isFalse();
        Add1 exhaustive = Add1.STANDARD.stoppingWhenExhausted();
        // With less than 3 nothing is bought, and both would fit; with A bought 3 are left, and B does not.
        assertThat(runs.goOn(BigFraction.of(299, 100), exhaustive)).isTrue();
        assertThat(runs.goOn(BigFraction.of(3), exhaustive)).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        assertThatThrownBy(() -> Project.of("A", -1))
                .hasMessage("The project “A” costs -1; a project cannot cost less than nothing");
        assertThatThrownBy(() -> Budget.of(-2)).hasMessage("A budget of -2 is less than nothing");
        assertThatThrownBy(() -> Budget.of(2, Project.of("A", 1), Project.of("A", 2)))
                .hasMessage("Two projects are called “A”");
        assertThatThrownBy(() -> Ballot.approving(-1)).hasMessage("A ballot cannot be cast by -1 voters");
        assertThatThrownBy(() -> Ballot.approving(1, 2, 2))
                .hasMessage("A ballot names each project once, in the order of their numbers, not 2 after 2");
        assertThatThrownBy(() -> new Ballot(1, List.of(0), List.of()))
                .hasMessage("A ballot names 1 projects and gives 0 numbers of points");
        assertThatThrownBy(() -> BudgetBallots.of(Budget.of(1, Project.of("A", 1)), Ballot.approving(1, 1)))
                .hasMessage("A ballot names project 1, but projects are numbered from 0 to 0");
        assertThatThrownBy(() -> BudgetBallots.of(Budget.of(1), Ballot.approving(1, 1)))
                .hasMessage("A ballot names project 1, but there are none");
    }
}
