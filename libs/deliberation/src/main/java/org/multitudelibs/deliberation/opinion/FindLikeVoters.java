package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Finds who voted alike. Comparing everybody with everybody takes too long for many, so only those are compared whose ballots fall
 * together under several hashes of their least entries (MinHash: Broder, On the resemblance and containment of documents, 1997): two that have at
 * least four of five votes in common meet almost surely, two with half of them in four of ten cases. The hashes are fixed; no chance is involved.
 */
final class FindLikeVoters {
    private static final int BANDS = 32;
    private static final int HASHES_OF_A_BAND = 6;
    private static final int COMPARED_AT_MOST = 64;
    private static final int ROUNDS = 5;
    private static final double BITS_BEYOND_CHANCE = 20;

    private final Votes votes;
    private final int[] groupOf;
    private final int groups;
    private final List<Integer> varied = new ArrayList<>();
    private final int unvarying;

    /**
     * @param votes of people in an order that follows from what they voted: where limits are reached, it decides
     * @param groupOf the group of each participant, or how many groups there are for one who is not on the map
     */
    FindLikeVoters(Votes votes, int[] groupOf, int groups) {
        this.votes = votes;
        this.groupOf = groupOf;
        this.groups = groups;
        int single = 0;
        for (int participant = 0; participant < votes.participants(); participant++) {
            if (votes.count(participant) >= Coordination.MANY) {
                if (varies(participant)) {
                    varied.add(participant);
                } else {
                    single++;
                }
            }
        }
        this.unvarying = single;
    }

    Coordination find() {
        List<Pair> pairs = agreeingPairs();
        double people = varied.size();
        double needed = BITS_BEYOND_CHANCE + log2(Math.max(1, people * (people - 1) / 2));
        // Those who are alike count once in what is usual, and what is usual says who is alike: until nothing changes.
        // At first
        // everybody who agrees throughout with somebody is taken for alike, so that many of them cannot make themselves
        // usual.
        Sets sets = Sets.alone(votes.participants());
        for (Pair pair : pairs) {
            sets.join(pair.one(), pair.other(), 0);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Usual usual = new Usual(sets);
            Sets next = Sets.alone(votes.participants());
            for (Pair pair : pairs) {
                double surprise = usual.surprise(pair);
                if (surprise >= needed) {
                    next.join(pair.one(), pair.other(), surprise);
                }
            }
            boolean same = next.same(sets);
            sets = next;
            if (same) {
                break;
            }
        }
        return new Coordination(sets.found(), unvarying);
    }

    private boolean varies(int participant) {
        int first = votes.valueAt(votes.start(participant));
        for (int at = votes.start(participant); at < votes.end(participant); at++) {
            if (votes.valueAt(at) != first) {
                return true;
            }
        }
        return false;
    }

    /** Two participants with enough votes in common, the same on each. */
    private record Pair(int one, int other) {}

