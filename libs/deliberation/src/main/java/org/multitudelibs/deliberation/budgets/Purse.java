package org.multitudelibs.deliberation.budgets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What each group's voters still have, exactly: whole numbers over one denominator, which grows with each purchase. A group's number
 * is brought up to it when somebody looks at it.
 */
final class Purse {

    /** Who pays how much for a project. */
    interface Payments {

        /**
         * @param group a group that pays something
         * @param each what each of its voters pays, in parts of the denominator
         */
        void paid(int group, BigInteger each);
    }

    private final Electorate electorate;
    private final BigInteger[] held;
    private final int[] upToDate;
    private final List<BigInteger> growth = new ArrayList<>();
    private BigInteger denominator;

    Purse(Electorate electorate, BigFraction share) {
        this.electorate = electorate;
        this.denominator = Electorate.lcm(share.getDenominator(), electorate.costUnit());
        this.held = new BigInteger[electorate.groups()];
        Arrays.fill(held, whole(share));
        this.upToDate = new int[held.length];
    }

    /** An amount that is given in parts of the denominator. */
    BigFraction amount(BigInteger parts) {
        return BigFraction.of(parts, denominator);
    }

    /** What all supporters of a project still have. */
    BigFraction held(int project) {
        return BigFraction.of(sum(project), denominator);
    }

    /** What a unit of utility costs each supporter who can pay it, or nothing if they have not enough together. */
    Optional<BigFraction> price(int project) {
        return solve(project).map(price -> BigFraction.of(price.above, price.below.multiply(denominator)));
    }

    /**
     * Pays for a project.
     *
     * @throws IllegalStateException if the supporters have not enough
     */
    void buy(int project, Payments payments) {
        Price price = solve(project)
                .orElseThrow(() -> new IllegalStateException("Supporters cannot pay for project " + project));
        int[] groups = electorate.supporters(project);
        Optional<BigInteger[]> utilities = electorate.utilities(project);
        BigInteger divisor = price.above.gcd(price.below);
        BigInteger step = price.above.divide(divisor);
        BigInteger factor = price.below.divide(divisor);
        if (!factor.equals(BigInteger.ONE)) {
            growth.add(factor);
            denominator = denominator.multiply(factor);
        }
        for (int at = 0; at < groups.length; at++) {
            BigInteger has = current(groups[at]);
            BigInteger asked = utilities.isPresent() ? step.multiply(utilities.orElseThrow()[at]) : step;
            BigInteger pays = has.min(asked);
            held[groups[at]] = has.subtract(pays);
            if (pays.signum() > 0) {
                payments.paid(groups[at], pays);
            }
        }
    }

    /** A price over the common denominator, as a fraction. */
    private record Price(BigInteger above, BigInteger below) {}

    /**
     * Everybody is asked the same for a unit of utility. Who has less gives all she has, and the others are asked more, until
     * nobody is left who cannot.
     */
    private Optional<Price> solve(int project) {
        BigInteger cost = whole(electorate.cost(project));
        if (sum(project).compareTo(cost) < 0) {
            return Optional.empty();
        }
        int[] groups = electorate.supporters(project);
        Optional<BigInteger[]> utilities = electorate.utilities(project);
        boolean[] givesAll = new boolean[groups.length];
        BigInteger above = cost;
        BigInteger below = BigInteger.ZERO;
        for (int at = 0; at < groups.length; at++) {
            below = below.add(weight(groups, utilities, at));
        }
        boolean settled = below.signum() == 0;
        while (!settled) {
            settled = true;
            BigInteger asked = ceiling(above, below);
            BigInteger nextAbove = above;
            BigInteger nextBelow = below;
            for (int at = 0; at < groups.length; at++) {
                if (!givesAll[at] && cannot(current(groups[at]), asked, above, below, utilities, at)) {
                    givesAll[at] = true;
                    settled = false;
                    nextAbove = nextAbove.subtract(
                            held[groups[at]].multiply(BigInteger.valueOf(electorate.voters(groups[at]))));
                    nextBelow = nextBelow.subtract(weight(groups, utilities, at));
                }
            }
            above = nextAbove;
            below = nextBelow;
        }
        return Optional.of(new Price(above, below));
    }

    private static boolean cannot(
            BigInteger has,
            BigInteger asked,
            BigInteger above,
            BigInteger below,
            Optional<BigInteger[]> utilities,
            int at) {
        return utilities.isEmpty()
                ? has.compareTo(asked) < 0
                : has.multiply(below).compareTo(above.multiply(utilities.orElseThrow()[at])) < 0;
    }

    private static BigInteger ceiling(BigInteger above, BigInteger below) {
        BigInteger[] parts = above.divideAndRemainder(below);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    static BigInteger floor(BigFraction amount) {
        return amount.getNumerator().divide(amount.getDenominator());
    }

    private BigInteger weight(int[] groups, Optional<BigInteger[]> utilities, int at) {
        BigInteger voters = BigInteger.valueOf(electorate.voters(groups[at]));
        return utilities.isPresent() ? voters.multiply(utilities.orElseThrow()[at]) : voters;
    }

    private BigInteger sum(int project) {
        BigInteger sum = BigInteger.ZERO;
        for (int group : electorate.supporters(project)) {
            sum = sum.add(current(group).multiply(BigInteger.valueOf(electorate.voters(group))));
        }
        return sum;
    }

    private BigInteger current(int group) {
        if (held[group].signum() != 0) {
            while (upToDate[group] < growth.size()) {
                held[group] = held[group].multiply(growth.get(upToDate[group]++));
            }
        }
        return held[group];
    }

    private BigInteger whole(BigFraction amount) {
        return amount.getNumerator().multiply(denominator.divide(amount.getDenominator()));
    }
}
