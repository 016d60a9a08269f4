package org.multitudelibs.deliberation.ballots;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ballots that rank candidates. */
public record RankedBallots(Candidates candidates, List<Ranking> rankings) implements Ballots {

    /** @throws IllegalArgumentException if a ballot ranks somebody who does not stand, or somebody twice */
    public RankedBallots {
        rankings = List.copyOf(rankings);
        for (Ranking ranking : rankings) {
            Set<Integer> ranked = new HashSet<>();
            for (List<Integer> place : ranking.places()) {
                for (int candidate : place) {
                    candidates.check(candidate);
                    if (!ranked.add(candidate)) {
                        throw new IllegalArgumentException(
                                "A ballot ranks " + candidates.name(candidate) + " more than once");
                    }
                }
            }
        }
    }

    @Override
    public long voters() {
        return Ballots.total(rankings.stream().mapToLong(Ranking::voters));
    }

    /**
     * What some voters put in order.
     *
     * @param voters how many cast this very ballot, at least 0
     * @param places first the preferred; several candidates in one place are equal; who is left out comes after all others
     */
    public record Ranking(long voters, List<List<Integer>> places) {

        public Ranking {
            Ballots.checkVoters(voters);
            places = places.stream().map(List::copyOf).toList();
            if (places.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("A place of a ranking has nobody in it");
            }
        }

        /** A ranking without equals. */
        public static Ranking of(long voters, Integer... candidates) {
            return new Ranking(
                    voters, List.of(candidates).stream().map(List::of).toList());
        }

        /** Whether no two candidates share a place. */
        public boolean isStrict() {
            return places.stream().allMatch(place -> place.size() == 1);
        }
    }
}
