package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;

/** Gathers votes: eight bytes each, in any order. A later vote of somebody on the same statement replaces the earlier. */
public final class VotesBuilder implements VoteVisitor {
    private static final int FIRST_ROOM = 1024;
    private static final int MOST_ROOM = Integer.MAX_VALUE - 8;

    private final int statements;
    private int count;
    private int participants;
    private int[] participant = new int[FIRST_ROOM];
    private int[] vote = new int[FIRST_ROOM];

    VotesBuilder(int statements) {
        this.statements = Packed.checked(statements);
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
        vote[count] = Packed.vote(onStatement, opinion);
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
        int[] votes = new int[count];
        for (int at = 0; at < count; at++) {
            votes[next[participant[at]]++] = vote[at];
        }
        int[] last = new int[statements];
        int size = 0;
        int from = 0;
        for (int row = 0; row < participants; row++) {
            int to = start[row + 1];
            for (int at = from; at < to; at++) {
                last[Packed.statement(votes[at])] = at;
            }
            start[row] = size;
            for (int at = from; at < to; at++) {
                if (last[Packed.statement(votes[at])] == at) {
                    votes[size++] = votes[at];
                }
            }
            Arrays.sort(votes, start[row], size);
            from = to;
        }
        start[participants] = size;
        return new Votes(statements, start, size < count ? Arrays.copyOf(votes, size) : votes);
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
        if (count == MOST_ROOM) {
            throw new IllegalStateException("More than " + MOST_ROOM + " votes do not fit");
        }
        if (count == vote.length) {
            int room = (int) Math.min(MOST_ROOM, 2L * count);
            participant = Arrays.copyOf(participant, room);
            vote = Arrays.copyOf(vote, room);
        }
    }
}
