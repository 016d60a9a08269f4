package org.multitudelibs.deliberation.opinion.replay;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.multitudelibs.deliberation.opinion.GroupChoice;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Representative;
import org.multitudelibs.deliberation.opinion.Shared;
import org.multitudelibs.deliberation.opinion.StatementFigures;

/**
 * What Polis' worker publishes after a batch of votes. Statements and participants have their ids; positions are in
 * Polis' sign.
 *
 * @param participants everybody who voted, as they were first seen ({@code n} is their number)
 * @param statements statements that were voted on, as they were first seen ({@code tids})
 * @param votesGiven how many votes each participant gave ({@code user-vote-counts})
 * @param onTheMap who has a place on the map, as they were first seen ({@code in-conv})
 * @param directions the plane ({@code pca})
 * @param positions where each participant stands
 * @param baseClusters people near each other, at most a hundred clusters, by id ({@code base-clusters})
 * @param groups the groups, of base clusters, by id ({@code group-clusters})
 * @param subgroups groups inside each group, by its id; empty where they were not asked for
 * @param choices numbers of groups that were tried
 * @param figures of each statement, in the order of {@code statements}; its tallies by group are in the order of
 *     {@code groups} ({@code group-votes}, {@code group-aware-consensus}, {@code comment-priorities},
 *     {@code comment-projection}, {@code comment-extremity})
 * @param representative what tells each group from the others, by its id ({@code repness})
 * @param shared what most people agree or disagree with ({@code consensus})
 * @param memory what the next update starts from
 */
public record Update(
        List<Integer> participants,
        List<Integer> statements,
        SortedMap<Integer, Integer> votesGiven,
        List<Integer> onTheMap,
        Directions directions,
        SortedMap<Integer, Point> positions,
        List<Cluster> baseClusters,
        List<Cluster> groups,
        SortedMap<Integer, List<Cluster>> subgroups,
        List<GroupChoice> choices,
        List<StatementFigures> figures,
        SortedMap<Integer, List<Representative>> representative,
        List<Shared> shared,
        Memory memory) {

    public Update {
        participants = List.copyOf(participants);
        statements = List.copyOf(statements);
        votesGiven = Collections.unmodifiableSortedMap(new TreeMap<>(votesGiven));
        onTheMap = List.copyOf(onTheMap);
        positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
        baseClusters = List.copyOf(baseClusters);
        groups = List.copyOf(groups);
        subgroups = Collections.unmodifiableSortedMap(new TreeMap<>(subgroups));
        choices = List.copyOf(choices);
        figures = List.copyOf(figures);
        representative = Collections.unmodifiableSortedMap(new TreeMap<>(representative));
        shared = List.copyOf(shared);
    }

    /** The id of the group of each participant on the map. */
    public SortedMap<Integer, Integer> groupOf() {
        SortedMap<Integer, Integer> ofBase = new TreeMap<>();
        groups.forEach(group -> group.members().forEach(base -> ofBase.put(base, group.id())));
        SortedMap<Integer, Integer> groupOf = new TreeMap<>();
        for (Cluster base : baseClusters) {
            int group = ofBase.getOrDefault(base.id(), -1);
            base.members().forEach(participant -> groupOf.put(participant, group));
        }
        return groupOf;
    }
}
