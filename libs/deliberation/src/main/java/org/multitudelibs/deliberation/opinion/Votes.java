package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who says what of which statement: at most one opinion each, the last one given. Participants and statements are
 * numbered from 0 by the caller; of equal statements that with the lower number comes first. Nothing that is computed depends on the order in
 * which votes arrive, nor on who has which number.
 */
public final class Votes {
    private final int statements;
    private final int[] start;
    private final int[] votes;

    Votes(int statements, int[] start, int[] votes) {
        this.statements = statements;
        this.start = start;
        this.votes = votes;
    }

    /** Gathers votes on so many statements. */
    public static VotesBuilder on(int statements) {
        return new VotesBuilder(statements);
    }

    /** One more than the highest number of a participant who voted. */
    public int participants() {
        return start.length - 1;
    }

    /** How many statements there are, voted on or not. */
    public int statements() {
        return statements;
    }

    /** How many votes there are. */
    public int count() {
        return votes.length;
    }

    /** How many votes a participant gave. */
    public int count(int participant) {
        return end(participant) - start(participant);
    }

    /** What a participant says of a statement. */
    public Optional<Opinion> opinion(int participant, int ofStatement) {
        if (ofStatement < 0 || ofStatement >= statements) {
            return Optional.empty();
        }
        int at = Packed.find(votes, start(participant), end(participant), ofStatement);
        return at < 0 ? Optional.empty() : Optional.of(Packed.opinion(votes[at]));
    }

    /** Gives the votes one by one, by participant and then by statement. */
    public void forEach(VoteVisitor visitor) {
        for (int participant = 0; participant < participants(); participant++) {
            forEachOf(participant, visitor);
        }
    }

    /** Gives the votes of one participant, by statement. */
    public void forEachOf(int participant, VoteVisitor visitor) {
        for (int at = start(participant); at < end(participant); at++) {
            visitor.vote(participant, Packed.statement(votes[at]), Packed.opinion(votes[at]));
        }
    }

    /** Who voted, in the order of what they voted: the same rows of votes, however people are numbered. */
    int[] inOrderOfVotes() {
        return IntStream.range(0, participants())
                .filter(participant -> count(participant) > 0)
                .boxed()
                .sorted((one, other) -> Arrays.compare(votes, start(one), end(one), votes, start(other), end(other)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The votes of these participants, numbered from 0 in this order. */
    Votes renumbered(int[] order) {
        int[] starts = new int[order.length + 1];
        int[] kept = new int[Arrays.stream(order).map(this::count).sum()];
        for (int at = 0; at < order.length; at++) {
            System.arraycopy(votes, start(order[at]), kept, starts[at], count(order[at]));
            starts[at + 1] = starts[at] + count(order[at]);
        }
        return new Votes(statements, starts, kept);
    }

    /** The votes of some participants only, under the same numbers. */
    Votes only(IntPredicate stays) {
        int[] starts = new int[start.length];
        int[] kept = new int[votes.length];
        for (int participant = 0; participant < participants(); participant++) {
            int size = stays.test(participant) ? count(participant) : 0;
            System.arraycopy(votes, start(participant), kept, starts[participant], size);
            starts[participant + 1] = starts[participant] + size;
        }
        return new Votes(statements, starts, Arrays.copyOf(kept, starts[participants()]));
    }

    int start(int participant) {
        return start[participant];
    }

    int end(int participant) {
        return start[participant + 1];
    }

    int statementAt(int at) {
        return Packed.statement(votes[at]);
    }

    int valueAt(int at) {
        return Packed.value(votes[at]);
    }

    /** All of them, {@link Packed}; those of a participant from {@link #start} to {@link #end}, sorted. */
    int[] packed() {
        return votes;
    }
}
