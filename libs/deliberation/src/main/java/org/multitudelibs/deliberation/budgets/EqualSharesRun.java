package org.multitudelibs.deliberation.budgets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Step;

/**
 * One run of Equal Shares with a given share. Prices only rise while money is spent, so a project is looked at again only when
 * the price it had before could still be the lowest. Prices are estimated; where two are too close to tell, or money is just
 * enough or just not, the exact amounts decide.
 */
final class EqualSharesRun {

    /** A project that is still to be had. */
    private static final class Offer {
        final int project;
        /** The lowest that its price for a unit of worth can be, as a part of the share. */
        double lowest;
        /** The price found last. */
        double price;

        double error;
        boolean sure;
        boolean unpayable;

        Offer(int project, double price, double lowest) {
            this.project = project;
            this.price = price;
            this.lowest = lowest;
        }
    }

    private final Electorate electorate;
    private final BigFraction share;
    private final Order order;
    private final Estimate estimate;
    private final List<Integer> bought = new ArrayList<>();
    private final List<Step> ties = new ArrayList<>();
    private final PriorityQueue<Offer> offers =
            new PriorityQueue<>(Comparator.comparingDouble((Offer offer) -> offer.lowest));
    private final boolean[] isBought;
    private BigInteger spent = BigInteger.ZERO;
    private Optional<Purse> purse = Optional.empty();
    private int inPurse;

    private EqualSharesRun(Electorate electorate, BigFraction share, Order order) {
        this.electorate = electorate;
        this.share = share;
        this.order = order;
        this.isBought = new boolean[electorate.budget().projects().size()];
        this.estimate = new Estimate(electorate, share);
    }

    /**
     * Runs.
     *
     * @param limit what ends it: as soon as more is spent
     */
    static EqualSharesRun with(Electorate electorate, BigFraction share, Order order, BigFraction limit) {
        EqualSharesRun run = new EqualSharesRun(electorate, share, order);
        run.buyWhatIsFree();
        if (share.signum() > 0) {
            run.offerTheOthers();
            BigInteger most = Purse.floor(limit.multiply(BigFraction.of(electorate.costUnit())));
            while (run.spent.compareTo(most) <= 0 && run.round()) {
                // Another one was bought.
            }
        }
        return run;
    }

    /** What was bought, in order. */
    List<Integer> bought() {
        return bought;
    }

    boolean hasBought(int project) {
        return isBought[project];
    }

    BigFraction spent() {
        return BigFraction.of(spent, electorate.costUnit());
    }

    /** Where equals had to be put in order; each is about the project that was bought then. */
    List<Step> ties() {
        return ties;
    }

    private void buyWhatIsFree() {
        electorate.supported().stream()
                .filter(project -> electorate.cost(project).signum() == 0)
                .sorted(order.ties())
                .forEach(this::bought);
    }

    private void offerTheOthers() {
        for (int project : electorate.supported()) {
            if (!isBought[project]) {
                double price = estimate.lowest(project) * (1 - 2 * Estimate.MARGIN);
                double lowest = price / electorate.floating().worths()[project];
                // Of what floating point does not hold well nothing is known.
                offers.add(Double.isNaN(lowest) ? new Offer(project, 0, 0) : new Offer(project, price, lowest));
            }
        }
    }

    private boolean round() {
        while (true) {
            List<Offer> contenders = contenders();
            if (contenders.isEmpty()) {
                return false;
            }
            Optional<Offer> chosen = contenders.size() == 1 && contenders.getFirst().sure
                    ? Optional.of(contenders.getFirst())
                    : choose(contenders);
            chosen.ifPresent(contenders::remove);
            offers.addAll(contenders);
            if (chosen.isPresent()) {
                buy(chosen.get());
                return true;
            }
        }
    }

    /** All whose price may be the lowest, taken from the offers. Those that cannot be paid any more are gone. */
    private List<Offer> contenders() {
        List<Offer> looked = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (Offer offer = offers.peek(); offer != null && !(offer.lowest > best); offer = offers.peek()) {
            offers.remove();
            switch (estimate.find(offer.project, offer.price - offer.error)) {
                case UNPAYABLE -> {}
                case UNSURE -> {
                    offer.sure = false;
                    looked.add(offer);
                }
                case PRICE -> {
                    double worth = electorate.floating().worths()[offer.project];
                    offer.sure = true;
                    offer.price = estimate.price();
                    offer.error = estimate.error();
                    // What dividing rounds is far less than the margin.
                    offer.lowest = offer.price / worth * (1 - 2 * Estimate.MARGIN);
                    best = Math.min(best, offer.price / worth * (1 + 2 * Estimate.MARGIN));
                    looked.add(offer);
                }
            }
        }
        List<Offer> contenders = new ArrayList<>();
        for (Offer offer : looked) {
            (offer.lowest > best ? offers : contenders).add(offer);
        }
        return contenders;
    }

    /** The best of some that are too close to tell, or nothing if none of them can be paid after all. */
    private Optional<Offer> choose(List<Offer> contenders) {
        Offer first = contenders.getFirst();
        List<Offer> best;
        if (contenders.stream().allMatch(offer -> offer.sure && electorate.alike(offer.project, first.project))) {
            best = contenders;
        } else if (contenders.stream()
                .allMatch(offer -> offer.sure && estimate.untouched(offer.project, offer.price))) {
            best = lowest(contenders, offer -> Optional.of(electorate.firstPrice(offer.project)));
        } else {
            best = lowest(contenders, this::exact);
            contenders.removeIf(offer -> offer.unpayable);
        }
        if (best.size() > 1) {
            List<Integer> equal = best.stream()
                    .map(offer -> offer.project)
                    .sorted(order.ties())
                    .toList();
            ties.add(order.step(equal.getFirst(), equal));
            return best.stream()
                    .filter(offer -> offer.project == equal.getFirst())
                    .findFirst();
        }
        return best.stream().findFirst();
    }

    private interface Pricing {
        Optional<BigFraction> of(Offer offer);
    }

    private static List<Offer> lowest(List<Offer> contenders, Pricing pricing) {
        List<Offer> best = new ArrayList<>();
        Optional<BigFraction> least = Optional.empty();
        for (Offer offer : contenders) {
            Optional<BigFraction> price = pricing.of(offer);
            if (price.isEmpty()) {
                continue;
            }
            int compared = least.isEmpty() ? -1 : price.get().compareTo(least.get());
            if (compared < 0) {
                best.clear();
                least = price;
            }
            if (compared <= 0) {
                best.add(offer);
            }
        }
        return best;
    }

    /** The exact price for a unit of worth; an offer that cannot be paid is dropped. */
    private Optional<BigFraction> exact(Offer offer) {
        if (purse.isEmpty()) {
            purse = Optional.of(new Purse(electorate, share));
        }
        Purse exact = purse.get();
        while (inPurse < bought.size()) {
            exact.buy(bought.get(inPurse++), (group, each) -> {});
        }
        Optional<BigFraction> price = exact.price(offer.project);
        if (price.isEmpty()) {
            offer.unpayable = true;
            return price;
        }
        offer.price = price.get().divide(share).doubleValue();
        offer.error = offer.price * Math.ulp(1.0);
        return Optional.of(price.get().divide(electorate.worth(offer.project)));
    }

    private void buy(Offer offer) {
        estimate.pay(offer.project, offer.price, offer.error);
        bought(offer.project);
        spent = spent.add(electorate.costInUnits(offer.project));
    }

    private void bought(int project) {
        bought.add(project);
        isBought[project] = true;
    }
}
