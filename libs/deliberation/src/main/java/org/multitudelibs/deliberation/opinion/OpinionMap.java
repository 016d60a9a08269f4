package org.multitudelibs.deliberation.opinion;

import java.util.List;
import java.util.Optional;

/**
 * The opinion map of a consultation: who stands where, which groups there are, what each holds, what they share.
 *
 * @param axes the plane of the map
 * @param placed participants on the map, in their order; who voted too little has no place
 * @param groups groups of people who think alike, the largest first, of equally large ones the one farther west
 * @param statements figures of every statement, by its number
 * @param shared statements on which most people are on the same side: agreed first, then disagreed, at most five each
 * @param dividing statements on which groups differ most, at most five
 * @param choices numbers of groups that were tried, the number of these groups among them; empty where nobody is on the map
 * @param memory how many groups these are, and what else to give to the next map of the same consultation
 */
public record OpinionMap(
        Axes axes,
        List<Placed> placed,
        List<Group> groups,
        List<StatementFigures> statements,
        List<Shared> shared,
        List<Dividing> dividing,
        List<GroupChoice> choices,
        GroupMemory memory) {

    public OpinionMap {
        placed = List.copyOf(placed);
        groups = List.copyOf(groups);
        statements = List.copyOf(statements);
        shared = List.copyOf(shared);
        dividing = List.copyOf(dividing);
        choices = List.copyOf(choices);
    }

    /** The map of these votes; nothing but the votes and the facts goes into it. */
    public static OpinionMap of(Votes votes, List<StatementFacts> facts) {
        return MapMaker.make(votes, Sums.of(votes), facts, Optional.empty());
    }

    /** The map of these votes, whose number of groups changes calmly after what was shown before. */
    public static OpinionMap of(Votes votes, List<StatementFacts> facts, GroupMemory before) {
        return MapMaker.make(votes, Sums.of(votes), facts, Optional.of(before));
    }

    /** Statements on which a majority of every group is on the same side, those that all are surest of first; at most five. */
    public List<Gathering> gathering() {
        return Gathering.among(statements);
    }

    /** Statements on which more than three of ten pass, those with most passes first; at most five. */
    public List<Uncertain> uncertain() {
        return Uncertain.among(statements);
    }

    /** Weight with which a statement is drawn for the next vote; 1 for one that came after the map. */
    public double priority(int statement) {
        return statement < statements.size() ? statements.get(statement).priority() : 1;
    }
}
