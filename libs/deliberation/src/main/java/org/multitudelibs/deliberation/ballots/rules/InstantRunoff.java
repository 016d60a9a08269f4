package org.multitudelibs.deliberation.ballots.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.Rule;
import org.multitudelibs.deliberation.ballots.Wording;

/**
 * Instant run-off (the alternative vote): each ballot counts for whom it ranks first among those still standing. Who has more
 * than half of the votes so counted is elected; while nobody has, who has the fewest is excluded. Of several with the fewest
 * the one that the lot puts last is excluded. A ballot that ranks nobody still standing no longer counts.
 *
 * <p>A ballot with two candidates in one place is refused: the rule does not say for whom it counts.
 *
 * <p>Example: 4 voters rank A, B; 3 rank B; 2 rank C, B. Nobody has more than half of 9; C is excluded, and two votes go to B: B has
 * 5 against 4 and is elected.
 *
 * <p>Source: the rule as it is stated in Robert's Rules of Order Newly Revised, “preferential voting”, and counted in Australian
 * elections of one seat; ties by lot are our choice.
 */
public final class InstantRunoff implements Rule<RankedBallots> {

    @Override
    public String name() {
        return "instant-runoff";
    }

    @Override
    public Count count(RankedBallots ballots, int seats, Lot lot) {
        Candidates candidates = ballots.candidates();
        Transcript transcript = Transcript.ofOneSeat("Instant run-off", candidates, seats, lot);
        // No single count can exceed the number of voters, which fits.
        ballots.voters();
        List<Preferences> all = new ArrayList<>();
        for (RankedBallots.Ranking ranking : ballots.rankings()) {
            if (ranking.voters() > 0) {
                all.add(new Preferences(strict(candidates, ranking), ranking.voters()));
            }
        }
        Set<Integer> standing = new HashSet<>(candidates.numbers());
        while (standing.size() > 1) {
            SortedMap<Integer, Long> votes = votes(all, standing);
            long total = votes.values().stream().mapToLong(Long::longValue).sum();
            SortedMap<Integer, BigFraction> figures = new TreeMap<>();
            votes.forEach((who, count) -> figures.put(who, BigFraction.of(count)));
            transcript.figures("count", "Votes, " + total + " in all", figures);
            List<Integer> majority = whoHas(votes, count -> count > total - count);
            if (!majority.isEmpty()) {
                transcript.say("majority", majority, transcript.names(majority) + " has more than half.");
                return transcript.elected(majority);
            }
            long fewest =
                    votes.values().stream().mapToLong(Long::longValue).min().orElseThrow();
            List<Integer> last = whoHas(votes, count -> count == fewest);
            int excluded = transcript.leastPreferred(last, "have the fewest votes");
            standing.remove(excluded);
            transcript.say(
                    "exclude",
                    List.of(excluded),
                    transcript.name(excluded) + " is excluded with " + Wording.votes(BigFraction.of(fewest)) + ".");
        }
        return transcript.elected(List.copyOf(standing));
    }

    private static List<Integer> whoHas(SortedMap<Integer, Long> votes, LongPredicate count) {
        return votes.entrySet().stream()
                .filter(entry -> count.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static SortedMap<Integer, Long> votes(List<Preferences> all, Set<Integer> standing) {
        SortedMap<Integer, Long> votes = new TreeMap<>();
        standing.forEach(who -> votes.put(who, 0L));
        for (Preferences ballot : all) {
            ballot.first(standing).ifPresent(who -> votes.merge(who, ballot.voters, Long::sum));
        }
        return votes;
    }

    private static int[] strict(Candidates candidates, RankedBallots.Ranking ranking) {
        for (List<Integer> place : ranking.places()) {
            if (place.size() > 1) {
                throw new IllegalArgumentException("Instant run-off takes ballots without equals, but one ranks "
                        + candidates.names(place) + " equally");
            }
        }
        return ranking.places().stream().mapToInt(List::getFirst).toArray();
    }

    /** What some voters put in order; those before {@code at} were excluded. */
    private static final class Preferences {
        private final int[] order;
        private final long voters;
        private int at;

        Preferences(int[] order, long voters) {
            this.order = order;
            this.voters = voters;
        }

        OptionalInt first(Set<Integer> standing) {
            while (at < order.length && !standing.contains(order[at])) {
                at++;
            }
            return at < order.length ? OptionalInt.of(order[at]) : OptionalInt.empty();
        }
    }
}
