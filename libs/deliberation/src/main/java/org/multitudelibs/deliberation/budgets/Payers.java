package org.multitudelibs.deliberation.budgets;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Lets voters pay exactly, and tells who paid how much and who lacked how much. */
final class Payers {
    private final Electorate electorate;
    private final BigFraction share;
    private final Purse purse;

    /** What is seen of the payments for one project. */
    private static final class Seen {
        private long payers;
        private long payersOfMost;
        private BigInteger most = BigInteger.ZERO;

        private void paid(long voters, BigInteger each) {
            payers += voters;
            int compared = each.compareTo(most);
            if (compared > 0) {
                most = each;
                payersOfMost = 0;
            }
            if (compared >= 0) {
                payersOfMost += voters;
            }
        }
    }

    Payers(Electorate electorate, BigFraction share) {
        this.electorate = electorate;
        this.share = share;
        this.purse = new Purse(electorate, share);
    }

    Fate.Paid pay(int project) {
        BigFraction cost = electorate.cost(project);
        String called = electorate.budget().called(project);
        long votes = electorate.votes(project);
        if (cost.signum() == 0) {
            return new Fate.Paid(
                    project,
                    0,
                    BigFraction.ZERO,
                    0,
                    BigFraction.of(votes),
                    called + " is funded: it costs nothing; who supports it: " + Words.voters(votes) + ".");
        }
        Seen seen = new Seen();
        purse.buy(project, (group, each) -> seen.paid(electorate.voters(group), each));
        BigFraction most = purse.amount(seen.most);
        BigFraction effective = cost.divide(most);
        String who = seen.payers == seen.payersOfMost
                ? Words.voters(seen.payers)
                        + (seen.payers == 1 ? " pays " : " pay ")
                        + Words.amount(most)
                        + (seen.payers == 1 ? "" : " each")
                : "of " + Words.voters(seen.payers) + " who pay, " + Words.count(seen.payersOfMost) + " pay "
                        + Words.amount(most) + " and the others less";
        return new Fate.Paid(
                project,
                seen.payers,
                most,
                seen.payersOfMost,
                effective,
                called + " is funded for " + Words.amount(cost) + ": " + who + "; that is " + Words.amount(effective)
                        + " effective votes of " + Words.count(votes) + ".");
    }

    Fate.Unpaid lacking(int project) {
        BigFraction held = purse.held(project);
        BigFraction missing = electorate.cost(project).subtract(held);
        BigFraction voters = share.signum() == 0 ? BigFraction.ZERO : missing.divide(share);
        long votes = electorate.votes(project);
        String who = votes == 0
                ? "nobody supports it"
                : "its " + Words.voters(votes) + " have " + Words.amount(held) + " left together";
        return new Fate.Unpaid(
                project,
                held,
                missing,
                voters,
                electorate.budget().called(project) + " is not funded: it costs "
                        + Words.amount(electorate.cost(project)) + " and " + who + "; it lacks " + Words.amount(missing)
                        + (share.signum() == 0
                                ? "."
                                : ", as much as " + Words.amount(voters) + " more voters have in the beginning."));
    }
}
