package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.multitudelibs.deliberation.opinion.GroupChoice;
import org.multitudelibs.deliberation.opinion.GroupMemory;
import org.multitudelibs.deliberation.opinion.Silhouette;

/**
 * Clusters gathered into groups: into 2, 3 and so on to min(5, 2 + ⌊clusters / 12⌋), each from the same number at the
 * update before; the number with the best silhouette (the greatest among equals) is the best, and is taken once it was
 * the best four times running.
 *
 * <p>Twelve clusters in two heaps, so that 2 is taken; then in three: 3 is the best from now on, and is taken at the fourth
 * update of them.
 *
 * @param choices the numbers tried
 * @param chosen the groups of the number taken
 */
record Level(List<GroupChoice> choices, List<Cluster> chosen, Memory.OfLevel memory) {
    private static final int ROUNDS = 100;
    private static final int ROUNDS_IN_PRODUCTION = 20;

    static Level of(Places clusters, Optional<Memory.OfLevel> before, ReplayOptions options) {
        if (clusters.size() == 0) {
            return new Level(List.of(), List.of(), before.orElse(Memory.OfLevel.NONE));
        }
        KMeans means = new KMeans(options);
        int rounds = options.has(Quirk.TWENTY_ROUNDS_FOR_GROUPS) ? ROUNDS_IN_PRODUCTION : ROUNDS;
        int most = GroupChoice.most(clusters.size());
        SortedMap<Integer, List<Cluster>> tried = new TreeMap<>();
        List<GroupChoice> choices = new ArrayList<>();
        GroupChoice best = new GroupChoice(GroupChoice.FEWEST, Double.NEGATIVE_INFINITY);
        for (int number = GroupChoice.FEWEST; number <= most; number++) {
            int groups = number;
            List<Cluster> found = means.of(clusters, groups, before.flatMap(memory -> memory.groupsOf(groups)), rounds);
            GroupChoice choice = new GroupChoice(groups, silhouette(clusters, found));
            tried.put(groups, found);
            choices.add(choice);
            best = choice.silhouette() >= best.silhouette() ? choice : best;
        }
        GroupMemory smoothing = GroupMemory.after(before.flatMap(Memory.OfLevel::smoothing), best.groups(), most);
        List<Cluster> chosen = tried.getOrDefault(smoothing.shown(), List.of());
        return new Level(choices, chosen, new Memory.OfLevel(tried, Optional.of(smoothing)));
    }

    private static double silhouette(Places clusters, List<Cluster> groups) {
        Map<Integer, Integer> groupOf = groupOf(groups);
        int[] of = clusters.ids().stream()
                .mapToInt(id -> groupOf.getOrDefault(id, -1))
                .toArray();
        return Silhouette.of(clusters.points(), of, groups.size());
    }

    /** The number, in the order of the groups, of the one that each member is in. */
    static Map<Integer, Integer> groupOf(List<Cluster> groups) {
        Map<Integer, Integer> groupOf = new TreeMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int member : groups.get(group).members()) {
                groupOf.put(member, group);
            }
        }
        return groupOf;
    }
}
