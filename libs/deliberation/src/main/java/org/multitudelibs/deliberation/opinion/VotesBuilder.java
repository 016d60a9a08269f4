package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;

/** Gathers votes: nine bytes each, in any order. A later vote of somebody on the same statement replaces the earlier. */
public final class VotesBuilder implements VoteVisitor {
    private static final int FIRST_ROOM = 1024;

    private final int statements;
    private int count;
    private int participants;
    private int[] participant = new int[FIRST_ROOM];
    private int[] statement = new int[FIRST_ROOM];
    private byte[] value = new byte[FIRST_ROOM];

    VotesBuilder(int statements) {
        if (statements < 0) {
            throw new IllegalArgumentException("There cannot be " + statements + " statements");
        }
        this.statements = statements;
    }

    /** Adds a vote. */
    public VotesBuilder add(int ofParticipant, int onStatement, Opinion opinion) {
        if (ofParticipant < 0 || ofParticipant == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("There is no participant " + ofParticipant);
        }
        if (onStatement < 0 || onStatement >= statements) {
            throw new IllegalArgumentException("There is no statement " + onStatement + " among " + statements);
        }
        makeRoom();
        participant[count] = ofParticipant;
        statement[count] = onStatement;
        value[count] = (byte) opinion.value();
        count++;
        participants = Math.max(participants, ofParticipant + 1);
        return this;
    }

    @Override
    public void vote(int ofParticipant, int onStatement, Opinion opinion) {
        add(ofParticipant, onStatement, opinion);
    }

    /** The votes gathered so far. */
    public Votes build() {
        int[] start = starts();
        // Sorted by participant, votes keep the order in which they came: the last one on a statement is the one to
        // keep.
        int[] next = Arrays.copyOf(start, participants);
        int[] order = new int[count];
        for (int at = 0; at < count; at++) {
            order[next[participant[at]]++] = at;
        }
        int[] lastSeen = new int[statements];
        Arrays.fill(lastSeen, -1);
        int[] keptStart = new int[participants + 1];
        int[] kept = new int[count];
        byte[] keptValue = new byte[count];
        int size = 0;
        for (int row = 0; row < participants; row++) {
            for (int at = start[row]; at < start[row + 1]; at++) {
                lastSeen[statement[order[at]]] = order[at];
            }
            int from = size;
            for (int at = start[row]; at < start[row + 1]; at++) {
                if (lastSeen[statement[order[at]]] == order[at]) {
                    kept[size++] = statement[order[at]];
                }
            }
            Arrays.sort(kept, from, size);
            for (int at = from; at < size; at++) {
                keptValue[at] = value[lastSeen[kept[at]]];
            }
            keptStart[row + 1] = size;
        }
        return new Votes(statements, keptStart, Arrays.copyOf(kept, size), Arrays.copyOf(keptValue, size));
    }

    private int[] starts() {
        int[] start = new int[participants + 1];
        for (int at = 0; at < count; at++) {
            start[participant[at] + 1]++;
        }
        for (int row = 0; row < participants; row++) {
            start[row + 1] += start[row];
        }
        return start;
    }

    private void makeRoom() {
        if (count == value.length) {
            int room = Math.multiplyExact(count, 2);
            participant = Arrays.copyOf(participant, room);
            statement = Arrays.copyOf(statement, room);
            value = Arrays.copyOf(value, room);
        }
    }
}
