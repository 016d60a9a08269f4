package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The groups: people are first gathered in at most a hundred small clusters, these then in two to five groups; as many
 * as are best apart; in one where all stand at one place. Places, and how many people are at each, are all that counts.
 *
 * @param of the group of each person
 * @param count how many groups there are, numbered from the largest to the smallest, of equally large ones from west to east: so
 *     two about as large may exchange their numbers when votes come
 * @param choices what was tried, the number shown among it; empty only where there is nobody
 * @param memory shows as many as there are
 */
record Grouping(int[] of, int count, List<GroupChoice> choices, GroupMemory memory) {
    private static final int SMALL_CLUSTERS = 100;
    private static final int ROUNDS_FOR_SMALL = 100;
    private static final int ROUNDS_FOR_GROUPS = 20;

    static Grouping of(Places places, Optional<GroupMemory> before) {
        if (places.points().isEmpty()) {
            return new Grouping(new int[0], 0, List.of(), GroupMemory.NONE);
        }
        Clustering small = new KMeans(places.points(), places.people()).into(SMALL_CLUSTERS, ROUNDS_FOR_SMALL);
        double[] people = new double[small.size()];
        for (int place = 0; place < small.of().length; place++) {
            people[small.of()[place]] += places.people()[place];
        }
        List<Clustering> tried =
                new GlobalKMeans(small.centres(), people, ROUNDS_FOR_GROUPS).upTo(GroupChoice.most(small.size()));
        int most = tried.size();
        List<GroupChoice> choices = IntStream.rangeClosed(Math.min(GroupChoice.FEWEST, most), most)
                .mapToObj(
                        groups -> new GroupChoice(groups, tried.get(groups - 1).silhouette(small.centres())))
                .toList();
        GroupMemory memory = GroupMemory.after(before, best(choices), most);
        Clustering chosen = tried.get(memory.shown() - 1);
        int[] number = numbers(chosen, people);
        int[] of = Arrays.stream(places.of())
                .map(place -> number[chosen.of()[small.of()[place]]])
                .toArray();
        return new Grouping(of, chosen.size(), choices, memory);
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

    /** The largest group first, of equally large ones the one farther west. */
    private static int[] numbers(Clustering groups, double[] people) {
        double[] size = new double[groups.size()];
        for (int cluster = 0; cluster < people.length; cluster++) {
            size[groups.of()[cluster]] += people[cluster];
        }
        int[] number = new int[size.length];
        List<Integer> inOrder = IntStream.range(0, size.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer group) -> -size[group])
                        .thenComparing(groups.centres()::get, Point.WEST_TO_EAST))
                .toList();
        for (int group : inOrder) {
            number[group] = inOrder.indexOf(group);
        }
        return number;
    }
}
