package org.multitudelibs.deliberation.ballots;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ballots that give each candidate a score, or a grade as its number.
 *
 * @param lowest the lowest score; who is given none counts as given this
 * @param highest the highest score
 */
public record ScoredBallots(Candidates candidates, int lowest, int highest, List<Scores> scores) implements Ballots {

    /** @throws IllegalArgumentException if a ballot scores somebody who does not stand, or outside of the scale */
    public ScoredBallots {
        if (lowest >= highest) {
            throw new IllegalArgumentException("A scale from " + lowest + " to " + highest + " has no two scores");
        }
        scores = List.copyOf(scores);
        for (Scores given : scores) {
            given.byCandidate().forEach((candidate, score) -> {
                candidates.check(candidate);
                if (score < lowest || score > highest) {
                    throw new IllegalArgumentException("A ballot gives " + candidates.name(candidate) + " the score "
                            + score + ", but scores go from " + lowest + " to " + highest);
                }
            });
        }
    }

    @Override
    public long voters() {
        return Ballots.total(scores.stream().mapToLong(Scores::voters));
    }

    /**
     * What some voters gave.
     *
     * @param voters how many cast this very ballot, at least 0
     * @param byCandidate the score of each candidate that was given one
     */
    public record Scores(long voters, SortedMap<Integer, Integer> byCandidate) {

        public Scores {
            Ballots.checkVoters(voters);
            byCandidate = Collections.unmodifiableSortedMap(new TreeMap<>(byCandidate));
        }
    }
}
