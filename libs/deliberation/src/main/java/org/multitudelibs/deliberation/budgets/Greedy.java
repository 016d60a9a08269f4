package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;

/**
 * Projects in the order of their support, each funded if it still fits. Most cities choose so. Of equal support, the cheaper
 * comes first, then the one with more votes, then the lot decides.
 *
 * <p>Example: 100 are to be spent; A costs 60 and has 5 votes, B costs 50 and has 4, C costs 40 and has 3. A is funded; B does
 * not fit into the 40 left, C does. Without skipping, B ends it and A alone is funded. With a threshold of 4, C is not
 * considered.
 *
 * <p>Source: <a href="https://pabulib.org/format">pabulib.org/format</a>, rules {@code greedy}, {@code greedy-no-skip} and
 * {@code greedy-threshold}.
 *
 * @param by what puts projects in order
 * @param skipping whether what does not fit is passed over; else the first that does not fit ends it
 * @param threshold the least support with which a project is considered, also when there is money left
 */
public record Greedy(Support by, boolean skipping, BigFraction threshold) implements BudgetRule {

    /** By points, which are votes where people approve; what does not fit is passed over. */
    public static Greedy standard() {
        return new Greedy(Support.POINTS, true, BigFraction.ZERO);
    }

    /** The same by another order. */
    public Greedy by(Support other) {
        return new Greedy(other, skipping, threshold);
    }

    /** The same, ending with the first that does not fit. */
    public Greedy withoutSkipping() {
        return new Greedy(by, false, threshold);
    }

    /** The same with a least support. */
    public Greedy withThreshold(BigFraction least) {
        return new Greedy(by, skipping, least);
    }

    @Override
    public String name() {
        return "greedy" + (skipping ? "" : "-no-skip") + (by == Support.VOTES ? "-by-votes" : "");
    }

    @Override
    public Allocation allocate(BudgetBallots ballots, Lot lot) {
        Filling filling = new Filling(ballots, lot, List.of());
        filling.fill();
        Budget budget = ballots.budget();
        return new Allocation(
                filling.funded,
                budget.cost(filling.funded),
                Optional.empty(),
                List.copyOf(filling.fates.values()),
                filling.steps);
    }

    /** Fills what some projects leave of the budget. */
    Filling fill(BudgetBallots ballots, Lot lot, List<Integer> alreadyFunded) {
        Filling filling = new Filling(ballots, lot, alreadyFunded);
        filling.fill();
        return filling;
    }

    /** One run. */
    final class Filling {
        final List<Integer> funded = new ArrayList<>();
        final List<Step> steps = new ArrayList<>();
        /** Of each project that was not funded before. */
        final SortedMap<Integer, Fate> fates = new TreeMap<>();

        private final Budget budget;
        private final List<Integer> alreadyFunded;
        private final List<BigFraction> support;
        private final Order order;
        private BigFraction left;

        private Filling(BudgetBallots ballots, Lot lot, List<Integer> alreadyFunded) {
            this.budget = ballots.budget();
            this.alreadyFunded = alreadyFunded;
            this.support = by.of(ballots);
            this.order = new Order(ballots, lot);
            this.left = budget.amount().subtract(budget.cost(alreadyFunded));
        }

        private void fill() {
            List<Integer> sorted = new ArrayList<>(budget.numbers());
            sorted.removeAll(alreadyFunded);
            sorted.sort(Comparator.<Integer, BigFraction>comparing(support::get, Comparator.reverseOrder())
                    .thenComparing(order.ties()));
            Optional<Integer> stopper = Optional.empty();
            for (int at = 0; at < sorted.size(); at++) {
                int project = sorted.get(at);
                if (stopper.isPresent() || !considered(project)) {
                    fates.put(project, notConsidered(project, stopper));
                    continue;
                }
                boolean fits = budget.cost(project).compareTo(left) <= 0;
                tie(sorted, at, fits);
                fates.put(project, fits ? fund(project) : pass(project));
                if (!fits && !skipping) {
                    stopper = Optional.of(project);
                }
            }
        }

        private boolean considered(int project) {
            return support.get(project).signum() > 0 && support.get(project).compareTo(threshold) >= 0;
        }

        /** Said where it decided something: this one was funded, and there is not enough left for an equal one after it. */
        private void tie(List<Integer> sorted, int at, boolean fits) {
            int project = sorted.get(at);
            List<Integer> equal = sorted.stream()
                    .skip(at)
                    .takeWhile(other -> support.get(other).equals(support.get(project)))
                    .toList();
            if (fits && equal.size() > 1 && budget.cost(equal).compareTo(left) > 0) {
                steps.add(order.step(project, equal));
            }
        }

        private Fate fund(int project) {
            BigFraction before = left;
            left = left.subtract(budget.cost(project));
            funded.add(project);
            String words = budget.called(project) + " is funded with " + by.words(support.get(project)) + ": it costs "
                    + Words.amount(budget.cost(project)) + " and " + Words.amount(before) + " were left; "
                    + Words.amount(left) + " remain.";
            TreeMap<Integer, BigFraction> figures = new TreeMap<>();
            figures.put(project, support.get(project));
            steps.add(new Step("fund", List.of(project), figures, words));
            return new Fate.Fitted(project, support.get(project), before, words);
        }

        private Fate pass(int project) {
            String words = budget.called(project) + " is not funded, with " + by.words(support.get(project))
                    + ": it costs " + Words.amount(budget.cost(project)) + " and " + Words.amount(left) + " are left."
                    + (skipping ? "" : " This ends it.");
            TreeMap<Integer, BigFraction> figures = new TreeMap<>();
            figures.put(project, support.get(project));
            steps.add(new Step(skipping ? "skip" : "stop", List.of(project), figures, words));
            return new Fate.TooDear(project, support.get(project), left, words);
        }

        private Fate notConsidered(int project, Optional<Integer> stopper) {
            String start = budget.called(project) + " is not considered, with " + by.words(support.get(project));
            String why;
            if (support.get(project).signum() <= 0) {
                why = ": more than none are asked for.";
            } else if (support.get(project).compareTo(threshold) < 0) {
                why = ": at least " + Words.amount(threshold) + " are asked for.";
            } else {
                why = stopper.map(one -> ": " + budget.called(one) + " did not fit before it.")
                        .orElse(".");
            }
            return new Fate.NotConsidered(project, support.get(project), start + why);
        }
    }
}
