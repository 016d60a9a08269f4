package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the groups of a map hold when some people are left out. In each of several rounds about a fifth of the participants are left
 * out and the map is computed anew from the others' votes alone; then the groups of both maps are compared on the
 * people who have a place on both. Groups that come and go with a few people are not there.
 *
 * <p>After C. Hennig, "Cluster-wise assessment of cluster stability" (2007), with subsets instead of samples with
 * repetition. He takes a group for dissolved in a round when {@code found} is at most one half, and for stable when the mean
 * over the rounds is three quarters or more.
 *
 * <p>Example: ten people agree with a first statement and disagree with a second, ten say the contrary. Whoever is left
 * out, the others fall apart into the same two groups: every figure is 1.
 *
 * <p>Who is left out follows from the seed, the round and the participant's place among all in the order of what they voted, by
 * whole-number arithmetic: everybody who has the votes and knows the seed finds the same figures, however people are numbered. A round costs a whole map.
 *
 * @param rounds how many there were
 * @param randIndex adjusted Rand index of both groupings, mean over the rounds: 1 for the same groups (or
 *     fewer than two people), about 0 for chance
 * @param groups of each group, by its number
 */
public record Stability(int rounds, double randIndex, List<OfGroup> groups) {
    /** More than these tell nothing new. */
    public static final int MOST_ROUNDS = 1000;

    private static final int LEFT_OUT_ONE_IN = 5;
    private static final int ROUNDS = 20;
    private static final int FEW_ROUNDS = 5;
    private static final int MANY_VOTES = 200_000;

    public Stability {
        groups = List.copyOf(groups);
    }

    /**
     * How well one group holds.
     *
     * @param found people in both the group and the group of a round most like it, over those in either (Jaccard's index), from 0
     *     to 1; mean over the rounds in which anybody of the group had a place, 0 without any
     * @param together of all pairs of its people in all rounds, the share that stayed in one group; 1 without any pair
     */
    public record OfGroup(int group, double found, double together) {}

    /**
     * Measures it with the seed 0: in twenty rounds, or in five where there are more than 200,000 votes, as a round costs a map and
     * many people tell enough in few. Whoever has the votes comes to the same figures.
     *
     * @param map of these votes and facts
     * @throws IllegalArgumentException for a map with people who are not among the votes
     */
    public static Stability of(Votes votes, List<StatementFacts> facts, OpinionMap map) {
        return of(votes, facts, map, 0, votes.count() > MANY_VOTES ? FEW_ROUNDS : ROUNDS);
    }

    /**
     * Measures it.
     *
     * @param map of these votes and facts
     * @param rounds from 1 to {@link #MOST_ROUNDS}
     * @throws IllegalArgumentException for another number of rounds, or for a map with people who are not among the votes
     */
    public static Stability of(Votes votes, List<StatementFacts> facts, OpinionMap map, long seed, int rounds) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException(rounds + " rounds are not between 1 and " + MOST_ROUNDS);
        }
        if (map.placed().stream().anyMatch(placed -> placed.participant() >= votes.participants())) {
            throw new IllegalArgumentException("The map has people on it who are not among the votes");
        }
        int[] place = new int[votes.participants()];
        int next = 0;
        for (int participant : votes.inOrderOfVotes()) {
            place[participant] = next++;
        }
        List<Compared> compared = IntStream.range(0, rounds)
                .mapToObj(round -> {
                    Votes left = votes.only(participant -> stays(seed, round, place[participant]));
                    return Compared.of(votes.participants(), map, OpinionMap.of(left, facts));
                })
                .toList();
        return new Stability(
                rounds,
                compared.stream().mapToDouble(Compared::randIndex).average().orElseThrow(),
                IntStream.range(0, map.groups().size())
                        .mapToObj(group -> ofGroup(group, compared))
                        .toList());
    }

    private static boolean stays(long seed, int round, int place) {
        long number = SplitMix.mixed(SplitMix.mixed(seed + round) + place);
        return Long.remainderUnsigned(number, LEFT_OUT_ONE_IN) != 0;
    }

    private static OfGroup ofGroup(int group, List<Compared> rounds) {
        double pairs = 0;
        double together = 0;
        for (Compared round : rounds) {
            pairs += pairs(round.people(group));
            together += Arrays.stream(round.shared()[group])
                    .mapToDouble(Stability::pairs)
                    .sum();
        }
        double found = rounds.stream()
                .filter(round -> round.people(group) > 0)
                .mapToDouble(round -> round.found(group))
                .average()
                .orElse(0);
        return new OfGroup(group, found, pairs == 0 ? 1 : together / pairs);
    }

    private static double pairs(int people) {
        return people * (people - 1.0) / 2;
    }

    /**
     * Two maps side by side.
     *
     * @param shared how many people each group of the one shares with each of the other
     */
    private record Compared(int[][] shared, double randIndex) {

        static Compared of(int participants, OpinionMap map, OpinionMap other) {
            int[] groupOf = new int[participants];
            Arrays.fill(groupOf, -1);
            other.placed().forEach(placed -> groupOf[placed.participant()] = placed.group());
            int[][] shared = new int[map.groups().size()][other.groups().size()];
            List<Integer> ones = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (Placed placed : map.placed()) {
                int group = groupOf[placed.participant()];
                if (group >= 0) {
                    shared[placed.group()][group]++;
                    ones.add(placed.group());
                    others.add(group);
                }
            }
            return new Compared(shared, ones.size() < 2 ? 1 : RandIndex.adjusted(ones, others));
        }

        int people(int group) {
            return Arrays.stream(shared[group]).sum();
        }

        double found(int group) {
            double best = 0;
            for (int other = 0; other < shared[group].length; other++) {
                int at = other;
                int ofOther = Arrays.stream(shared).mapToInt(row -> row[at]).sum();
                int both = shared[group][other];
                best = Math.max(best, (double) both / (people(group) + ofOther - both));
            }
            return best;
        }
    }
}
