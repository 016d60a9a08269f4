package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.stv.MeekText.Point;

/**
 * One count by Meek's method: who is elected keeps a share of every ballot, just so large that a quota is kept, and the shares are adjusted
 * again whenever somebody is elected or excluded.
 */
final class MeekCount<N> {
    private final MeekText<N> text;
    private final Arithmetic<N> arithmetic;
    private final MeekVotes<N> ballots;
    private final int seats;
    private final Lot lot;
    private final MeekTranscript<N> transcript;
    private final List<Integer> all;
    private final Status[] statuses;
    private final List<N> shares;
    private final List<Integer> elected = new ArrayList<>();
    private final N valid;
    private List<N> votes;
    private N quota;
    private N surplus;

    private MeekCount(MeekText<N> text, RankedBallots ballots, int seats, Lot lot) {
        this.text = text;
        this.arithmetic = text.arithmetic();
        this.ballots = new MeekVotes<>(text, ballots);
        this.seats = seats;
        this.lot = lot;
        all = ballots.candidates().numbers();
        statuses = new Status[all.size()];
        Arrays.fill(statuses, Status.CONTINUING);
        shares = new ArrayList<>(Collections.nCopies(all.size(), arithmetic.one()));
        valid = arithmetic.of(this.ballots.voters());
        quota = quotaOf(valid);
        surplus = arithmetic.zero();
        votes = this.ballots.with(shares);
        transcript = new MeekTranscript<>(ballots.candidates(), arithmetic);
        transcript.begin(ballots.voters(), this.ballots.voters(), seats, quota, votes);
    }

    static <N> StvCount of(MeekText<N> text, RankedBallots ballots, int seats, Lot lot) {
        Admission.check(ballots, seats, lot);
        if (text.equalRanks() == EqualRanks.REFUSED) {
            Admission.checkStrict(text.rule(), ballots);
        }
        return new MeekCount<>(text, ballots, seats, lot).run();
    }

    private StvCount run() {
        stage(Stage.Kind.FIRST_PREFERENCES, List.of(), List.of());
        while (vacancies() > 0 && continuing().size() > vacancies()) {
            List<Integer> now = new ArrayList<>();
            List<Integer> losers = adjust(now);
            if (losers.isEmpty()) {
                stage(Stage.Kind.ELECTION, List.of(), now);
            } else {
                losers.forEach(loser -> statuses[loser] = Status.EXCLUDED);
                stage(Stage.Kind.EXCLUSION, losers, List.of());
                transcript.exclude(losers, votes);
                losers.forEach(loser -> shares.set(loser, arithmetic.zero()));
            }
        }
        lastVacancies();
        return transcript.end(elected, continuing());
    }

    private void lastVacancies() {
        List<Integer> rest = mostFirst(continuing());
        if (vacancies() > 0 && !rest.isEmpty()) {
            rest.forEach(this::elect);
            votes = ballots.with(shares);
            stage(Stage.Kind.LAST_VACANCIES, List.of(), rest);
            transcript.lastVacancies(rest);
        }
    }

    /** Adjusts shares until somebody is elected, or it is clear who is to be excluded: these are returned. */
    private List<Integer> adjust(List<Integer> now) {
        N last = valid;
        int times = 0;
        while (true) {
            votes = ballots.with(shares);
            quota = quotaOf(arithmetic.sum(votes));
            List<Integer> reached = mostFirst(continuing()).stream()
                    .filter(candidate -> arithmetic.reaches(votes.get(candidate), quota))
                    .limit(vacancies())
                    .toList();
            reached.forEach(this::elect);
            surplus = surplus();
            if (!reached.isEmpty()) {
                now.addAll(reached);
                transcript.adjusted(times, quota, surplus, votes, elected, shares);
                transcript.elect(reached, votes);
                return List.of();
            }
            boolean stable = arithmetic.compare(surplus, last) >= 0;
            if (isSmall() || stable) {
                transcript.adjusted(times, quota, surplus, votes, elected, shares);
                return List.of(fewest());
            }
            List<Integer> losers = text.says(Point.SURE_LOSERS_TOGETHER)
                    ? SureLosers.among(continuing(), votes, surplus, vacancies(), arithmetic)
                    : List.of();
            if (!losers.isEmpty()) {
                transcript.adjusted(times, quota, surplus, votes, elected, shares);
                return losers;
            }
            last = surplus;
            elected.forEach(this::adjustShare);
            times++;
        }
    }

    private boolean isSmall() {
        int beyond = arithmetic.compare(surplus, text.omega());
        return beyond < 0 || beyond == 0 && !text.says(Point.BELOW_OMEGA);
    }

    /** Multiplies a share by quota over votes, rounded up each time. */
    private void adjustShare(int candidate) {
        N had = votes.get(candidate);
        if (!arithmetic.isZero(had)) {
            N share = arithmetic.divideUp(arithmetic.multiplyUp(shares.get(candidate), quota), had);
            N rounded = text.shares().up(share);
            shares.set(candidate, arithmetic.less(arithmetic.one(), rounded) ? arithmetic.one() : rounded);
        }
    }

    private N quotaOf(N all) {
        return arithmetic.add(arithmetic.divide(all, arithmetic.of(seats + 1L)), arithmetic.leastStep());
    }

    private N surplus() {
        N zero = arithmetic.zero();
        N sum = zero;
        for (int candidate : elected) {
            N one = arithmetic.subtract(votes.get(candidate), quota);
            boolean counts = !text.says(Point.NO_SURPLUS_NEGATIVE) || !arithmetic.less(one, zero);
            sum = counts ? arithmetic.add(sum, one) : sum;
        }
        return text.says(Point.SURPLUS_NOT_NEGATIVE) && arithmetic.less(sum, zero) ? zero : sum;
    }

    /** Who has the fewest votes; who has no more than the surplus above that is as good as equal. */
    private int fewest() {
        N least = continuing().stream()
                .map(votes::get)
                .min(arithmetic::compareExactly)
                .orElseThrow();
        N until = arithmetic.less(surplus, arithmetic.zero()) ? least : arithmetic.add(least, surplus);
        List<Integer> tied = continuing().stream()
                .filter(candidate -> arithmetic.compare(votes.get(candidate), until) <= 0)
                .toList();
        int chosen = lot.last(tied);
        if (tied.size() > 1) {
            transcript.tie(tied, chosen);
        }
        return chosen;
    }

    private void elect(int candidate) {
        statuses[candidate] = Status.ELECTED;
        elected.add(candidate);
    }

    private List<Integer> mostFirst(List<Integer> some) {
        Comparator<Integer> fewest = Comparator.comparing(votes::get, arithmetic::compareExactly);
        return some.stream()
                .sorted(fewest.reversed().thenComparing(lot.preferred()))
                .toList();
    }

    private void stage(Stage.Kind kind, List<Integer> about, List<Integer> now) {
        N left = arithmetic.subtract(valid, arithmetic.sum(votes));
        transcript.stage(kind, about, quota, votes, statuses, now, surplus, left, shares);
    }

    private List<Integer> continuing() {
        return all.stream()
                .filter(candidate -> statuses[candidate] == Status.CONTINUING)
                .toList();
    }

    private int vacancies() {
        return seats - elected.size();
    }
}
