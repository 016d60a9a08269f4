package org.multitudelibs.deliberation.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;

class EqualSharesTest {
    private static final Lot AS_LISTED = Lot.asListed(3);

    /** The example of {@link EqualShares}; voter 4 is the last. */
    private static final BudgetBallots EXAMPLE = BudgetBallots.of(
            Budget.of(12, Project.of("A", 6), Project.of("B", 4), Project.of("C", 3)),
            Ballot.approving(1, 0, 1),
            Ballot.approving(2, 0),
            Ballot.approving(1, 1, 2));

    @Test
    void supportersPayTheSameAndWhoHasLessGivesAll() {
        Allocation allocation = EqualShares.by(Utility.COST).allocate(EXAMPLE, AS_LISTED);
        assertThat(allocation.funded()).containsExactly(0, 1);
        assertThat(allocation.share()).contains(BigFraction.of(3));
        assertThat(allocation.spent()).isEqualTo(BigFraction.of(10));
        assertThat(allocation.fates().get(0))
                .isEqualTo(new Fate.Paid(
                        0,
                        3,
                        BigFraction.of(2),
                        3,
                        BigFraction.of(3),
                        "A is funded for 6: 3 voters pay 2 each; that is 3 effective votes of 3."));
        assertThat(allocation.fates().get(1))
                .isEqualTo(
                        new Fate.Paid(
                                1,
                                2,
                                BigFraction.of(3),
                                1,
                                BigFraction.of(4, 3),
                                "B is funded for 4: of 2 voters who pay, 1 pay 3 and the others less; that is 1.33… effective votes of 2."));
        assertThat(allocation.fates().get(2))
                .isEqualTo(
                        new Fate.Unpaid(
                                2,
                                BigFraction.ZERO,
                                BigFraction.of(3),
                                BigFraction.ONE,
                                "C is not funded: it costs 3 and its 1 voter have 0 left together; it lacks 3, as much as 1 more voters have in the beginning."));
    }

    @Test
    void withAdd1SharesGrowUntilTheNextRunWouldOverspend() {
        // example
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(12, Project.of("A", 6), Project.of("B", 4), Project.of("C", 3)),
                Ballot.approving(1, 0, 1), // one voter who approves of A and B
                Ballot.approving(2, 0),
                Ballot.approving(1, 1, 2));

        Allocation allocation = BudgetRules.named("equal-shares/add1")
                .allocate(ballots, ballots.budget().lot("drawn on 12 May"));

