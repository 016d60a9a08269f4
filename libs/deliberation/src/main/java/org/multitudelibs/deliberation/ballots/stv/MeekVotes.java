package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.ballots.stv.MeekText.Point;

/** What each candidate has when each keeps a given share of every ballot that comes by. */
final class MeekVotes<N> {
    private final MeekText<N> text;
    private final Arithmetic<N> arithmetic;
    private final List<BallotTree> trees = new ArrayList<>();
    private final List<List<N>> binomials = new ArrayList<>();
    private final N zero;
    private final Deque<Passing<N>> passing = new ArrayDeque<>();
    private List<N> shares = List.of();
    private List<N> votes = List.of();

    MeekVotes(MeekText<N> text, RankedBallots ballots) {
        this.text = text;
        this.arithmetic = text.arithmetic();
        zero = arithmetic.zero();
        if (text.equalRanks() == EqualRanks.SPLIT) {
            trees.add(BallotTree.of(ballots, Ranking::isStrict));
            trees.add(BallotTree.of(ballots, ranking -> !ranking.isStrict()));
        } else {
            trees.add(BallotTree.of(ballots, ranking -> true));
        }
    }

    /** Ballots that come to a place, and what each of them is still worth. */
    private record Passing<N>(BallotTree node, N weight) {}

    /** How many voters cast a valid ballot. */
    long voters() {
        return trees.stream().mapToLong(BallotTree::voters).reduce(0, Math::addExact);
    }

    List<N> with(List<N> keep) {
        shares = keep;
        votes = new ArrayList<>(Collections.nCopies(keep.size(), zero));
        for (int tree = 0; tree < trees.size(); tree++) {
            boolean split = tree > 0;
            passOn(trees.get(tree), arithmetic.one());
            while (!passing.isEmpty()) {
                Passing<N> next = passing.pop();
                if (split) {
                    split(next.node(), next.weight());
                } else {
                    pass(next.node(), next.weight());
                }
            }
        }
        return votes;
    }

    private void passOn(BallotTree node, N weight) {
        for (BallotTree next : node.next()) {
            passing.push(new Passing<>(next, weight));
        }
    }

    private void pass(BallotTree node, N weight) {
        if (node.place().size() == 1) {
            int candidate = node.place().getFirst();
            N left = isExcluded(candidate) ? weight : keep(node, candidate, weight);
            if (arithmetic.compare(left, zero) > 0) {
                passOn(node, left);
            }
        } else {
            N left = average(node, weight);
            if (!arithmetic.isZero(left)) {
                passOn(node, left);
            }
        }
    }

    /** Lets a candidate keep a share of ballots that are worth so much: what they are worth then. */
    private N keep(BallotTree node, int candidate, N weight) {
        N share = shares.get(candidate);
        N kept;
        N left;
        if (text.says(Point.SAME_AMOUNT)) {
            kept = arithmetic.less(share, weight) ? share : weight;
            left = arithmetic.subtract(weight, kept);
        } else if (text.says(Point.KEPT_ROUNDED_UP)) {
            kept = arithmetic.multiplyUp(weight, share);
            left = arithmetic.subtract(weight, kept);
        } else {
            kept = arithmetic.multiply(weight, share);
            left = arithmetic.multiply(weight, arithmetic.subtract(arithmetic.one(), share));
        }
        receive(candidate, kept, node.voters());
        return left;
    }

    private void receive(int candidate, N each, long voters) {
        votes.set(candidate, arithmetic.add(votes.get(candidate), arithmetic.times(each, voters)));
    }

    private boolean isExcluded(int candidate) {
        return arithmetic.isZero(shares.get(candidate));
    }

    /**
     * In all orders of n equal candidates alike, one of them comes after every set of j others equally often: the mean of what it keeps is
     * its share times the sum over j of what sets of j others leave, in the mean of these sets, divided by n.
     */
    private N average(BallotTree node, N weight) {
        List<Integer> place = node.place();
        N count = arithmetic.of(place.size());
        N left = arithmetic.one();
        for (int at = 0; at < place.size(); at++) {
            int candidate = place.get(at);
            List<N> sets = leftBySets(place, at);
            N mean = zero;
            for (int size = 0; size < place.size(); size++) {
                mean = arithmetic.add(mean, arithmetic.divide(sets.get(size), binomial(place.size() - 1, size)));
            }
            N part = arithmetic.divide(arithmetic.multiply(mean, shares.get(candidate)), count);
            receive(candidate, arithmetic.multiply(weight, part), node.voters());
            left = arithmetic.multiply(left, unkept(candidate));
        }
        return arithmetic.multiply(weight, left);
    }

    /** For each number of others the sum, over all sets of so many, of what a whole ballot is worth after them. */
    private List<N> leftBySets(List<Integer> place, int without) {
        List<N> sums = new ArrayList<>(Collections.nCopies(place.size(), zero));
        sums.set(0, arithmetic.one());
        for (int at = 0; at < place.size(); at++) {
            N unkept = unkept(place.get(at));
            if (at != without && !arithmetic.isZero(unkept)) {
                for (int size = place.size() - 1; size > 0; size--) {
                    sums.set(size, arithmetic.add(sums.get(size), arithmetic.multiply(sums.get(size - 1), unkept)));
                }
            }
        }
        return sums;
    }

    private N unkept(int candidate) {
        return arithmetic.subtract(arithmetic.one(), shares.get(candidate));
    }

    /** How many sets of a size there are. */
    private N binomial(int of, int size) {
        while (binomials.size() <= of) {
            List<N> row = new ArrayList<>();
            for (int at = 0; at <= binomials.size(); at++) {
                boolean edge = at == 0 || at == binomials.size();
                List<N> above = edge ? List.of() : binomials.getLast();
                row.add(edge ? arithmetic.one() : arithmetic.add(above.get(at - 1), above.get(at)));
            }
            binomials.add(row);
        }
        return binomials.get(of).get(size);
    }

    private void split(BallotTree node, N weight) {
        List<Integer> some = node.place().stream()
                .filter(candidate -> !isExcluded(candidate))
                .toList();
        if (some.isEmpty()) {
            return;
        }
        N part = arithmetic.divide(weight, arithmetic.of(some.size()));
        for (int candidate : some) {
            N left = keep(node, candidate, part);
            if (!arithmetic.isZero(left)) {
                passOn(node, left);
            }
        }
    }
}
