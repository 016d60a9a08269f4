package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.OptionalInt;

/** The votes of one person, sorted by statement; four to six bytes each. */
final class VotesOfOne {
    static final int NOT_ON_THE_MAP = -1;

    private static final int FIRST_ROOM = 4;

    private int[] votes = new int[FIRST_ROOM];
    private int size;

    /** On the last map. */
    int group = NOT_ON_THE_MAP;

    int[] votes() {
        return votes;
    }

    int size() {
        return size;
    }

    OptionalInt on(int statement) {
        int at = Packed.find(votes, 0, size, statement);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(votes[at]);
    }

    /** Adds a vote on a statement without one. */
    void add(int vote) {
        int place = -Packed.find(votes, 0, size, Packed.statement(vote)) - 1;
        if (size == votes.length) {
            votes = Arrays.copyOf(votes, size + size / 2);
        }
        System.arraycopy(votes, place, votes, place + 1, size - place);
        votes[place] = vote;
        size++;
    }

    /** Takes away the vote on a statement that has one. */
    void remove(int statement) {
        int place = Packed.find(votes, 0, size, statement);
        size--;
        System.arraycopy(votes, place + 1, votes, place, size - place);
    }
}
