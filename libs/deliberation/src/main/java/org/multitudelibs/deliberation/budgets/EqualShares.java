package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;

/**
 * The Method of Equal Shares. The budget is divided equally among the voters. A project can be funded if its supporters together
 * have enough left of their shares; they pay the same for the same utility, and who has less than that gives all she has left.
 * Again and again the project is bought that asks the least for a unit of utility, until none can be paid. By cost that is the
 * one with the highest effective vote count, which is its cost divided by the most that a supporter pays.
 *
 * <p>Example: 12 are to be spent by 4 voters, so that each holds 3. A costs 6 and is supported by voters 1, 2 and 3; B costs 4, by
 * 1 and 4; C costs 3, by 4 alone. A would ask for 2 each (3 effective votes), B for 2 each (2 effective votes), C for 3 (1 effective
 * vote). A is bought: voters 1, 2 and 3 keep 1 each. B now asks voter 1 for her last 1 and voter 4 for 3: 4 ÷ 3 = 4/3 effective
 * votes. It is bought before C, whose supporter has nothing left then. A and B cost 10. With {@link Add1}, everybody is given 4 next:
 * A, then B (2 each) and nothing else; then 5: A, B and also C, which is 13 and too much. So A and B stay, with 4 each.
 *
 * <p>Sources: Peters, Pierczyński and Skowron, <i>Proportional Participatory Budgeting with Additive Utilities</i>, 2021;
 * <a href="https://equalshares.net">equalshares.net</a> for the completions and for ties.
 *
 * @param utility what a funded project is worth to its supporters
 * @param add1 whether and how shares grow until the budget is used
 * @param filled whether what is left in the end pays for further projects in the order of their votes, or of their points with
 *     {@link Utility#SCORE} (utilitarian completion; after {@link Add1} it is called Add1U)
 */
public record EqualShares(Utility utility, Optional<Add1> add1, boolean filled) implements BudgetRule {
    /** Without completion. */
    public static EqualShares by(Utility utility) {
        return new EqualShares(utility, Optional.empty(), false);
    }

    /** The same with shares that grow. */
    public EqualShares with(Add1 completion) {
        return new EqualShares(utility, Optional.of(completion), filled);
    }

    /** The same, filled in the end. */
    public EqualShares thenFilled() {
        return new EqualShares(utility, add1, true);
    }

    @Override
    public String name() {
        String completion = add1.map(how -> "/add1" + (filled ? "u" : "")
                        + (how.stopsWhenExhausted() ? "-exhaustive" : "")
                        + (how.wholeStart() ? "-whole" : "")
                        + (how.increment().equals(BigFraction.ONE) ? "" : "-by-" + how.increment()))
                .orElse(filled ? "/utilitarian" : "");
        return "equal-shares" + utility.suffix() + completion;
    }

    /** @throws IllegalArgumentException also if Add1 would need a million runs, or fewer with very many ballots: {@link Add1} */
    @Override
    public Allocation allocate(BudgetBallots ballots, Lot lot) {
        return new Count(ballots, lot).allocate();
    }

    /** One count. */
    private final class Count {
        private final BudgetBallots ballots;
        private final Budget budget;
        private final long voters;
        private final Lot lot;
        private final Order order;
        private final Electorate electorate;
        private final List<Step> steps = new ArrayList<>();

        private Count(BudgetBallots ballots, Lot lot) {
            this.ballots = ballots;
            this.budget = ballots.budget();
            this.voters = ballots.voters();
            this.lot = lot;
            this.order = new Order(ballots, lot);
            this.electorate = new Electorate(ballots, utility);
        }

