package org.multitudelibs.deliberation.opinion;

import java.util.stream.IntStream;

/**
 * Who has a place on the map: who voted on seven statements, or on all when there are fewer; while these are not
 * fifteen, the most active ones besides, with all who are as active as the fifteenth: nobody is left out for a number.
 */
public final class Participation {
    private static final int ENOUGH_VOTES = 7;
    /** While there are fewer people, the most active besides are on the map. */
    public static final int ENOUGH_PEOPLE = 15;

    private Participation() {}

    /** How many votes give a place when so many statements were voted on. */
    public static int enoughVotes(int statements) {
        return Math.max(1, Math.min(ENOUGH_VOTES, statements));
    }

    static int[] onTheMap(Votes votes, int votedOn) {
        int threshold = enoughVotes(votedOn);
        int[] enough = IntStream.range(0, votes.participants())
                .filter(participant -> votes.count(participant) >= threshold)
                .toArray();
        if (enough.length >= ENOUGH_PEOPLE) {
            return enough;
        }
        int[] counts = IntStream.range(0, votes.participants())
                .map(votes::count)
                .sorted()
                .toArray();
        int ofFifteenth = counts.length < ENOUGH_PEOPLE ? 1 : Math.max(1, counts[counts.length - ENOUGH_PEOPLE]);
        return IntStream.range(0, votes.participants())
                .filter(participant -> votes.count(participant) >= ofFifteenth)
                .toArray();
    }
}
