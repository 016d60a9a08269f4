package org.multitudelibs.deliberation.budgets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Ballots as Equal Shares counts them. Voters with the same ballot pay the same and are one group. Utilities of a project's
 * supporters are whole numbers: points times their common denominator, which weighs all projects alike; 1 where supporters
 * differ in nothing.
 */
final class Electorate {
    private static final double SMALLEST = 1e-140;

    private final BudgetBallots ballots;
    private final Utility utility;
    private final long[] voters;
    private final int[][] supporters;
    private final List<Optional<BigInteger[]>> utilities = new ArrayList<>();
    private final BigInteger costUnit;
    private final List<BigInteger> costsInUnits;
    private final List<Integer> supported;
    private final int[] firstAlike;
    private final Floating floating;

    /**
     * The same figures in floating point, rounded; what it cannot hold well is not a number, which nothing sure follows from.
     *
     * @param costs of each project
     * @param worths what prices of each project are divided by before they are compared
     * @param firstPrices of each project, what a unit of utility costs where nobody has to give all she has
     * @param voters of each project, those of its groups
     * @param utilities of each project, those of its groups; an empty array where they are all 1
     * @param pulls of each project, voters times utilities
     */
    record Floating(
            double[] costs,
            double[] worths,
            double[] firstPrices,
            List<double[]> voters,
            List<double[]> utilities,
            List<double[]> pulls) {}

