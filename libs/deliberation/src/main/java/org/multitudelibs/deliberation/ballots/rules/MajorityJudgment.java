package org.multitudelibs.deliberation.ballots.rules;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Rule;
import org.multitudelibs.deliberation.ballots.ScoredBallots;

/**
 * Majority judgment: the candidate with the highest median grade is elected; the median of an even number of grades is the lower
 * one of the two in the middle. Of candidates with the same median one median grade each is taken away, and so again, until
 * their medians differ; if they never do, the lot decides. Who is given no grade on a ballot has the lowest one.
 *
 * <p>Example, grades from 0 to 3, five voters: A has 3, 2, 2, 1, 0 and B has 3, 3, 2, 0, 0. Both medians are 2. Without these A has
 * 3, 2, 1, 0 and B 3, 3, 0, 0: medians 1 and 0. A is elected.
 *
 * <p>Counted in time that grows with the ballots and with the number of different grades, not with the voters.
 *
 * <p>Source: M. Balinski and R. Laraki, “A theory of measuring, electing, and ranking”, PNAS 104 (2007).
 */
public final class MajorityJudgment implements Rule<ScoredBallots> {

    @Override
    public String name() {
        return "majority-judgment";
    }

    @Override
    public Count count(ScoredBallots ballots, int seats, Lot lot) {
        Candidates candidates = ballots.candidates();
        Transcript transcript = Transcript.ofOneSeat("Majority judgment", candidates, seats, lot);
        Grades grades = new Grades(ballots);
        List<Integer> left = candidates.numbers();
        if (grades.voters > 0) {
            for (long removed = 0; removed >= 0 && left.size() > 1; removed = grades.nextDifference(left, removed)) {
                left = best(transcript, grades, left, removed);
            }
        }
        return transcript.elected(left.isEmpty() ? left : List.of(transcript.preferred(left, "have the same grades")));
    }

    private static List<Integer> best(Transcript transcript, Grades grades, List<Integer> left, long removed) {
        int best =
                left.stream().mapToInt(who -> grades.median(who, removed)).max().orElseThrow();
        TreeMap<Integer, BigFraction> figures = new TreeMap<>();
        left.forEach(who -> figures.put(who, BigFraction.of(grades.median(who, removed))));
        String what = removed == 0
                ? "Median grades"
                : "Medians once " + removed + " median " + (removed == 1 ? "grade is" : "grades are")
                        + " taken from each";
        transcript.figures("median", what, figures);
        return left.stream().filter(who -> grades.median(who, removed) == best).toList();
    }

    /**
     * The grades of all, each candidate's in rising order. Taking medians away one after another visits the places of this order from
     * the middle outwards, on both sides in turn; so nothing has to be taken away.
     */
    private static final class Grades {
        private final long voters;
        private final int[] scale;
        /** Of each candidate how many grades are at most as high as each one of the scale. */
        private final long[][] upTo;

        Grades(ScoredBallots ballots) {
            this.voters = ballots.voters();
            this.scale = IntStream.concat(
                            IntStream.of(ballots.lowest()),
                            ballots.scores().stream()
                                    .flatMapToInt(scores -> scores.byCandidate().values().stream()
                                            .mapToInt(Integer::intValue)))
                    .sorted()
                    .distinct()
                    .toArray();
            this.upTo = new long[ballots.candidates().count()][scale.length];
            for (long[] counts : upTo) {
                counts[0] = voters;
            }
            for (ScoredBallots.Scores scores : ballots.scores()) {
                scores.byCandidate().forEach((who, grade) -> {
                    upTo[who][0] -= scores.voters();
                    upTo[who][Arrays.binarySearch(scale, grade)] += scores.voters();
                });
            }
            for (long[] counts : upTo) {
                for (int at = 1; at < scale.length; at++) {
                    counts[at] += counts[at - 1];
                }
            }
        }

        /** The place, from 1, of the median once so many were taken away. */
        private long place(long removed) {
            long middle = voters - voters / 2;
            long away = removed / 2 + removed % 2;
            boolean below = voters % 2 == removed % 2;
            return below ? middle - away : middle + away;
        }

        int median(int who, long removed) {
            long place = place(removed);
            int at = 0;
            while (upTo[who][at] < place) {
                at++;
            }
            return scale[at];
        }

        /** After how many medians were taken away, more than these, those of some differ; negative if they never do. */
        long nextDifference(List<Integer> some, long removed) {
            long last = place(removed);
            long before = place(Math.max(0, removed - 1));
            long down = Math.min(last, before) - 1;
            long up = Math.max(last, before) + 1;
            long next = Long.MAX_VALUE;
            int first = some.getFirst();
            for (int who : some) {
                for (int at = 0; at < scale.length; at++) {
                    // The two orders differ at places after the lower count, up to the higher one.
                    long low = Math.min(upTo[first][at], upTo[who][at]);
                    long high = Math.max(upTo[first][at], upTo[who][at]);
                    if (low < Math.min(high, down)) {
                        next = Math.min(next, removedAt(Math.min(high, down)));
                    }
                    if (high > Math.max(low, up - 1)) {
                        next = Math.min(next, removedAt(Math.max(low + 1, up)));
                    }
                }
            }
            return next == Long.MAX_VALUE ? -1 : next;
        }

        /** How many were taken away before this place is the median. */
        private long removedAt(long place) {
            long middle = voters - voters / 2;
            boolean below = place < middle;
            long away = Math.abs(place - middle);
            return below == (voters % 2 == 1) ? 2 * away - 1 : 2 * away;
        }
    }
}
