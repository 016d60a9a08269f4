package org.multitudelibs.deliberation.ballots.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Looks for the committees with the highest score of proportional approval voting, by branch and bound: a committee begun is given
 * up when even the members that would add most to it now, who can only add less later, do not make it good enough.
 *
 * <p>Scores are whole numbers: of each vote the least common multiple of 1, 2… up to the most members one voter can have.
 */
final class BestCommittees {
    private final Supporters supporters;
    private final int seats;
    private final long limit;
    private final long unit;
    private final int[] represented;
    private final long[] gain;
    private final int[] chosen;
    private long score;
    private long steps;

    /** @throws TooLargeException if scores do not fit in a long */
    BestCommittees(Supporters supporters, int seats, long limit) {
        this.supporters = supporters;
        this.seats = seats;
        this.limit = limit;
        int most = supporters.ballots().stream()
                .mapToInt(approved -> Math.min(approved.length, seats))
                .max()
                .orElse(1);
        this.unit = unit(most, Arrays.stream(supporters.voters()).sum());
        this.represented = new int[supporters.ballots().size()];
        this.gain = new long[supporters.of().size()];
        this.chosen = new int[seats];
        for (int who = 0; who < gain.length; who++) {
            for (int ballot : supporters.of().get(who)) {
                gain[who] += supporters.voters()[ballot] * unit;
            }
        }
    }

    private long unit(int most, long voters) {
        BigInteger multiple = BigInteger.ONE;
        for (int share = 2; share <= most; share++) {
            BigInteger number = BigInteger.valueOf(share);
            multiple = multiple.multiply(number).divide(multiple.gcd(number));
        }
        BigInteger highest = multiple.multiply(BigInteger.valueOf(voters)).multiply(BigInteger.valueOf(2L * seats));
        if (highest.bitLength() > 62) {
            throw new TooLargeException(seats + " seats and " + voters
                    + " voters are too many for an exact count; sequential-pav counts them");
        }
        return multiple.longValueExact();
    }

    /** The highest score there is. */
    long highest() {
        int[] order = IntStream.range(0, gain.length)
                .boxed()
                .sorted(Comparator.comparing(who -> -gain[who]))
                .mapToInt(Integer::intValue)
                .toArray();
        Visitor best = new Visitor(greedy(), false) {
            @Override
            boolean found() {
                wanted = score;
                return true;
            }
        };
        visit(order, 0, 0, best);
        return best.wanted;
    }

    /** Committees with at least this score, at most so many: first those with whoever comes first in an order, then with the next. */
    List<List<Integer>> with(long wanted, List<Integer> candidates, int most) {
        List<List<Integer>> committees = new ArrayList<>();
        int[] order = candidates.stream().mapToInt(Integer::intValue).toArray();
        visit(order, 0, 0, new Visitor(wanted, true) {
            @Override
            boolean found() {
                committees.add(Arrays.stream(chosen).boxed().toList());
                return committees.size() < most;
            }
        });
        return committees;
    }

    BigFraction asVotes(long units) {
        return BigFraction.of(BigInteger.valueOf(units), BigInteger.valueOf(unit));
    }

    /** The score of the committee to which always somebody is added who adds most. */
    private long greedy() {
        int[] members = new int[seats];
        for (int seat = 0; seat < seats; seat++) {
            int best = -1;
            for (int who = 0; who < gain.length; who++) {
                int candidate = who;
                boolean free = Arrays.stream(members, 0, seat).noneMatch(member -> member == candidate);
                if (free && (best < 0 || gain[who] > gain[best])) {
                    best = who;
                }
            }
            members[seat] = best;
            add(best, 1);
        }
        long reached = score;
        for (int seat = seats - 1; seat >= 0; seat--) {
            add(members[seat], -1);
        }
        return reached;
    }

    /** What is looked for: committees with a score above what is wanted, or that too. */
    private abstract static class Visitor {
        long wanted;
        final boolean equalToo;

        Visitor(long wanted, boolean equalToo) {
            this.wanted = wanted;
            this.equalToo = equalToo;
        }

        /** Whether to go on. */
        abstract boolean found();

        boolean wants(long score) {
            return equalToo ? score >= wanted : score > wanted;
        }
    }

    private boolean visit(int[] order, int from, int size, Visitor visitor) {
        if (size == seats) {
            return !visitor.wants(score) || visitor.found();
        }
        for (int at = from; at <= order.length - (seats - size); at++) {
            if (!visitor.wants(bound(order, at, seats - size))) {
                return true;
            }
            int who = order[at];
            chosen[size] = who;
            add(who, 1);
            boolean on = visit(order, at + 1, size + 1, visitor);
            add(who, -1);
            if (!on) {
                return false;
            }
        }
        return true;
    }

    /** At most what can be reached by adding so many of those from some place on: the score and their highest gains. */
    private long bound(int[] order, int from, int missing) {
        step(order.length - from);
        long[] highest = new long[missing];
        for (int at = from; at < order.length; at++) {
            // Falling order; gains are never negative, so zeros stand for none.
            long next = gain[order[at]];
            for (int place = missing; place > 0 && highest[place - 1] < next; place--) {
                if (place < missing) {
                    highest[place] = highest[place - 1];
                }
                highest[place - 1] = next;
            }
        }
        return score + Arrays.stream(highest).sum();
    }

    private void step(long looks) {
        steps += looks;
        if (steps > limit) {
            throw new TooLargeException("The best " + seats + " of " + gain.length + " were not found in " + limit
                    + " steps; sequential-pav counts so large an election");
        }
    }

    /** Adds a member, or takes the last one away again. */
    private void add(int who, int direction) {
        if (direction > 0) {
            score += gain[who];
        }
        for (int ballot : supporters.of().get(who)) {
            int members = direction > 0 ? represented[ballot] : represented[ballot] - 1;
            step(supporters.ballots().get(ballot).length);
            long less = supporters.voters()[ballot] * (unit / (members + 1) - unit / (members + 2));
            for (int other : supporters.ballots().get(ballot)) {
                gain[other] -= direction * less;
            }
            represented[ballot] += direction;
        }
        if (direction < 0) {
            score -= gain[who];
        }
    }
}
