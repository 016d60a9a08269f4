package org.multitudelibs.deliberation.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;

class ComparedTest {

    /** The example of {@link Compared}. */
    private static final BudgetBallots EXAMPLE = BudgetBallots.of(
            Budget.of(2, Project.of("A", 1), Project.of("B", 1), Project.of("C", 1)),
            Ballot.approving(2, 0),
            Ballot.approving(1, 1));

    @Test
    void theOtherRuleIsFollowedIfMoreVotersPreferIt() {
        BudgetRule rule = new Compared(EqualShares.by(Utility.COST), Greedy.standard(), Compared.By.PREFERENCE);
        Allocation allocation = rule.allocate(EXAMPLE, Lot.asListed(3));
        assertThat(allocation.funded()).containsExactly(0, 1);
        assertThat(allocation.transcript().getLast().words())
                .isEqualTo("0 voters get more of their projects by equal-shares, 1 by greedy; so greedy is followed.");
        assertThat(rule.name()).isEqualTo("equal-shares-comparison");
    }

    @Test
    void orIfItLeavesFewerVotersWithNothing() {
        BudgetRule rule = new Compared(EqualShares.by(Utility.COST), Greedy.standard(), Compared.By.EXCLUSION);
        Allocation allocation = rule.allocate(EXAMPLE, Lot.asListed(3));
        assertThat(allocation.funded()).containsExactly(0, 1);
        assertThat(allocation.transcript().getLast().words())
                .isEqualTo("1 voter get none of their projects by equal-shares, 0 by greedy; so greedy is followed.");
    }

    @Test
    void inDoubtTheRuleItselfIsFollowed() {
        BudgetBallots ballots = BudgetBallots.of(
                Budget.of(2, Project.of("A", 2), Project.of("B", 1), Project.of("C", 1)),
                Ballot.approving(2, 0),
                Ballot.approving(1, 1),
                Ballot.approving(1, 2));
        BudgetRule fallback = new Compared(Greedy.standard(), EqualShares.by(Utility.COST), Compared.By.PREFERENCE);
        assertThat(fallback.allocate(ballots, Lot.asListed(3)).funded()).containsExactly(0);
    }

    /** The example of {@link Eligible}: a fifth of the voters is asked for. */
    @Test
    void aProjectWithFewVotersForItsCostIsNotConsidered() {
        Budget budget = Budget.of(90, Project.of("A", 54), Project.of("B", 10));
        BudgetRule rule = new Eligible(Greedy.standard(), BigFraction.of(3));
        BudgetBallots two = BudgetBallots.of(budget, Ballot.approving(2, 0), Ballot.approving(8, 1));
        assertThat(rule.allocate(two, Lot.asListed(2)).funded()).containsExactly(1, 0);
        BudgetBallots one = BudgetBallots.of(budget, Ballot.approving(1, 0), Ballot.approving(9, 1));
        Allocation allocation = rule.allocate(one, Lot.asListed(2));
        assertThat(allocation.funded()).containsExactly(1);
        assertThat(allocation.fates().get(0).words())
                .isEqualTo("A is not considered: 1 voter of 10 are too few for 54 of 90.");
        assertThat(rule.name()).isEqualTo("greedy-eligible-3");
        assertThatThrownBy(() -> new Eligible(Greedy.standard(), BigFraction.ZERO))
                .hasMessage("What a project asks for is divided by more than 0, not by 0");
    }
}