        assertThat(allocation.funded()).containsExactly(0, 1);
        assertThat(allocation.share()).contains(BigFraction.of(4));
        assertThat(allocation.fates().getFirst().words())
                .isEqualTo("A is funded for 6: 3 voters pay 2 each; that is 3 effective votes of 3.");
        // end
        assertThat(allocation.transcript())
                .extracting(Step::words)
                .startsWith(
                        "12 divided among 4 voters are 3 each.",
                        "With 3 each, they buy 2 projects for 10.",
                        "With 5 each, they would buy for more than 12, so it stays with the share before.");
    }

    @Test
    void add1MayAlsoEndAsSoonAsNothingMoreFits() {
        EqualShares rule = EqualShares.by(Utility.COST).with(Add1.STANDARD.stoppingWhenExhausted());
        assertThat(rule.allocate(EXAMPLE, AS_LISTED).share()).contains(BigFraction.of(3));
    }

    @Test
    void add1MayStartWholeAndGrowByOtherSteps() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(7, Project.of("A", 6), Project.of("B", 2)), Ballot.approving(1, 0), Ballot.approving(1, 1));
        EqualShares rule = EqualShares.by(Utility.COST);
        Add1 half = Add1.STANDARD.inStepsOf(BigFraction.of(1, 2));
        // Each holds 3.5, then 4.5 and 5.5; with 6 or more, A and B would cost 8.
        Lot lot = Lot.asListed(2);
        assertThat(rule.with(Add1.STANDARD).allocate(ballots, lot).share()).contains(BigFraction.of(11, 2));
        assertThat(rule.with(Add1.STANDARD.startingWhole())
                        .allocate(ballots, lot)
                        .share())
                .contains(BigFraction.of(5));
        assertThat(rule.with(half).allocate(ballots, lot).share()).contains(BigFraction.of(11, 2));
        assertThatThrownBy(() -> Add1.STANDARD.inStepsOf(BigFraction.ZERO))
                .hasMessage("Shares grow by more than 0 each time, not by 0");
    }

    @Test
    void whatIsLeftMayPayForFurtherProjectsInTheOrderOfVotes() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(12, Project.of("A", 6), Project.of("B", 5), Project.of("C", 4)),
                Ballot.approving(3, 0),
                Ballot.approving(1, 2, 1));
        assertThat(EqualShares.by(Utility.COST).allocate(ballots, AS_LISTED).funded())
                .containsExactly(0);
        Allocation filled = EqualShares.by(Utility.COST).thenFilled().allocate(ballots, AS_LISTED);
        assertThat(filled.funded()).containsExactly(0, 2);
        assertThat(filled.fates().get(2)).isInstanceOf(Fate.Fitted.class);
        assertThat(filled.fates().get(1)).isInstanceOf(Fate.Unpaid.class);
    }

    @Test
    void byCardinalityCheapProjectsComeFirstAndByCostThoseWithManyVotes() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(9, Project.of("A", 6), Project.of("B", 3), Project.of("C", 1)),
                Ballot.approving(1, 0, 1),
                Ballot.approving(1, 0, 2),
                Ballot.approving(1, 0));
        // Shares are 3. By cost: A has 3 votes, B and C one each. A asks for 2 each; then B lacks 2, C is paid.
        assertThat(EqualShares.by(Utility.COST).allocate(ballots, AS_LISTED).funded())
                .containsExactly(0, 2);
        // By number: C asks for 1, A for 2, B for 3.
        assertThat(EqualShares.by(Utility.CARDINALITY)
                        .allocate(ballots, AS_LISTED)
                        .funded())
                .containsExactly(2, 0);
    }

    /** 12 for 2 voters, 6 each. A costs 6: who gave it 1 point pays 2, who gave it 2 pays 4. */
    @Test
    void byPointsSupportersPayInProportionToThem() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(12, Project.of("A", 6), Project.of("B", 5)),
                Ballot.giving(1, Map.of(0, BigFraction.ONE, 1, BigFraction.ONE)),
                Ballot.giving(1, Map.of(0, BigFraction.of(2))));
        Allocation allocation = EqualShares.by(Utility.SCORE).allocate(ballots, Lot.asListed(2));
        assertThat(allocation.funded()).containsExactly(0);
        assertThat(allocation.fates().get(0)).isInstanceOfSatisfying(Fate.Paid.class, paid -> {
            assertThat(paid.most()).isEqualTo(BigFraction.of(4));
            assertThat(paid.payersOfMost()).isEqualTo(1);
            assertThat(paid.effectiveVotes()).isEqualTo(BigFraction.of(3, 2));
        });
        assertThat(allocation.fates().get(1)).isInstanceOfSatisfying(Fate.Unpaid.class, unpaid -> {
            assertThat(unpaid.held()).isEqualTo(BigFraction.of(4));
            assertThat(unpaid.votersMissing()).isEqualTo(BigFraction.of(1, 6));
        });
    }

    @Test
    void ofEqualEffectiveVotesTheCheaperComesFirstThenMoreVotesThenTheLot() {
        BudgetBallots alike = BudgetBallots.of(
                Budget.of(2, Project.of("A", 2), Project.of("B", 2), Project.of("C", 1)),
                Ballot.approving(1, 0, 1),
                Ballot.approving(1, 0, 1));
        Allocation allocation = EqualShares.by(Utility.COST).allocate(alike, Lot.settled(List.of(2, 1, 0)));
        assertThat(allocation.funded()).containsExactly(1);
        assertThat(allocation.transcript())
                .filteredOn(step -> step.action().equals("tie"))
                .extracting(Step::words)
                .containsExactly("B comes before A, which the rule finds equal: the lot prefers it.");

        BudgetBallots cheaper =
                BudgetBallots.of(Budget.of(4, Project.of("A", 4), Project.of("B", 3)), Ballot.approving(2, 0, 1));
        assertThat(EqualShares.by(Utility.COST)
                        .allocate(cheaper, Lot.asListed(2))
                        .funded())
                .containsExactly(1);
    }

    /**
     * Shares are 10. A takes 9 of each of four voters. Then B asks 1 of the first, all she has, and 2 of the fifth; C asks 1 of
     * the second, 1 of the third and 4 of the sixth. 3 ÷ 2 and 6 ÷ 4 effective votes are equal.
     */
    @Test
    void aTieAmongPoorAndRichSupportersIsSeenExactly() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(60, Project.of("A", 36), Project.of("C", 6), Project.of("B", 3)),
                Ballot.approving(1, 0, 2),
                Ballot.approving(2, 0, 1),
                Ballot.approving(1, 0),
                Ballot.approving(1, 2),
                Ballot.approving(1, 1));
        Allocation allocation = EqualShares.by(Utility.COST).allocate(ballots, AS_LISTED);
        assertThat(allocation.funded()).containsExactly(0, 2, 1);
        assertThat(allocation.transcript())
                .filteredOn(step -> step.action().equals("tie"))
                .extracting(Step::words)
                .containsExactly("B comes before C, which the rule finds equal: it costs less.");
    }

    @Test
    void everyRuleHasANameOfItsOwnThatFindsIt() {
        assertThat(BudgetRules.names()).doesNotHaveDuplicates().contains("greedy", "equal-shares/add1u");
        assertThat(BudgetRules.names())
                .allSatisfy(name -> assertThat(BudgetRules.named(name).name()).isEqualTo(name));
        assertThatThrownBy(() -> BudgetRules.named("random"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no rule “random” for budgets; there are greedy, ");
        assertThat(EqualShares.by(Utility.COST).add1()).isEqualTo(Optional.empty());
    }

    @Test
    void aLotDrawnAmongOthersIsRefused() {
        assertThatThrownBy(() -> EqualShares.by(Utility.COST).allocate(EXAMPLE, Lot.asListed(2)))
                .hasMessage("The lot was drawn among 2, but there are 3 projects");
    }
}