    Electorate(BudgetBallots ballots, Utility utility) {
        this.ballots = ballots;
        this.utility = utility;
        Map<Ballot, Long> groups = new LinkedHashMap<>();
        for (Ballot ballot : ballots.ballots()) {
            if (ballot.voters() > 0) {
                groups.merge(new Ballot(0, ballot.projects(), ballot.points()), ballot.voters(), Math::addExact);
            }
        }
        List<Ballot> distinct = List.copyOf(groups.keySet());
        this.voters = groups.values().stream().mapToLong(Long::longValue).toArray();
        int count = ballots.budget().projects().size();
        List<List<Integer>> groupsOf = new ArrayList<>();
        List<List<BigFraction>> pointsOf = new ArrayList<>();
        for (int project = 0; project < count; project++) {
            groupsOf.add(new ArrayList<>());
            pointsOf.add(new ArrayList<>());
        }
        for (int group = 0; group < distinct.size(); group++) {
            Ballot ballot = distinct.get(group);
            for (int at = 0; at < ballot.projects().size(); at++) {
                if (ballot.points().get(at).signum() > 0) {
                    groupsOf.get(ballot.projects().get(at)).add(group);
                    pointsOf.get(ballot.projects().get(at)).add(ballot.points().get(at));
                }
            }
        }
        this.supporters = groupsOf.stream()
                .map(groupList -> groupList.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        BigInteger denominator = utility == Utility.SCORE ? commonDenominator(pointsOf) : BigInteger.ONE;
        for (List<BigFraction> points : pointsOf) {
            utilities.add(utility == Utility.SCORE ? Optional.of(whole(points, denominator)) : Optional.empty());
        }
        this.costUnit = budget().projects().stream()
                .map(project -> project.cost().getDenominator())
                .reduce(BigInteger.ONE, Electorate::lcm);
        this.costsInUnits = budget().projects().stream()
                .map(project -> Purse.floor(project.cost().multiply(BigFraction.of(costUnit))))
                .toList();
        this.supported = budget().numbers().stream()
                .filter(project -> supporters[project].length > 0)
                .toList();
        this.firstAlike = alike();
        this.floating = rounded();
    }

    private Floating rounded() {
        List<double[]> votersOf = new ArrayList<>();
        List<double[]> utilitiesOf = new ArrayList<>();
        List<double[]> pullsOf = new ArrayList<>();
        double[] first = new double[supporters.length];
        for (int project = 0; project < supporters.length; project++) {
            double[] count = Arrays.stream(supporters[project])
                    .mapToDouble(group -> voters[group])
                    .toArray();
            double[] worth = utilities.get(project).map(Electorate::floating).orElse(new double[0]);
            double[] pull = count.clone();
            for (int at = 0; at < worth.length; at++) {
                pull[at] *= worth[at];
            }
            votersOf.add(count);
            utilitiesOf.add(worth);
            pullsOf.add(worth.length == 0 ? count : pull);
            first[project] = floating(cost(project)) / Arrays.stream(pull).sum();
        }
        return new Floating(
                budget().numbers().stream()
                        .mapToDouble(project -> floating(cost(project)))
                        .toArray(),
                budget().numbers().stream()
                        .mapToDouble(project -> floating(worth(project)))
                        .toArray(),
                first,
                votersOf,
                utilitiesOf,
                pullsOf);
    }

    /** An amount of which quotients are sure not to leave the range of floating point. */
    static double floating(BigFraction amount) {
        double rounded = amount.doubleValue();
        return rounded >= SMALLEST && rounded <= 1 / SMALLEST ? rounded : Double.NaN;
    }

    /** Utilities that floating point holds exactly. */
    private static double[] floating(BigInteger[] whole) {
        return Arrays.stream(whole)
                .mapToDouble(one -> one.bitLength() <= 53 ? one.doubleValue() : Double.NaN)
                .toArray();
    }

    private static BigInteger commonDenominator(List<List<BigFraction>> all) {
        BigInteger common = BigInteger.ONE;
        for (List<BigFraction> points : all) {
            for (BigFraction one : points) {
                common = lcm(common, one.getDenominator());
            }
        }
        return common;
    }

    static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private static BigInteger[] whole(List<BigFraction> points, BigInteger denominator) {
        return points.stream()
                .map(one -> one.getNumerator().multiply(denominator.divide(one.getDenominator())))
                .toArray(BigInteger[]::new);
    }

    /** Of each project, the first that costs the same and has the same supporters: such projects are equal all the time. */
    private int[] alike() {
        int[] first = new int[supporters.length];
        Map<Integer, List<Integer>> byHash = new HashMap<>();
        for (int project = 0; project < first.length; project++) {
            int hash = Arrays.hashCode(supporters[project]) * 31 + cost(project).hashCode();
            List<Integer> candidates = byHash.computeIfAbsent(hash, key -> new ArrayList<>());
            int current = project;
            first[project] = candidates.stream()
                    .filter(other -> areAlike(current, other))
                    .findFirst()
                    .orElse(project);
            candidates.add(project);
        }
        return first;
    }

    private boolean areAlike(int one, int other) {
        return cost(one).equals(cost(other))
                && Arrays.equals(supporters[one], supporters[other])
                && (utilities.get(one).isEmpty()
                        || Arrays.equals(
                                utilities.get(one).orElseThrow(),
                                utilities.get(other).orElseThrow()));
    }

    Floating floating() {
        return floating;
    }

    boolean alike(int one, int other) {
        return firstAlike[one] == firstAlike[other];
    }

    Budget budget() {
        return ballots.budget();
    }

    BigFraction cost(int project) {
        return ballots.budget().cost(project);
    }

    int groups() {
        return voters.length;
    }

    long voters(int group) {
        return voters[group];
    }

    /** The part of money in which all costs are whole numbers: one divided by this. */
    BigInteger costUnit() {
        return costUnit;
    }

    BigInteger costInUnits(int project) {
        return costsInUnits.get(project);
    }

    /** How many support a project. */
    long votes(int project) {
        return Arrays.stream(supporters[project])
                .mapToLong(group -> voters[group])
                .sum();
    }

    /** The groups that support a project. */
    int[] supporters(int project) {
        return supporters[project];
    }

    /** What it is worth to each of them, in the same order; nothing where it is worth 1 to each. */
    Optional<BigInteger[]> utilities(int project) {
        return utilities.get(project);
    }

    /** What prices of this project are divided by before they are compared with those of others. */
    BigFraction worth(int project) {
        return utility == Utility.COST ? cost(project) : BigFraction.ONE;
    }

    /** How many groups support the project that has most of them. */
    int mostSupporters() {
        return Arrays.stream(supporters).mapToInt(groups -> groups.length).max().orElse(0);
    }

    /** Projects that somebody supports, in the order of their numbers. */
    List<Integer> supported() {
        return supported;
    }

    /** Of projects where nobody has to give all she has: what each unit of utility costs. */
    BigFraction firstPrice(int project) {
        BigInteger sum = BigInteger.ZERO;
        for (int at = 0; at < supporters[project].length; at++) {
            BigInteger each = BigInteger.valueOf(voters[supporters[project][at]]);
            int place = at;
            sum = sum.add(
                    utilities.get(project).map(all -> all[place].multiply(each)).orElse(each));
        }
        return cost(project).divide(BigFraction.of(sum)).divide(worth(project));
    }
}
