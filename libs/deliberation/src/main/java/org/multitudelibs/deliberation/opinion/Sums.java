package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.Optional;

/**
 * All that a map needs summed over people, in whole numbers: votes of each opinion on each statement, and sums over pairs of
 * statements. Kept up to date vote by vote or summed at once, they are the same numbers.
 */
final class Sums {
    private int[] counts;
    private Optional<PairSums> pairs;

    Sums(int statements) {
        this.counts = new int[Packed.room(statements)];
        this.pairs = statements > PairSums.MOST_STATEMENTS ? Optional.empty() : Optional.of(new PairSums(statements));
    }

    static Sums of(Votes votes) {
        Sums sums = new Sums(votes.statements());
        for (int vote : votes.packed()) {
            sums.counts[vote]++;
        }
        sums.pairs.ifPresent(pairs -> {
            for (int participant = 0; participant < votes.participants(); participant++) {
                pairs.addAll(votes.packed(), votes.start(participant), votes.end(participant));
            }
        });
        return sums;
    }

    /** Makes room for statements that came after. */
    void extendTo(int statements) {
        counts = Arrays.copyOf(counts, Packed.room(statements));
        pairs = pairs.filter(kept -> statements <= PairSums.MOST_STATEMENTS);
        pairs.ifPresent(kept -> kept.extendTo(statements));
    }

    /**
     * Counts one more vote of somebody, or one less.
     *
     * @param person whose other votes these are
     * @param times 1, or -1 for a vote that goes
     */
    void count(VotesOfOne person, int vote, int times) {
        counts[vote] += times;
        pairs.ifPresent(kept -> kept.count(person.votes(), person.size(), vote, times));
    }

    long bytes() {
        return (long) Integer.BYTES * counts.length + pairs.map(PairSums::bytes).orElse(0L);
    }

    Tally tally(int statement) {
        return Packed.tally(counts, statement);
    }

    Spread spread(Deviations deviations, Votes votes) {
        return pairs.<Spread>map(kept -> new SpreadOfPairs(kept, deviations))
                .orElseGet(() -> new SpreadOverVotes(votes, deviations));
    }
}
