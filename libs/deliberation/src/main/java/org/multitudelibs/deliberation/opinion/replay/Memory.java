package org.multitudelibs.deliberation.opinion.replay;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.multitudelibs.deliberation.opinion.GroupMemory;
import org.multitudelibs.deliberation.opinion.Tally;

/**
 * What an update leaves behind for the next.
 *
 * @param onTheMap participants with a place, who keep it
 * @param directions where the next components start
 * @param baseClusters where the next base clusters start
 * @param groups where the next groups start
 * @param subgroups the same inside each group, by its id
 * @param votesOfGroups votes of all groups on each statement, by its id
 */
public record Memory(
        Set<Integer> onTheMap,
        Directions directions,
        List<Cluster> baseClusters,
        OfLevel groups,
        SortedMap<Integer, OfLevel> subgroups,
        SortedMap<Integer, Tally> votesOfGroups) {

    /** Before the first update. */
    public static final Memory NONE =
            new Memory(Set.of(), Directions.NONE, List.of(), OfLevel.NONE, new TreeMap<>(), new TreeMap<>());

    public Memory {
        onTheMap = Collections.unmodifiableSortedSet(new TreeSet<>(onTheMap));
        baseClusters = List.copyOf(baseClusters);
        subgroups = Collections.unmodifiableSortedMap(new TreeMap<>(subgroups));
        votesOfGroups = Collections.unmodifiableSortedMap(new TreeMap<>(votesOfGroups));
    }

    /** What is left when Polis' worker starts anew, as it did every four hours: groups and their number are forgotten. */
    public Memory afterRestart() {
        return new Memory(onTheMap, directions, baseClusters, OfLevel.NONE, new TreeMap<>(), votesOfGroups);
    }

    /**
     * Of groups of base clusters.
     *
     * @param byNumber the groups of each number of them that was tried
     * @param smoothing which number was best, and for how long
     */
    public record OfLevel(SortedMap<Integer, List<Cluster>> byNumber, Optional<GroupMemory> smoothing) {

        /** Before there are groups. */
        public static final OfLevel NONE = new OfLevel(new TreeMap<>(), Optional.empty());

        public OfLevel {
            SortedMap<Integer, List<Cluster>> copy = new TreeMap<>();
            byNumber.forEach((number, groups) -> copy.put(number, List.copyOf(groups)));
            byNumber = Collections.unmodifiableSortedMap(copy);
        }

        Optional<List<Cluster>> groupsOf(int number) {
            return Optional.ofNullable(byNumber.get(number));
        }
    }
}
