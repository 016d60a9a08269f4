package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;

/**
 * The order of projects that a rule finds equal: lower cost first, then more votes, then by lot; the same throughout a count. Source:
 * equalshares.net, <i>Tie breaking</i>.
 */
final class Order {
    private final Budget budget;
    private final List<Long> votes;
    private final Lot lot;

    Order(BudgetBallots ballots, Lot lot) {
        this.budget = ballots.budget();
        this.votes = ballots.supporters();
        this.lot = lot;
        int count = budget.projects().size();
        if (lot.order().size() != count) {
            throw new IllegalArgumentException(
                    "The lot was drawn among " + lot.order().size() + ", but there are " + Words.projects(count));
        }
    }

    Comparator<Integer> ties() {
        return Comparator.<Integer, BigFraction>comparing(budget::cost)
                .thenComparing(votes::get, Comparator.reverseOrder())
                .thenComparing(lot.preferred());
    }

    /** How it was decided between the first and the others who are equal to it. */
    Step step(int chosen, List<Integer> equal) {
        List<Integer> others = new ArrayList<>(equal);
        others.remove(Integer.valueOf(chosen));
        boolean cheaper = others.stream().allMatch(other -> budget.cost(other).compareTo(budget.cost(chosen)) > 0);
        boolean decided = cheaper
                || others.stream()
                        .allMatch(other -> budget.cost(other).compareTo(budget.cost(chosen)) > 0
                                || votes.get(other) < votes.get(chosen));
        String why = cheaper ? "it costs less" : decided ? "it has more votes at the same cost" : "the lot prefers it";
        List<Integer> about = new ArrayList<>(List.of(chosen));
        about.addAll(others);
        return Step.of(
                "tie",
                about,
                budget.called(chosen) + " comes before "
                        + String.join(", ", others.stream().map(budget::called).toList())
                        + ", which the rule finds equal: " + why + ".");
    }
}
