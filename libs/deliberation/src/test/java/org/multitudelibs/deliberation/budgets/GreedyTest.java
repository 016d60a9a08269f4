package org.multitudelibs.deliberation.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;

class GreedyTest {
    private static final Lot AS_LISTED = Lot.asListed(3);

    /** The example of {@link Greedy}. */
    private static final BudgetBallots EXAMPLE = BudgetBallots.of(
            Budget.of(100, Project.of("A", 60), Project.of("B", 50), Project.of("C", 40)),
            Ballot.approving(2, 0, 1, 2),
            Ballot.approving(2, 0, 1),
            Ballot.approving(1, 0),
            Ballot.approving(1, 2));

    @Test
    void whatDoesNotFitIsPassedOver() {
        Allocation allocation = Greedy.standard().allocate(EXAMPLE, AS_LISTED);
        assertThat(allocation.funded()).containsExactly(0, 2);
        assertThat(allocation.spent()).isEqualTo(BigFraction.of(100));
        assertThat(allocation.fates())
                .extracting(Fate::words)
                .containsExactly(
                        "A is funded with 5 points: it costs 60 and 100 were left; 40 remain.",
                        "B is not funded, with 4 points: it costs 50 and 40 are left.",
                        "C is funded with 3 points: it costs 40 and 40 were left; 0 remain.");
        assertThat(allocation.fates()).extracting(Fate::funded).containsExactly(true, false, true);
    }

    @Test
    void withoutSkippingTheFirstThatDoesNotFitEndsIt() {
        Allocation allocation = Greedy.standard().withoutSkipping().allocate(EXAMPLE, AS_LISTED);
        assertThat(allocation.funded()).containsExactly(0);
        assertThat(allocation.fates().get(2).words())
                .isEqualTo("C is not considered, with 3 points: B did not fit before it.");
    }

    @Test
    void aProjectBelowTheThresholdIsNotConsideredThoughItFits() {
        Allocation allocation =
                Greedy.standard().withThreshold(BigFraction.of(4)).allocate(EXAMPLE, AS_LISTED);
        assertThat(allocation.funded()).containsExactly(0);
        assertThat(allocation.fates().get(2).words())
                .isEqualTo("C is not considered, with 3 points: at least 4 are asked for.");
    }

    @Test
    void pointsAndVotesMayOrderDifferently() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(10, Project.of("A", 10), Project.of("B", 10)),
                Ballot.giving(1, Map.of(0, BigFraction.of(5))),
                Ballot.giving(2, Map.of(1, BigFraction.of(1, 2))));
        assertThat(Greedy.standard().allocate(ballots, Lot.asListed(2)).funded())
                .containsExactly(0);
        assertThat(Greedy.standard()
                        .by(Support.VOTES)
                        .allocate(ballots, Lot.asListed(2))
                        .funded())
                .containsExactly(1);
    }

    @Test
    void ofEqualSupportTheCheaperComesFirstThenTheLot() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(10, Project.of("A", 10), Project.of("B", 9), Project.of("C", 9)),
                Ballot.approving(3, 0, 1, 2));
        Allocation allocation = Greedy.standard().allocate(ballots, Lot.settled(List.of(0, 2, 1)));
        assertThat(allocation.funded()).containsExactly(2);
        assertThat(allocation.transcript())
                .filteredOn(step -> step.action().equals("tie"))
                .extracting(Step::words)
                .containsExactly("C comes before B, A, which the rule finds equal: the lot prefers it.");
    }

    @Test
    void aProjectThatNobodySupportsIsNotFunded() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(10, Project.of("A", 1), Project.of("B", 0)), Ballot.approving(1), Ballot.approving(0, 0));
        assertThat(Greedy.standard().allocate(ballots, Lot.asListed(2)).funded())
                .isEmpty();
    }
}
