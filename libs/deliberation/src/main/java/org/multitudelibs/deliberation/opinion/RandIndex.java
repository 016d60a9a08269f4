package org.multitudelibs.deliberation.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two ways of grouping the same people agree: 1 for the same groups, about 0 for what chance gives (Hubert and Arabie,
 * Comparing partitions, Journal of Classification 2, 1985).
 */
public final class RandIndex {
    private RandIndex() {}

    /**
     * The adjusted Rand index.
     *
     * @param one the group of each person, whatever the groups are called
     * @param other their groups in the other way
     */
    public static double adjusted(List<Integer> one, List<Integer> other) {
        Map<Integer, Integer> ones = new HashMap<>();
        Map<Integer, Integer> others = new HashMap<>();
        Map<List<Integer>, Integer> both = new HashMap<>();
        for (int at = 0; at < one.size(); at++) {
            ones.merge(one.get(at), 1, Integer::sum);
            others.merge(other.get(at), 1, Integer::sum);
            both.merge(List.of(one.get(at), other.get(at)), 1, Integer::sum);
        }
        double inOnes = pairs(ones);
        double inOthers = pairs(others);
        double expected = inOnes * inOthers / pairs(one.size());
        double most = (inOnes + inOthers) / 2;
        return most == expected ? 1 : (pairs(both) - expected) / (most - expected);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(RandIndex::pairs).sum();
    }

    private static double pairs(int count) {
        return count * (count - 1.0) / 2;
    }
}
