package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;

/**
 * A rule among those projects alone whose part of the voters is not too small for their part of the budget: votes divided by voters
 * must be at least the cost divided by the budget and by a divisor. Świecie took 3.
 *
 * <p>Example: of a budget of 90 and 10 voters, a project for 54 asks for 54/(3·90) = a fifth of the voters with a divisor of 3.
 * With 2 votes it is considered, with 1 it is not.
 *
 * <p>Source: equalshares.net, <i>Świecie 2023</i>.
 *
 * @param rule what is followed among the others
 * @param divisor more than 0
 */
public record Eligible(BudgetRule rule, BigFraction divisor) implements BudgetRule {

    /** @throws IllegalArgumentException if the divisor is not more than 0 */
    public Eligible {
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException(
                    "What a project asks for is divided by more than 0, not by " + Words.amount(divisor));
        }
    }

    @Override
    public String name() {
        return rule.name() + "-eligible-" + divisor.toString().replace(" ", "");
    }

    @Override
    public Allocation allocate(BudgetBallots ballots, Lot lot) {
        Budget budget = ballots.budget();
        List<Long> votes = ballots.supporters();
        BigFraction voters = BigFraction.of(ballots.voters());
        List<Step> steps = new ArrayList<>();
        Set<Integer> out = new HashSet<>();
        List<Fate> fates = new ArrayList<>();
        for (int project : budget.numbers()) {
            // votes/voters < cost/(divisor·budget), without dividing by what may be 0
            BigFraction has =
                    BigFraction.of(votes.get(project)).multiply(divisor).multiply(budget.amount());
            if (has.compareTo(budget.cost(project).multiply(voters)) < 0) {
                String words = budget.called(project) + " is not considered: " + Words.voters(votes.get(project))
                        + " of "
                        + Words.count(ballots.voters()) + " are too few for " + Words.amount(budget.cost(project))
                        + " of " + Words.amount(budget.amount()) + ".";
                out.add(project);
                fates.add(new Fate.NotConsidered(project, BigFraction.of(votes.get(project)), words));
                steps.add(Step.of("exclude", List.of(project), words));
            }
        }
        Allocation among = rule.allocate(without(ballots, out), lot);
        among.fates().stream().filter(fate -> !out.contains(fate.project())).forEach(fates::add);
        fates.sort(Comparator.comparingInt(Fate::project));
        steps.addAll(among.transcript());
        return new Allocation(among.funded(), among.spent(), among.share(), fates, steps);
    }

    /** The same voters, who do not name these projects; nobody supports them, so they are not funded. */
    private static BudgetBallots without(BudgetBallots ballots, Set<Integer> out) {
        List<Ballot> rest = ballots.ballots().stream()
                .map(ballot -> {
                    List<Integer> projects = new ArrayList<>();
                    List<BigFraction> points = new ArrayList<>();
                    for (int at = 0; at < ballot.projects().size(); at++) {
                        if (!out.contains(ballot.projects().get(at))) {
                            projects.add(ballot.projects().get(at));
                            points.add(ballot.points().get(at));
                        }
                    }
                    return new Ballot(ballot.voters(), projects, points);
                })
                .toList();
        return new BudgetBallots(ballots.budget(), rest);
    }
}
