package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** A budget and what people voted on it. Equal ballots may be given once, with how many voters cast them. */
public record BudgetBallots(Budget budget, List<Ballot> ballots) {

    /** @throws IllegalArgumentException if a ballot names a project that is not in the budget */
    public BudgetBallots {
        ballots = List.copyOf(ballots);
        int count = budget.projects().size();
        for (Ballot ballot : ballots) {
            List<Integer> named = ballot.projects();
            if (!named.isEmpty() && (named.getFirst() < 0 || named.getLast() >= count)) {
                int unknown = named.getFirst() < 0 ? named.getFirst() : named.getLast();
                throw new IllegalArgumentException("A ballot names project " + unknown + ", but "
                        + (count == 0 ? "there are none" : "projects are numbered from 0 to " + (count - 1)));
            }
        }
    }

    /** Ballots of a budget. */
    public static BudgetBallots of(Budget budget, Ballot... ballots) {
        return new BudgetBallots(budget, List.of(ballots));
    }

    /**
     * How many voters there are, those with an empty ballot included.
     *
     * @throws ArithmeticException if they are more than 2<sup>63</sup> − 1
     */
    public long voters() {
        try {
            return ballots.stream().mapToLong(Ballot::voters).reduce(0, Math::addExact);
        } catch (ArithmeticException e) {
            ArithmeticException more =
                    new ArithmeticException("The ballots are those of more than " + Long.MAX_VALUE + " voters");
            more.initCause(e);
            throw more;
        }
    }

    /** Of each project, how many voters support it. */
    public List<Long> supporters() {
        long[] sums = new long[budget.projects().size()];
        for (Ballot ballot : ballots) {
            for (int at = 0; at < ballot.projects().size(); at++) {
                if (ballot.points().get(at).signum() > 0) {
                    int project = ballot.projects().get(at);
                    sums[project] = Math.addExact(sums[project], ballot.voters());
                }
            }
        }
        return Arrays.stream(sums).boxed().toList();
    }

    /** Of each project, all points that it was given. */
    public List<BigFraction> points() {
        List<BigFraction> sums =
                new ArrayList<>(Collections.nCopies(budget.projects().size(), BigFraction.ZERO));
        for (Ballot ballot : ballots) {
            for (int at = 0; at < ballot.projects().size(); at++) {
                BigFraction given = ballot.points().get(at).multiply(BigFraction.of(ballot.voters()));
                sums.set(
                        ballot.projects().get(at),
                        sums.get(ballot.projects().get(at)).add(given));
            }
        }
        return List.copyOf(sums);
    }
}
