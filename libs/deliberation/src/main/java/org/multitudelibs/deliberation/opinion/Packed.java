package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;

/**
 * A vote in one number: four times its statement, and 0 for disagreement, 1 for a pass, 2 for agreement. Sorted, the votes of
 * somebody are in the order of their statements; and a table with a place for each such number is read with the vote itself.
 */
final class Packed {
    /** More statements than this do not fit; nobody could read them either. */
    static final int MOST_STATEMENTS = 10_000_000;

    private Packed() {}

    static int vote(int statement, Opinion opinion) {
        return statement * 4 + opinion.value() + 1;
    }

    static int statement(int vote) {
        return vote >> 2;
    }

    static int value(int vote) {
        return (vote & 3) - 1;
    }

    static Opinion opinion(int vote) {
        return Opinion.of(value(vote));
    }

    /** Room for a figure of each vote that there can be. */
    static int room(int statements) {
        return statements * 4;
    }

    /** Counted votes on a statement. */
    static Tally tally(int[] counts, int statement) {
        int at = statement * 4;
        return new Tally(counts[at + 2], counts[at], counts[at + 1]);
    }

    /** Where the vote on a statement is in a sorted row; otherwise one less than the negative place where it would be. */
    static int find(int[] votes, int from, int to, int statement) {
        int found = Arrays.binarySearch(votes, from, to, statement * 4);
        int place = found < 0 ? -found - 1 : found;
        return place < to && statement(votes[place]) == statement ? place : -place - 1;
    }

    static int checked(int statements) {
        if (statements < 0) {
            throw new IllegalArgumentException("There cannot be " + statements + " statements");
        }
        if (statements > MOST_STATEMENTS) {
            throw new IllegalArgumentException(statements + " statements are more than " + MOST_STATEMENTS);
        }
        return statements;
    }
}
