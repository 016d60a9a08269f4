package org.multitudelibs.deliberation.budgets;

import java.util.Arrays;
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

    private static final double TOO_SMALL = 1e-200;
    private static final int MOST_ROUNDS = 200;

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
    private final double[] held;
    private final double[] errors;
    private final double share;
    private double price;
    private double error;
    private boolean nobodyGivesAll;

    /** A share of more than 0. */
    Estimate(Electorate electorate, BigFraction share) {
        this.electorate = electorate;
        this.held = new double[electorate.groups()];
        Arrays.fill(held, 1);
        this.errors = new double[held.length];
        this.share = share.doubleValue();
    }

    /** The price found last. */
    double price() {
        return price;
    }

    /** How far the true price may be from it. */
    double error() {
        return error;
    }

    /** Whether, at the price found last, everybody still had the whole share and nobody had to give all of it. */
    boolean nobodyGivesAll() {
        return nobodyGivesAll;
    }

    /** Looks for the price of a project, which is at least a price it had before. */
    Known find(int project, double atLeast) {
        int[] groups = electorate.supporters(project);
        double[] worth = electorate.floating().utilities().get(project);
        double[] voters = electorate.floating().voters();
        double cost = electorate.floating().costs()[project] / share;
        double together = 0;
        double unknown = 0;
        for (int group : groups) {
            together += voters[group] * held[group];
            unknown += voters[group] * errors[group];
        }
        double rounding = (4.0 * groups.length + 64) * ROUNDING;
        double apart = unknown * (1 + rounding) + rounding * (together + cost);
        if (together + apart < cost) {
            return Known.UNPAYABLE;
        }
        if (!(together - apart > cost) || cost < TOO_SMALL) {
            return Known.UNSURE;
        }
        return settle(groups, worth, cost, atLeast) ? bound(groups, worth, rounding * cost) : Known.UNSURE;
    }

    /** Newton's method, which on a concave function comes up to the price from below. */
    private boolean settle(int[] groups, double[] worth, double cost, double atLeast) {
        double[] voters = electorate.floating().voters();
        double now = atLeast;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double given = 0;
            double weight = 0;
            for (int at = 0; at < groups.length; at++) {
                int group = groups[at];
                double each = worth.length == 0 ? 1 : worth[at];
                if (held[group] < now * each) {
                    given += voters[group] * held[group];
                } else {
                    weight += voters[group] * each;
                }
            }
            double next = (cost - given) / weight;
            if (!(next > 0) || Double.isInfinite(next)) {
                return false;
            }
            if (Math.abs(next - now) <= 4 * ROUNDING * next) {
                price = next;
                return true;
            }
            now = next;
        }
        return false;
    }

    private Known bound(int[] groups, double[] worth, double rounding) {
        double[] voters = electorate.floating().voters();
        double weight = 0;
        double apart = rounding;
        double higher = price * (1 + 2 * MARGIN);
        boolean untouched = true;
        for (int at = 0; at < groups.length; at++) {
            int group = groups[at];
            double each = worth.length == 0 ? 1 : worth[at];
            if (held[group] - errors[group] >= higher * each) {
                weight += voters[group] * each;
                untouched &= held[group] == 1 && errors[group] == 0;
            } else {
                apart += voters[group] * errors[group];
                untouched = false;
            }
        }
        // The sums above are themselves rounded: by less than a thousandth.
        error = 1.001 * apart / weight + 4 * ROUNDING * price;
        nobodyGivesAll = untouched;
        return error <= MARGIN * price ? Known.PRICE : Known.UNSURE;
    }

    /** Supporters pay for a project, at a price that is known this well. */
    void pay(int project, double each, double knownWithin) {
        int[] groups = electorate.supporters(project);
        double[] worth = electorate.floating().utilities().get(project);
        for (int at = 0; at < groups.length; at++) {
            int group = groups[at];
            double factor = worth.length == 0 ? 1 : worth[at];
            double asked = each * factor;
            double within = (knownWithin + 4 * ROUNDING * each) * factor;
            if (held[group] + errors[group] <= asked - within) {
                held[group] = 0;
                errors[group] = 0;
            } else {
                held[group] = Math.max(0, held[group] - asked);
                errors[group] += within + 4 * ROUNDING;
            }
        }
    }
}
