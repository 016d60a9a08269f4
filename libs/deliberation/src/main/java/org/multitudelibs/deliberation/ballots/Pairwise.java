package org.multitudelibs.deliberation.ballots;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/**
 * How many voters prefer each candidate to each other one. Who is in an earlier place is preferred to who is in a later one;
 * two in one place are not compared; who is left out comes after all that are ranked and is equal to others left out.
 *
 * <p>Example: of 9 voters 4 rank A, B, C, 3 rank B, C, A and 2 rank C, A, B. Six prefer A to B, seven B to C and five C to A: a
 * cycle, so nobody is a Condorcet winner.
 *
 * <p>Counted in time that grows with the ballots and the square of the number of candidates; takes 8 bytes a pair.
 */
public final class Pairwise {
    /** For more candidates their pairs are not counted: they would take more than 800 MB. */
    public static final int MOST_CANDIDATES = 10_000;

    private final Candidates candidates;
    private final long[][] preferring;

    private Pairwise(Candidates candidates) {
        if (candidates.count() > MOST_CANDIDATES) {
            throw new IllegalArgumentException("There are " + candidates.count()
                    + " candidates; by rules that compare each with each other at most " + MOST_CANDIDATES
                    + " are counted");
        }
        this.candidates = candidates;
        this.preferring = new long[candidates.count()][candidates.count()];
    }

    /**
     * Compares by rankings.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_CANDIDATES} candidates
     * @throws ArithmeticException if there are more than 2<sup>63</sup> − 1 voters
     */
    public static Pairwise of(RankedBallots ballots) {
        Pairwise pairs = new Pairwise(ballots.candidates());
        ObjLongConsumer<List<List<Integer>>> add = pairs.adding(ballots);
        ballots.rankings().forEach(ranking -> add.accept(ranking.places(), ranking.voters()));
        return pairs;
    }

    /**
     * Compares by scores: the higher one is preferred; who is given none has the lowest.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_CANDIDATES} candidates
     * @throws ArithmeticException if there are more than 2<sup>63</sup> − 1 voters
     */
    public static Pairwise of(ScoredBallots ballots) {
        Pairwise pairs = new Pairwise(ballots.candidates());
        ObjLongConsumer<List<List<Integer>>> add = pairs.adding(ballots);
        for (ScoredBallots.Scores scores : ballots.scores()) {
            TreeMap<Integer, List<Integer>> places = new TreeMap<>();
            scores.byCandidate().forEach((candidate, score) -> {
                if (score > ballots.lowest()) {
                    places.merge(score, List.of(candidate), Pairwise::together);
                }
            });
            add.accept(List.copyOf(places.descendingMap().values()), scores.voters());
        }
        return pairs;
    }

    private static List<Integer> together(List<Integer> some, List<Integer> more) {
        Integer[] both = Arrays.copyOf(some.toArray(Integer[]::new), some.size() + more.size());
        for (int at = 0; at < more.size(); at++) {
            both[some.size() + at] = more.get(at);
        }
        return List.of(both);
    }

    private ObjLongConsumer<List<List<Integer>>> adding(Ballots ballots) {
        // No single count can exceed the number of voters, which fits.
        ballots.voters();
        long[] behind = new long[candidates.count()];
        return (places, voters) -> {
            if (voters == 0) {
                return;
            }
            Arrays.fill(behind, voters);
            for (List<Integer> place : places) {
                place.forEach(candidate -> behind[candidate] = 0);
                for (int candidate : place) {
                    long[] row = preferring[candidate];
                    for (int other = 0; other < row.length; other++) {
                        row[other] += behind[other];
                    }
                }
            }
        };
    }

    /** Who is compared. */
    public Candidates candidates() {
        return candidates;
    }

    /** How many voters prefer one to another. */
    public long preferring(int one, int other) {
        return preferring[one][other];
    }

    /** How many more voters prefer one to the other than the other to the one; negative when they are fewer. */
    public long margin(int one, int other) {
        return preferring[one][other] - preferring[other][one];
    }

    /** Whether more voters prefer one to another than the other way round. */
    public boolean beats(int one, int other) {
        return preferring[one][other] > preferring[other][one];
    }

    /** Who beats each other candidate, if there is one. */
    public OptionalInt condorcetWinner() {
        return candidates.numbers().stream()
                .mapToInt(Integer::intValue)
                .filter(one -> candidates.numbers().stream().allMatch(other -> other == one || beats(one, other)))
                .findFirst();
    }
}