    /** Of each participant at most a few partners who agree with her, those with whom she has most votes in common: memory grows with people. */
    private List<Pair> agreeingPairs() {
        Map<Integer, Partners> found = new TreeMap<>();
        for (int band = 0; band < BANDS; band++) {
            Map<Long, List<Integer>> together = new HashMap<>();
            for (int participant : varied) {
                List<Integer> before = together.computeIfAbsent(least(participant, band), none -> new ArrayList<>());
                for (int other : before.subList(Math.max(0, before.size() - COMPARED_AT_MOST), before.size())) {
                    int common = agreedOn(other, participant);
                    if (common >= Coordination.MANY) {
                        found.computeIfAbsent(participant, none -> new Partners())
                                .add(other, common);
                    }
                }
                before.add(participant);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        found.forEach((participant, partners) -> partners.each(other -> pairs.add(new Pair(other, participant))));
        return pairs;
    }

    /** The few with whom somebody has most votes in common, of equal ones the lowest numbers. */
    private static final class Partners {
        private static final int MOST = 8;

        private final int[] who = new int[MOST];
        private final int[] common = new int[MOST];
        private int size;

        void add(int other, int votes) {
            int place = size;
            for (int at = 0; at < size; at++) {
                if (who[at] == other) {
                    return;
                }
            }
            while (place > 0 && before(other, votes, who[place - 1], common[place - 1])) {
                if (place < MOST) {
                    who[place] = who[place - 1];
                    common[place] = common[place - 1];
                }
                place--;
            }
            if (place < MOST) {
                who[place] = other;
                common[place] = votes;
                size = Math.min(size + 1, MOST);
            }
        }

        private static boolean before(int one, int votes, int other, int otherVotes) {
            return votes == otherVotes ? one < other : votes > otherVotes;
        }

        void each(IntConsumer taker) {
            for (int at = 0; at < size; at++) {
                taker.accept(who[at]);
            }
        }
    }

    /** The least hashes of somebody's votes under the functions of a band, as one. */
    private long least(int participant, int band) {
        long together = band;
        for (int function = 0; function < HASHES_OF_A_BAND; function++) {
            long seed = (band * (long) HASHES_OF_A_BAND + function + 1) << 32;
            long least = Long.MAX_VALUE;
            for (int at = votes.start(participant); at < votes.end(participant); at++) {
                least = Math.min(least, SplitMix.mixed(seed + 3L * votes.statementAt(at) + votes.valueAt(at) + 1));
            }
            together = SplitMix.mixed(together ^ least);
        }
        return together;
    }

    /** On how many statements both voted, if they said the same on all of them; else −1. */
    private int agreedOn(int one, int other) {
        int common = 0;
        int at = votes.start(one);
        int beside = votes.start(other);
        while (at < votes.end(one) && beside < votes.end(other)) {
            int order = Integer.compare(votes.statementAt(at), votes.statementAt(beside));
            if (order == 0) {
                if (votes.valueAt(at) != votes.valueAt(beside)) {
                    return -1;
                }
                common++;
            }
            at += order <= 0 ? 1 : 0;
            beside += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private static double log2(double number) {
        return StrictMath.log(number) / StrictMath.log(2);
    }

    /** What people of each group usually answer, as how surprising each answer is. */
    private final class Usual {
        private final double[] bits;

        Usual(Sets sets) {
            int wide = groups + 1;
            int[] counts = new int[votes.statements() * wide * 3];
            for (int participant = 0; participant < votes.participants(); participant++) {
                if (sets.first(participant)) {
                    for (int at = votes.start(participant); at < votes.end(participant); at++) {
                        counts[cell(groupOf[participant], votes.statementAt(at), votes.valueAt(at))]++;
                    }
                }
            }
            bits = new double[counts.length];
            for (int row = 0; row < counts.length; row += 3) {
                int all = counts[row] + counts[row + 1] + counts[row + 2];
                for (int answer = 0; answer < 3; answer++) {
                    bits[row + answer] = -log2((counts[row + answer] + 1.0) / (all + 3.0));
                }
            }
        }

        private int cell(int group, int statement, int value) {
            return 3 * (statement * (groups + 1) + group) + value + 1;
        }

        /** How improbable the answers are that both gave, in the group where they are less so. */
        double surprise(Pair pair) {
            return Math.min(surprise(pair, groupOf[pair.one()]), surprise(pair, groupOf[pair.other()]));
        }

        private double surprise(Pair pair, int group) {
            double sum = 0;
            int at = votes.start(pair.one());
            int beside = votes.start(pair.other());
            while (at < votes.end(pair.one()) && beside < votes.end(pair.other())) {
                int order = Integer.compare(votes.statementAt(at), votes.statementAt(beside));
                if (order == 0) {
                    sum += bits[cell(group, votes.statementAt(at), votes.valueAt(at))];
                }
                at += order <= 0 ? 1 : 0;
                beside += order >= 0 ? 1 : 0;
            }
            return sum;
        }
    }

    /** Participants in sets, each set known by its lowest number. */
    private static final class Sets {
        private final int[] above;
        private final double[] surprise;

        private Sets(int[] above, double[] surprise) {
            this.above = above;
            this.surprise = surprise;
        }

        static Sets alone(int participants) {
            int[] above = new int[participants];
            Arrays.setAll(above, number -> number);
            double[] surprise = new double[participants];
            Arrays.fill(surprise, Double.POSITIVE_INFINITY);
            return new Sets(above, surprise);
        }

        private int lowest(int participant) {
            int at = participant;
            while (above[at] != at) {
                above[at] = above[above[at]];
                at = above[at];
            }
            return at;
        }

        boolean first(int participant) {
            return lowest(participant) == participant;
        }

        void join(int one, int other, double bySurprise) {
            int first = Math.min(lowest(one), lowest(other));
            int second = Math.max(lowest(one), lowest(other));
            if (first != second) {
                above[second] = first;
                surprise[first] = Math.min(bySurprise, Math.min(surprise[first], surprise[second]));
            }
        }

        boolean same(Sets other) {
            for (int participant = 0; participant < above.length; participant++) {
                if (lowest(participant) != other.lowest(participant)) {
                    return false;
                }
            }
            return true;
        }

        List<LikeVoters> found() {
            SortedMap<Integer, List<Integer>> sets = new TreeMap<>();
            for (int participant = 0; participant < above.length; participant++) {
                sets.computeIfAbsent(lowest(participant), none -> new ArrayList<>())
                        .add(participant);
            }
            return sets.entrySet().stream()
                    .filter(set -> set.getValue().size() > 1)
                    .map(set -> new LikeVoters(set.getValue(), surprise[set.getKey()]))
                    .sorted(Comparator.comparing(set -> -set.participants().size()))
                    .toList();
        }
    }
}
