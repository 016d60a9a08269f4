package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;

/** Equal Shares as it is told: every voter by herself, every price from anew, fractions throughout. */
final class PlainEqualShares {

    /** A voter with what she can still pay, what she paid for each project, and what each is worth to her. */
    record Voter(Map<Integer, BigFraction> utilities, Map<Integer, BigFraction> paid, BigFraction[] purse) {
        BigFraction left() {
            return purse[0];
        }
    }

    final List<Voter> voters = new ArrayList<>();
    final List<Integer> funded = new ArrayList<>();
    private final BudgetBallots ballots;
    private final Utility utility;
    private final Lot lot;

    PlainEqualShares(BudgetBallots ballots, Utility utility, BigFraction share, Lot lot) {
        this.ballots = ballots;
        this.utility = utility;
        this.lot = lot;
        for (Ballot ballot : ballots.ballots()) {
            Map<Integer, BigFraction> utilities = new TreeMap<>();
            for (int at = 0; at < ballot.projects().size(); at++) {
                if (ballot.points().get(at).signum() > 0) {
                    utilities.put(
                            ballot.projects().get(at),
                            utility(ballot.projects().get(at), ballot.points().get(at)));
                }
            }
            for (long voter = 0; voter < ballot.voters(); voter++) {
                voters.add(new Voter(utilities, new TreeMap<>(), new BigFraction[] {share}));
            }
        }
        while (buy()) {
            // until nothing can be bought
        }
    }

    private BigFraction utility(int project, BigFraction points) {
        return switch (utility) {
            case COST -> ballots.budget().cost(project);
            case CARDINALITY -> BigFraction.ONE;
            case SCORE -> points;
        };
    }

    List<Voter> supporters(int project) {
        return voters.stream()
                .filter(voter -> voter.utilities().containsKey(project))
                .toList();
    }

    BigFraction left(int project) {
        return sum(supporters(project).stream().map(Voter::left).toList());
    }

    static BigFraction sum(List<BigFraction> amounts) {
        return amounts.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private boolean buy() {
        Map<Integer, BigFraction> prices = new TreeMap<>();
        for (int project : ballots.budget().numbers()) {
            if (!funded.contains(project)
                    && !supporters(project).isEmpty()
                    && left(project).compareTo(ballots.budget().cost(project)) >= 0) {
                prices.put(project, price(project));
            }
        }
        if (prices.isEmpty()) {
            return false;
        }
        BigFraction least = Collections.min(prices.values());
        int chosen = prices.keySet().stream()
                .filter(project ->
                        prices.getOrDefault(project, BigFraction.ZERO).equals(least))
                .min(Comparator.<Integer, BigFraction>comparing(
                                project -> ballots.budget().cost(project))
                        .thenComparing(project -> -supporters(project).size())
                        .thenComparing(lot.preferred()))
                .orElseThrow();
        for (Voter voter : supporters(chosen)) {
            BigFraction asked = least.multiply(voter.utilities().getOrDefault(chosen, BigFraction.ZERO));
            BigFraction pays = asked.compareTo(voter.left()) < 0 ? asked : voter.left();
            voter.paid().put(chosen, pays);
            voter.purse()[0] = voter.left().subtract(pays);
        }
        funded.add(chosen);
        return true;
    }

    /** The price of a unit of utility: the first that is enough, when those who can pay least for one give all, one after the other. */
    private BigFraction price(int project) {
        BigFraction cost = ballots.budget().cost(project);
        if (cost.signum() == 0) {
            return BigFraction.ZERO;
        }
        List<Voter> sorted = new ArrayList<>(supporters(project));
        sorted.sort(Comparator.comparing(
                voter -> voter.left().divide(voter.utilities().getOrDefault(project, BigFraction.ONE))));
        BigFraction missing = cost;
        for (int at = 0; at < sorted.size(); at++) {
            BigFraction utilities = sum(sorted.subList(at, sorted.size()).stream()
                    .map(voter -> voter.utilities().getOrDefault(project, BigFraction.ZERO))
                    .toList());
            BigFraction price = missing.divide(utilities);
            Voter poorest = sorted.get(at);
            if (price.multiply(poorest.utilities().getOrDefault(project, BigFraction.ZERO))
                            .compareTo(poorest.left())
                    <= 0) {
                return price;
            }
            missing = missing.subtract(poorest.left());
        }
        throw new IllegalStateException("Supporters who have enough cannot pay");
    }
}