        private Allocation allocate() {
            BigFraction share = voters == 0 ? BigFraction.ZERO : budget.amount().divide(BigFraction.of(voters));
            steps.add(Step.of("share", List.of(), shareWords(share)));
            if (voters > 0 && add1.isPresent()) {
                share = grown(share, add1.get());
            }
            EqualSharesRun run = run(share);
            Payers payers = new Payers(electorate, share);
            SortedMap<Integer, Fate> fates = new TreeMap<>();
            for (int project : run.bought()) {
                run.ties().stream()
                        .filter(tie -> tie.about().getFirst() == project)
                        .forEach(steps::add);
                Fate.Paid paid = payers.pay(project);
                fates.put(project, paid);
                SortedMap<Integer, BigFraction> figures = new TreeMap<>();
                figures.put(project, paid.effectiveVotes());
                steps.add(new Step("fund", List.of(project), figures, paid.words()));
            }
            List<Integer> funded = new ArrayList<>(run.bought());
            if (filled) {
                fill(funded, fates);
            }
            for (int project : budget.numbers()) {
                fates.computeIfAbsent(project, payers::lacking);
            }
            BigFraction spent = budget.cost(funded);
            steps.add(Step.of(
                    "end",
                    List.of(),
                    Words.projects(funded.size()) + " cost " + Words.amount(spent) + " of "
                            + Words.amount(budget.amount()) + "."));
            return new Allocation(funded, spent, Optional.of(share), List.copyOf(fates.values()), steps);
        }

        private String shareWords(BigFraction share) {
            return voters == 0
                    ? "Nobody voted, so nobody has a share."
                    : Words.amount(budget.amount()) + " divided among " + Words.voters(voters) + " are "
                            + Words.amount(share) + " each.";
        }

        private EqualSharesRun run(BigFraction share) {
            return EqualSharesRun.with(electorate, share, order, budget.amount());
        }

        private BigFraction grown(BigFraction first, Add1 how) {
            BigFraction share = how.wholeStart() ? BigFraction.of(Purse.floor(first)) : first;
            LongRuns limit = new LongRuns(electorate);
            long most = limit.most();
            if (limit.goOn(share.add(how.increment().multiply(BigFraction.of(most))), how)) {
                throw tooManyRuns(most, how);
            }
            EqualSharesRun now = run(share);
            tell(share, now, Optional.empty());
            for (long runs = 0; !ends(now, how); runs++) {
                if (runs == most) {
                    throw tooManyRuns(most, how);
                }
                BigFraction larger = share.add(how.increment());
                EqualSharesRun next = run(larger);
                tell(larger, next, Optional.of(now));
                if (next.spent().compareTo(budget.amount()) > 0) {
                    return share;
                }
                share = larger;
                now = next;
            }
            return share;
        }

        private static IllegalArgumentException tooManyRuns(long most, Add1 how) {
            return new IllegalArgumentException("Add1 in steps of " + Words.amount(how.increment())
                    + " does not come to an end in " + Words.count(most)
                    + " runs, which is as many as are made; these amounts need larger steps");
        }

        /** Whether more money would change nothing, or nothing more fits and that is where it ends. */
        private boolean ends(EqualSharesRun run, Add1 how) {
            BigFraction left = budget.amount().subtract(run.spent());
            return electorate.supported().stream()
                    .filter(project -> !run.hasBought(project))
                    .allMatch(project ->
                            how.stopsWhenExhausted() && budget.cost(project).compareTo(left) > 0);
        }

        private void tell(BigFraction share, EqualSharesRun run, Optional<EqualSharesRun> before) {
            boolean over = run.spent().compareTo(budget.amount()) > 0;
            boolean same =
                    before.isPresent() && Set.copyOf(before.get().bought()).equals(Set.copyOf(run.bought()));
            if (over || !same) {
                String outcome = over
                        ? "they would buy for more than " + Words.amount(budget.amount())
                                + ", so it stays with the share before."
                        : "they buy " + Words.projects(run.bought().size()) + " for " + Words.amount(run.spent()) + ".";
                steps.add(Step.of(
                        over ? "overspend" : "run", List.of(), "With " + Words.amount(share) + " each, " + outcome));
            }
        }

        private void fill(List<Integer> funded, SortedMap<Integer, Fate> fates) {
            Support support = utility == Utility.SCORE ? Support.POINTS : Support.VOTES;
            Greedy.Filling filling = Greedy.standard().by(support).fill(ballots, lot, funded);
            steps.addAll(filling.steps);
            funded.addAll(filling.funded);
            filling.funded.forEach(project -> fates.put(project, filling.fates.get(project)));
        }
    }
}
