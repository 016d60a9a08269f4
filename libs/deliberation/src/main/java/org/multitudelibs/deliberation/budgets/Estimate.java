package org.multitudelibs.deliberation.budgets;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What each group's voters still have, in floating point, with a bound on how far that may be from the exact amount; the share
 * of a voter is 1. It says what a project costs its supporters, or that it cannot be sure.
 *
 * <p>Why it can be trusted: with the true amounts r, the price p of a unit of utility solves F(p) = Σ w·min(r, p·u) = cost. F
 * increases and is concave. The price found makes F differ from the cost by at most T: the rounding of the sums, and the errors
 * of those who are not surely able to pay; who surely can pays p·u whatever the error of r. Up to a price higher by the {@link
 * #MARGIN}, F rises at least as fast as those pay who surely could pay that, Q a unit; below it, faster. So the true price is
 * within T/Q if T/Q is within the margin; otherwise nothing is said.
 */
final class Estimate {
    /** Half of the distance of 1 from the next number. */
    private static final double ROUNDING = 0x1p-53;
    /** How close, relative to it, a price that is said is at least to the true one. */
    static final double MARGIN = 0x1p-30;

    /** What is known of a project's price. */
    enum Known {
        /** The supporters have not enough, now and later. */
        UNPAYABLE,
        /** Too close to say. */
        UNSURE,
        /** {@link #price} and {@link #error} are valid. */
        PRICE
    }

    private final Electorate electorate;
    private final double share;
    /** Of each group what each of its voters holds, then how far that may be from the true amount. */
    private final double[] purses;
    // Of the supporters of the project that is looked at: what they hold and surely hold, for a unit of utility; what
    // they would
    // give together, how far that may be from true, and their voters times utilities.
    private final double[] holds;
    private final double[] surelyHolds;
    private final double[] gives;
    private final double[] unknown;
    private final double[] pull;
    private double price;
    private double error;

    /** A share of more than 0. */
    Estimate(Electorate electorate, BigFraction share) {
        this.electorate = electorate;
        this.share = Electorate.floating(share);
        this.purses = new double[2 * electorate.groups()];
        for (int group = 0; group < electorate.groups(); group++) {
            purses[2 * group] = 1;
        }
        int most = electorate.mostSupporters();
        this.holds = new double[most];
        this.surelyHolds = new double[most];
        this.gives = new double[most];
        this.unknown = new double[most];
        this.pull = new double[most];
    }

    /** The price found last. */
    double price() {
        return price;
    }

    /** How far the true price may be from it. */
    double error() {
        return error;
    }

    /** What a project would cost for a unit of utility if nobody had to give all she has: no price is lower. */
    double lowest(int project) {
        return electorate.floating().firstPrices()[project] / share;
    }

    /** Looks for the price of a project; that it is at least so much is known. */
    Known find(int project, double atLeast) {
        Known known = look(project, atLeast);
        // The figures may say a little less than what is true; who gives all is then to be told anew.
        return known == Known.PRICE && price < atLeast ? look(project, 0) : known;
    }

    private Known look(int project, double atLeast) {
        Electorate.Floating figures = electorate.floating();
        int[] groups = electorate.supporters(project);
        double[] worth = figures.utilities().get(project);
        boolean uniform = worth.length == 0;
        double[] voters = figures.voters().get(project);
        double[] pulls = figures.pulls().get(project);
        double cost = figures.costs()[project] / share;
        int count = 0;
        double given = 0;
        double apart = 0;
        double othersHold = 0;
        double othersApart = 0;
        double weight = 0;
        for (int at = 0; at < groups.length; at++) {
            double held = purses[2 * groups[at]];
            double within = purses[2 * groups[at] + 1];
            double ratio = uniform ? held : held / worth[at];
            double gift = voters[at] * held;
            double slip = voters[at] * within;
            if (ratio < atLeast) {
                given += gift;
                apart += slip;
            } else {
                holds[count] = ratio;
                surelyHolds[count] = uniform ? held - within : (held - within) / worth[at];
                gives[count] = gift;
                unknown[count] = slip;
                pull[count++] = pulls[at];
                othersHold += gift;
                othersApart += slip;
                weight += pulls[at];
            }
        }
        double rounding = (4.0 * groups.length + 64) * ROUNDING;
        double together = given + othersHold;
        double unsure = (apart + othersApart) * (1 + rounding) + rounding * (together + cost);
        if (together + unsure < cost) {
            return Known.UNPAYABLE;
        }
        if (!(together - unsure > cost)) {
            return Known.UNSURE;
        }
        return settle(count, cost, given, weight, apart + rounding * cost);
    }

    /**
     * Newton's method, which on a concave function comes up to the price from below: who has less than is asked gives all, and
     * does so at every higher price too; the others are asked more.
     */
    private Known settle(int others, double cost, double givenBefore, double weightBefore, double apartBefore) {
        int count = others;
        double given = givenBefore;
        double weight = weightBefore;
        double apart = apartBefore;
        while (true) {
            double asked = (cost - given) / weight;
            if (!(asked > 0) || Double.isInfinite(asked)) {
                return Known.UNSURE;
            }
            double higher = asked * (1 + 2 * MARGIN);
            int stay = 0;
            double sure = 0;
            double unsure = 0;
            weight = 0;
            for (int at = 0; at < count; at++) {
                if (holds[at] < asked) {
                    given += gives[at];
                    apart += unknown[at];
                    continue;
                }
                weight += pull[at];
                if (surelyHolds[at] >= higher) {
                    sure += pull[at];
                } else {
                    unsure += unknown[at];
                }
                if (stay < at) {
                    holds[stay] = holds[at];
                    surelyHolds[stay] = surelyHolds[at];
                    gives[stay] = gives[at];
                    unknown[stay] = unknown[at];
                    pull[stay] = pull[at];
                }
                stay++;
            }
            if (stay == count) {
                price = asked;
                // The sums are themselves rounded: by less than a thousandth.
                error = 1.001 * (apart + unsure) / sure + 4 * ROUNDING * price;
                return error <= MARGIN * price ? Known.PRICE : Known.UNSURE;
            }
            count = stay;
        }
    }

    /** Whether all supporters of a project still have the whole share and surely more than this price asks of them. */
    boolean untouched(int project, double each) {
        int[] groups = electorate.supporters(project);
        double[] worth = electorate.floating().utilities().get(project);
        for (int at = 0; at < groups.length; at++) {
            double asked = each * (1 + 2 * MARGIN) * (worth.length == 0 ? 1 : worth[at]);
            if (!(purses[2 * groups[at]] == 1 && purses[2 * groups[at] + 1] == 0 && asked <= 1)) {
                return false;
            }
        }
        return true;
    }

    /** Supporters pay for a project, at a price that is known this well. */
    void pay(int project, double each, double knownWithin) {
        int[] groups = electorate.supporters(project);
        double[] worth = electorate.floating().utilities().get(project);
        double least = knownWithin + 4 * ROUNDING * each;
        for (int at = 0; at < groups.length; at++) {
            int purse = 2 * groups[at];
            double factor = worth.length == 0 ? 1 : worth[at];
            double asked = each * factor;
            double within = least * factor;
            if (purses[purse] + purses[purse + 1] <= asked - within) {
                purses[purse] = 0;
                purses[purse + 1] = 0;
            } else {
                purses[purse] = Math.max(0, purses[purse] - asked);
                purses[purse + 1] += within + 4 * ROUNDING;
            }
        }
    }
}
