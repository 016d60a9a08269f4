package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What changes on a map when some of its people are counted less.
 *
 * @param placed people on the map with all, and without
 * @param groups numbers of groups with all, and without
 * @param likeness how far those who are on both maps are in the same groups: adjusted Rand index, 1 for the same
 * @param gathers statements that bring groups together with all only, and without only
 * @param divides statements that divide with all only, and without only
 * @param mostMoved the statement whose share of agreement changes most; nothing where no share changes
 * @param shift by how much it changes: the share without less that with all, between −1 and 1
 */
public record Influence(
        Change<Integer> placed,
        Change<Integer> groups,
        double likeness,
        Change<List<Integer>> gathers,
        Change<List<Integer>> divides,
        OptionalInt mostMoved,
        double shift) {

    /** Something with all, and without. */
    public record Change<T>(T with, T without) {}

    static Influence between(OpinionMap with, OpinionMap without) {
        int moved = -1;
        double shift = 0;
        for (int statement = 0; statement < with.statements().size(); statement++) {
            double change = agreement(without, statement) - agreement(with, statement);
            if (Math.abs(change) > Math.abs(shift)) {
                moved = statement;
                shift = change;
            }
        }
        return new Influence(
                new Change<>(with.placed().size(), without.placed().size()),
                new Change<>(with.groups().size(), without.groups().size()),
                likeness(with, without),
                only(
                        with.gathering().stream().map(Gathering::statement).toList(),
                        without.gathering().stream().map(Gathering::statement).toList()),
                only(
                        with.dividing().stream().map(Dividing::statement).toList(),
                        without.dividing().stream().map(Dividing::statement).toList()),
                moved < 0 ? OptionalInt.empty() : OptionalInt.of(moved),
                shift);
    }

    private static double agreement(OpinionMap map, int statement) {
        Tally all = map.statements().get(statement).all();
        return all.votes() == 0 ? 0 : (double) all.agrees() / all.votes();
    }

    private static double likeness(OpinionMap with, OpinionMap without) {
        Map<Integer, Integer> groupWith = new HashMap<>();
        with.placed().forEach(placed -> groupWith.put(placed.participant(), placed.group()));
        List<Integer> one = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        without.placed().forEach(placed -> {
            Integer before = groupWith.get(placed.participant());
            if (before != null) {
                one.add(before);
                other.add(placed.group());
            }
        });
        return one.size() < 2 ? 1 : RandIndex.adjusted(one, other);
    }

    private static Change<List<Integer>> only(List<Integer> with, List<Integer> without) {
        return new Change<>(
                with.stream().filter(one -> !without.contains(one)).toList(),
                without.stream().filter(one -> !with.contains(one)).toList());
    }
}
