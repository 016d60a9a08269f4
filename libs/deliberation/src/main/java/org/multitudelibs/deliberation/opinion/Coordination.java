package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Accounts that may be coordinated, and how many only ever said one thing. Nothing is taken away from anybody: it is measured, said with
 * the map, and the map without them shows how much they weigh ({@link #influence}).
 *
 * <p>Two participants are alike when they gave the same answer to everything both voted on, and that is improbable: each common
 * answer counts −log<sub>2</sub> of the share of it among those of their group (drawn towards one third as if each answer had been given
 * once more, everybody whose ballots are alike counted once), and the sum exceeds log<sub>2</sub> of the number of pairs of participants by 20 bits:
 * if people answered on their own, given their group, this would be less than one pair in a million maps. They do not quite, so it is a threshold and no probability. Who is alike to somebody who
 * is alike to a third is in one set with both.
 *
 * <p>Who gave the same answer to everything is left out of the sets: agreeing to everything is a habit that many have. They are
 * counted apart.
 *
 * <p>What is not found: accounts that differ in single answers, or share less than half of what they voted on, and a group that consists of such accounts
 * alone, of which the usual answers are theirs.
 *
 * <p>Example: two hundred people answer thirty statements as a coin falls. Two of them who agree on all thirty are improbable by 30 × log<sub>2</sub> 3 ≈ 47.5 bits where
 * passes are as frequent; there are 19,900 pairs, 14.3 bits; 47.5 exceeds 34.3: alike.
 *
 * @param sets who is alike, the largest sets first; of equal ones in the order of what was voted
 * @param unvarying participants with at least {@link #MANY} votes who gave one answer to all
 */
public record Coordination(List<LikeVoters> sets, int unvarying) {
    /** Votes from which giving one answer to everything is counted. */
    public static final int MANY = 10;

    public Coordination {
        sets = List.copyOf(sets);
    }

    /** Looks for such accounts; time grows with the votes, memory with the participants. */
    public static Coordination of(Votes votes, OpinionMap map) {
        int groups = map.groups().size();
        int[] groupOf = new int[votes.participants()];
        Arrays.fill(groupOf, groups);
        map.placed().forEach(placed -> groupOf[placed.participant()] = placed.group());
        int[] order = votes.inOrderOfVotes();
        int[] inOrder =
                Arrays.stream(order).map(participant -> groupOf[participant]).toArray();
        Coordination found = new FindLikeVoters(votes.renumbered(order), inOrder, groups).find();
        return new Coordination(
                found.sets().stream().map(set -> set.numbered(order)).toList(), found.unvarying());
    }

    /** How many participants are in a set. */
    public int accounts() {
        return sets.stream().mapToInt(set -> set.participants().size()).sum();
    }

    /**
     * What the map would be with each set counted once.
     *
     * @param map the map with everybody, made from the same votes and facts
     */
    public Influence influence(Votes votes, List<StatementFacts> facts, OpinionMap map) {
        return Influence.between(map, OpinionMap.of(once(votes), facts));
    }

    /** The votes without those who are in a set with somebody who voted more, or as much and first in the order of what was voted. */
    Votes once(Votes votes) {
        int[] place = new int[votes.participants()];
        int next = 0;
        for (int participant : votes.inOrderOfVotes()) {
            place[participant] = next++;
        }
        Set<Integer> gone = new TreeSet<>();
        for (LikeVoters set : sets) {
            gone.addAll(set.participants());
            gone.remove(Collections.min(
                    set.participants(),
                    Comparator.comparingInt((Integer participant) -> -votes.count(participant))
                            .thenComparingInt(participant -> place[participant])));
        }
        VotesBuilder others = Votes.on(votes.statements());
        votes.forEach((participant, statement, opinion) -> {
            if (!gone.contains(participant)) {
                others.add(participant, statement, opinion);
            }
        });
        return others.build();
    }
}
