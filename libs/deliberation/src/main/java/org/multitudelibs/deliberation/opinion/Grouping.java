package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The groups: people are first gathered in at most a hundred small clusters, these then in two to five groups; as many
 * as are best apart.
 *
 * @param of the group of each point
 * @param count how many groups there are, numbered in the order of their first points
 */
record Grouping(int[] of, int count, List<GroupChoice> choices, GroupMemory memory) {
    private static final int SMALL_CLUSTERS = 100;
    private static final int ROUNDS_FOR_SMALL = 100;
    private static final int ROUNDS_FOR_GROUPS = 20;

    static Grouping of(List<Point> points, Optional<GroupMemory> before) {
        if (points.isEmpty()) {
            return new Grouping(new int[0], 0, List.of(), before.orElse(GroupMemory.NONE));
        }
        double[] alike = new double[points.size()];
        Arrays.fill(alike, 1);
        Clustering small = KMeans.of(points, alike, SMALL_CLUSTERS, ROUNDS_FOR_SMALL);
        List<Clustering> tried = new ArrayList<>();
        List<GroupChoice> choices = new ArrayList<>();
        int most = GroupChoice.most(small.size());
        for (int groups = GroupChoice.FEWEST; groups <= most; groups++) {
            Clustering clustering = KMeans.of(small.centres(), small.sizes(), groups, ROUNDS_FOR_GROUPS);
            tried.add(clustering);
            choices.add(new GroupChoice(groups, clustering.silhouette(small.centres())));
        }
        int best = best(choices);
        GroupMemory memory = GroupMemory.after(before, best, most);
        Clustering chosen = tried.get(memory.shown() - GroupChoice.FEWEST);
        return inOrder(small, chosen, choices, memory);
    }

    private static int best(List<GroupChoice> choices) {
        GroupChoice best = choices.getFirst();
        for (GroupChoice choice : choices) {
            if (choice.silhouette() > best.silhouette()) {
                best = choice;
            }
        }
        return best.groups();
    }

    private static Grouping inOrder(
            Clustering small, Clustering chosen, List<GroupChoice> choices, GroupMemory memory) {
        int[] number = new int[chosen.size()];
        Arrays.fill(number, -1);
        int[] of = new int[small.of().length];
        int count = 0;
        for (int point = 0; point < of.length; point++) {
            int cluster = chosen.of()[small.of()[point]];
            if (number[cluster] < 0) {
                number[cluster] = count++;
            }
            of[point] = number[cluster];
        }
        return new Grouping(of, count, choices, memory);
    }
}
