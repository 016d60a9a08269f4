package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        boolean nobodyGivesAll;

        Offer(int project) {
            this.project = project;
        }
    }

    private final Electorate electorate;
    private final BigFraction share;
    private final Order order;
    private final Estimate estimate;
    private final List<Integer> bought = new ArrayList<>();
    private final List<Step> ties = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private BigFraction spent = BigFraction.ZERO;
    private Optional<Purse> purse = Optional.empty();
    private int inPurse;

    private EqualSharesRun(Electorate electorate, BigFraction share, Order order) {
        this.electorate = electorate;
        this.share = share;
        this.order = order;
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
            electorate.supported(false).forEach(project -> run.offers.add(new Offer(project)));
            while (run.spent.compareTo(limit) <= 0 && run.round()) {
                // Another one was bought.
            }
        }
        return run;
    }

    /** What was bought, in order. */
    List<Integer> bought() {
        return bought;
    }

    BigFraction spent() {
        return spent;
    }

    /** Where equals had to be put in order; each is about the project that was bought then. */
    List<Step> ties() {
        return ties;
    }

    private void buyWhatIsFree() {
        List<Integer> free = electorate.supported(true);
        bought.addAll(free.stream().sorted(order.ties()).toList());
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
            if (chosen.isPresent()) {
                buy(chosen.get());
                return true;
            }
        }
    }

    /** All whose price may be the lowest. Those that cannot be paid any more are dropped. */
    private List<Offer> contenders() {
        offers.sort(Comparator.comparingDouble(offer -> offer.lowest));
        List<Offer> looked = new ArrayList<>();
        List<Offer> unpayable = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (Offer offer : offers) {
            if (offer.lowest > best) {
                break;
            }
            switch (estimate.find(offer.project, offer.price)) {
                case UNPAYABLE -> unpayable.add(offer);
                case UNSURE -> {
                    offer.sure = false;
                    looked.add(offer);
                }
                case PRICE -> {
                    double worth = electorate.floating().worths()[offer.project];
                    offer.sure = true;
                    offer.price = estimate.price();
                    offer.error = estimate.error();
                    offer.nobodyGivesAll = estimate.nobodyGivesAll();
                    // What dividing rounds is far less than the margin.
                    offer.lowest = offer.price / worth * (1 - 2 * Estimate.MARGIN);
                    best = Math.min(best, offer.price / worth * (1 + 2 * Estimate.MARGIN));
                    looked.add(offer);
                }
            }
        }
        offers.removeAll(unpayable);
        double highest = best;
        looked.removeIf(offer -> offer.lowest > highest);
        return looked;
    }

    /** The best of some that are too close to tell, or nothing if none of them can be paid after all. */
    private Optional<Offer> choose(List<Offer> contenders) {
        Offer first = contenders.getFirst();
        List<Offer> best;
        if (contenders.stream().allMatch(offer -> offer.sure && electorate.alike(offer.project, first.project))) {
            best = contenders;
        } else if (contenders.stream().allMatch(offer -> offer.sure && offer.nobodyGivesAll)) {
            best = lowest(contenders, offer -> Optional.of(electorate.firstPrice(offer.project)));
        } else {
            best = lowest(contenders, this::exact);
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
            offers.remove(offer);
            return price;
        }
        offer.price = price.get().divide(share).doubleValue();
        offer.error = offer.price * Math.ulp(1.0);
        return Optional.of(price.get().divide(electorate.worth(offer.project)));
    }

    private void buy(Offer offer) {
        estimate.pay(offer.project, offer.price, offer.error);
        offers.remove(offer);
        bought.add(offer.project);
        spent = spent.add(electorate.cost(offer.project));
    }
}
