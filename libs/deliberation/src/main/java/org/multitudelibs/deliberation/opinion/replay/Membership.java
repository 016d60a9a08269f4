package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.multitudelibs.deliberation.opinion.Participation;

/**
 * Who has a place on the map: who had one before, who voted on seven statements or on all when there are fewer, and
 * while these are not fifteen the most active ones besides, who then keep it too.
 *
 * <p>Eight statements; one participant voted on all, four on five, fifteen on two: the one, the four and the first ten of
 * the fifteen. Whoever of the others votes on more has no place as long as it is fewer than seven; these fifteen stay.
 */
final class Membership {
    private Membership() {}

    /**
     * @param votesGiven of those who may have a place, as they were first seen
     * @param before who had one; those who may not any more lose it
     */
    static Set<Integer> of(Map<Integer, Integer> votesGiven, int statements, Set<Integer> before, boolean tiesByHash) {
        Set<Integer> placed = new TreeSet<>(before);
        placed.retainAll(votesGiven.keySet());
        votesGiven.forEach((participant, votes) -> {
            if (votes >= Participation.enoughVotes(statements)) {
                placed.add(participant);
            }
        });
        List<Integer> asSeen = new ArrayList<>(votesGiven.keySet());
        List<Integer> others = (tiesByHash ? HashOrder.of(asSeen) : asSeen)
                .stream()
                        .filter(participant -> !placed.contains(participant))
                        .sorted(Comparator.comparingInt(participant -> -votesGiven.getOrDefault(participant, 0)))
                        .limit(Math.max(Participation.ENOUGH_PEOPLE - placed.size(), 0))
                        .toList();
        placed.addAll(others);
        return placed;
    }
}
