package org.multitudelibs.deliberation.ballots.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Wording;

/** Writes one count down, and asks the lot where a rule finds some equal. */
final class Transcript {
    private final Candidates candidates;
    private final Lot lot;
    private final List<Step> steps = new ArrayList<>();

    /** @throws IllegalArgumentException if there are no seats, or the lot was drawn among others */
    Transcript(Candidates candidates, int seats, Lot lot) {
        if (seats < 1) {
            throw new IllegalArgumentException("At least one is to be elected, not " + seats);
        }
        if (lot.order().size() != candidates.count()) {
            throw new IllegalArgumentException(
                    "The lot was drawn among " + lot.order().size() + ", but " + candidates.count() + " stand");
        }
        this.candidates = candidates;
        this.lot = lot;
    }

    /** @throws IllegalArgumentException if more than one is to be elected */
    static Transcript ofOneSeat(String rule, Candidates candidates, int seats, Lot lot) {
        if (seats > 1) {
            throw new IllegalArgumentException(rule + " elects one, not " + seats);
        }
        return new Transcript(candidates, seats, lot);
    }

    /** Whether so few stand that everything about each pair of them is worth saying. */
    boolean isShort() {
        return candidates.count() <= Wording.SPELLED_OUT;
    }

    void say(String action, List<Integer> about, String words) {
        steps.add(Step.of(action, about, words));
    }

    void say(String action, List<Integer> about, Map<Integer, BigFraction> figures, String words) {
        steps.add(new Step(action, about, new TreeMap<>(figures), words));
    }

    /** Says a figure of each, as {@code Approvals: A 3, B 2}. */
    void figures(String action, String what, Map<Integer, BigFraction> figures) {
        List<String> words = new ArrayList<>();
        new TreeMap<>(figures).forEach((who, figure) -> words.add(name(who) + " " + Wording.figure(figure)));
        say(
                action,
                figures.keySet().stream().sorted().toList(),
                figures,
                what + ": " + Wording.list(words, ", ") + ".");
    }

    /** Of some that are equal the one that the lot prefers. */
    int preferred(List<Integer> equal, String because) {
        int first = lot.first(equal);
        if (equal.size() > 1) {
            say("tie", equal, names(equal) + " " + because + "; the lot prefers " + name(first) + ".");
        }
        return first;
    }

    /** Of some that are equal the one that the lot likes least. */
    int leastPreferred(List<Integer> equal, String because) {
        int last = lot.last(equal);
        if (equal.size() > 1) {
            say("tie", equal, names(equal) + " " + because + "; the lot puts " + name(last) + " last.");
        }
        return last;
    }

    /** The best ones of all in turn; those of one tier are equal. */
    Count elect(List<List<Integer>> tiers, int seats, String because) {
        List<Integer> elected = new ArrayList<>();
        for (List<Integer> tier : tiers) {
            List<Integer> left = new ArrayList<>(tier);
            left.sort(lot.preferred());
            int taken = Math.min(left.size(), seats - elected.size());
            if (taken == 0) {
                break;
            }
            List<Integer> chosen = left.subList(0, taken);
            if (tier.size() > 1) {
                say(
                        "tie",
                        tier,
                        names(tier) + " " + because + "; the lot prefers " + names(chosen) + ", in this order.");
            }
            elected.addAll(chosen);
        }
        return elected(elected);
    }

    /** The end of a count. */
    Count elected(List<Integer> elected) {
        say("elect", elected, Wording.elected(candidates, elected));
        return new Count(elected, steps);
    }

    /** All candidates, those with the highest value first, equal ones together. */
    <V extends Comparable<V>> List<List<Integer>> tiers(Function<Integer, V> value) {
        SortedMap<V, List<Integer>> tiers = new TreeMap<>(Collections.reverseOrder());
        candidates
                .numbers()
                .forEach(who -> tiers.computeIfAbsent(value.apply(who), v -> new ArrayList<>())
                        .add(who));
        return List.copyOf(tiers.values());
    }

    String name(int candidate) {
        return candidates.name(candidate);
    }

    String names(List<Integer> some) {
        return Wording.names(candidates, some);
    }
}
