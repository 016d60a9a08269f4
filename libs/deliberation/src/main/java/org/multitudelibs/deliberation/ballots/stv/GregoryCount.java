package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.stv.GregoryText.Point;

/**
 * One count by the weighted inclusive Gregory method: every ballot of an elected candidate goes on, at its value times surplus over
 * votes. Ballots move in parcels of equal value, so that a stage costs what its ballots are and not what all are.
 */
final class GregoryCount<N> {
    private final GregoryText<N> text;
    private final Arithmetic<N> arithmetic;
    private final Papers papers;
    private final int seats;
    private final Lot lot;
    private final GregoryTranscript<N> transcript;
    private final List<Integer> all;
    private final Status[] statuses;
    private final List<N> votes;
    private final List<Map<N, Parcel<N>>> hands = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> untransferred = new ArrayList<>();
    private final List<List<N>> earlier = new ArrayList<>();
    private final N valid;
    private final N quota;
    private N nonTransferable;

    private GregoryCount(GregoryText<N> text, RankedBallots ballots, int seats, Lot lot) {
        this.text = text;
        this.arithmetic = text.arithmetic();
        this.papers = new Papers(ballots);
        this.seats = seats;
        this.lot = lot;
        all = ballots.candidates().numbers();
        statuses = new Status[all.size()];
        Arrays.fill(statuses, Status.CONTINUING);
        votes = new ArrayList<>(Collections.nCopies(all.size(), arithmetic.zero()));
        all.forEach(candidate -> hands.add(new LinkedHashMap<>()));
        nonTransferable = arithmetic.zero();
        long voters = papers.voters();
        valid = arithmetic.of(voters);
        quota = text.says(Point.WHOLE_QUOTA)
                ? arithmetic.of(voters / (seats + 1L) + 1)
                : arithmetic.add(arithmetic.divide(valid, arithmetic.of(seats + 1L)), arithmetic.leastStep());
        transcript = new GregoryTranscript<>(ballots.candidates(), arithmetic, quota);
        transcript.quota(ballots.voters(), voters, seats);
    }

    static <N> StvCount of(GregoryText<N> text, RankedBallots ballots, int seats, Lot lot) {
        Admission.check(ballots, seats, lot);
        Admission.checkStrict(text.rule(), ballots);
        return new GregoryCount<>(text, ballots, seats, lot).run();
    }

    private StvCount run() {
        firstPreferences();
        while (vacancies() > 0 && !continuing().isEmpty()) {
            List<Integer> losers = text.says(Point.SURE_LOSERS_TOGETHER) ? sureLosers() : List.of();
            List<Integer> surpluses = surpluses();
            if (!losers.isEmpty()) {
                exclude(losers, true);
            } else if (!surpluses.isEmpty()) {
                transferSurplus(extreme(surpluses, true));
            } else {
                exclude(List.of(extreme(continuing(), false)), false);
            }
        }
        return transcript.end(elected, continuing());
    }

    private void firstPreferences() {
        List<Parcel<N>> first =
                all.stream().map(candidate -> new Parcel<>(arithmetic.one())).toList();
        for (int paper = 0; paper < papers.count(); paper++) {
            first.get(papers.next(paper, candidate -> true)).add(paper, papers.voters(paper));
        }
        for (int candidate : all) {
            receive(candidate, first.get(candidate));
        }
        transcript.firstPreferences(votes);
        endStage(Stage.Kind.FIRST_PREFERENCES, List.of(), List.of());
    }

    private void transferSurplus(int candidate) {
        N had = votes.get(candidate);
        N surplus = arithmetic.subtract(had, quota);
        List<Integer> now = new ArrayList<>();
        if (statuses[candidate] == Status.CONTINUING) {
            elect(candidate, now);
        }
        untransferred.remove(Integer.valueOf(candidate));
        List<Transfer> transfers = new ArrayList<>();
        for (Parcel<N> parcel : empty(candidate)) {
            N value = text.says(Point.VALUE_ROUNDED_ONCE)
                    ? arithmetic.multiplyAndDivide(parcel.value(), surplus, had)
                    : arithmetic.divide(arithmetic.multiply(parcel.value(), surplus), had);
            move(candidate, parcel, value, transfers);
        }
        votes.set(candidate, quota);
        transcript.surplus(candidate, had, surplus, transfers, votes);
        endStage(Stage.Kind.SURPLUS, List.of(candidate), transfers, now);
    }

    private void exclude(List<Integer> losers, boolean together) {
        losers.forEach(loser -> statuses[loser] = Status.EXCLUDED);
        // Where as many are left as there are seats, Minneapolis moves no ballots of one loser, the reference rule none
        // of several.
        boolean over = continuing().size() <= vacancies()
                && text.says(Point.SURE_LOSERS_TOGETHER)
                && together != text.says(Point.ELECTED_WITH_TRANSFER);
        List<N> had = losers.stream().map(votes::get).toList();
        List<Transfer> transfers = new ArrayList<>();
        if (!over) {
            for (int loser : losers) {
                empty(loser).forEach(parcel -> move(loser, parcel, parcel.value(), transfers));
                votes.set(loser, arithmetic.zero());
            }
        }
        transcript.exclusion(losers, had, transfers, votes);
        endStage(Stage.Kind.EXCLUSION, losers, transfers);
    }

    /** Sorts the ballots of a parcel by whom they name next, and gives them to these. */
    private void move(int from, Parcel<N> parcel, N value, List<Transfer> transfers) {
        List<Parcel<N>> sorted = new ArrayList<>(Collections.nCopies(all.size() + 1, null));
        for (int index = 0; index < parcel.size(); index++) {
            int paper = parcel.paper(index);
            int to = papers.next(paper, candidate -> statuses[candidate] == Status.CONTINUING) + 1;
            if (sorted.get(to) == null) {
                sorted.set(to, new Parcel<>(value));
            }
            sorted.get(to).add(paper, papers.voters(paper));
        }
        for (int to = all.size(); to >= 0; to--) {
            Parcel<N> part = sorted.get(to);
            if (part != null) {
                N together = arithmetic.times(value, part.ballots());
                if (to == 0) {
                    nonTransferable = arithmetic.add(nonTransferable, together);
                } else {
                    receive(to - 1, part);
                }
                transfers.add(new Transfer(
                        from,
                        to == 0 ? OptionalInt.empty() : OptionalInt.of(to - 1),
                        arithmetic.exactly(value),
                        part.ballots(),
                        arithmetic.exactly(together)));
            }
        }
    }

    private void receive(int candidate, Parcel<N> parcel) {
        hands.get(candidate).computeIfAbsent(parcel.value(), Parcel::new).addAll(parcel);
        votes.set(candidate, arithmetic.add(votes.get(candidate), arithmetic.times(parcel.value(), parcel.ballots())));
    }

    private Collection<Parcel<N>> empty(int candidate) {
        return hands.set(candidate, new LinkedHashMap<>()).values();
    }

    private void endStage(Stage.Kind kind, List<Integer> about, List<Transfer> transfers) {
        endStage(kind, about, transfers, new ArrayList<>());
    }

    private void endStage(Stage.Kind kind, List<Integer> about, List<Transfer> transfers, List<Integer> now) {
        List<Integer> reached = mostFirst(continuing(), candidate -> arithmetic.reaches(votes.get(candidate), quota));
        if (!text.says(Point.ELECTED_WITH_TRANSFER) || reached.size() == vacancies()) {
            reached.forEach(candidate -> elect(candidate, now));
        }
        if (continuing().size() <= vacancies() && surpluses().stream().noneMatch(continuing()::contains)) {
            List<Integer> rest = mostFirst(continuing(), candidate -> true);
            rest.forEach(candidate -> elect(candidate, now));
            transcript.lastVacancies(rest);
        }
        earlier.add(List.copyOf(votes));
        transcript.stage(kind, about, transfers, votes, statuses, now, surplus(), nonTransferable, valid);
    }

    private void elect(int candidate, List<Integer> now) {
        statuses[candidate] = Status.ELECTED;
        elected.add(candidate);
        now.add(candidate);
        if (arithmetic.reaches(votes.get(candidate), quota)) {
            untransferred.add(candidate);
            transcript.elect(candidate, votes.get(candidate));
        }
    }

    /** Whose surplus can be transferred. */
    private List<Integer> surpluses() {
        List<Integer> holders = text.says(Point.ELECTED_WITH_TRANSFER) ? continuing() : untransferred;
        return holders.stream()
                .filter(candidate -> {
                    int beyond = arithmetic.compare(votes.get(candidate), quota);
                    return beyond > 0 || beyond == 0 && text.says(Point.ZERO_SURPLUS_TRANSFERRED);
                })
                .toList();
    }

    private N surplus() {
        return arithmetic.sum(surpluses().stream()
                .map(candidate -> arithmetic.subtract(votes.get(candidate), quota))
                .toList());
    }

    private List<Integer> sureLosers() {
        return SureLosers.among(continuing(), votes, surplus(), vacancies(), arithmetic);
    }

    /** Who has the most votes, or the fewest; a tie is broken. */
    private int extreme(List<Integer> some, boolean most) {
        Comparator<N> order = most ? arithmetic::compareExactly : (one, other) -> arithmetic.compareExactly(other, one);
        List<Integer> tied = best(some, votes, order);
        if (tied.size() == 1) {
            return tied.getFirst();
        }
        List<Integer> left = tied;
        if (text.says(Point.EARLIER_STAGES_BREAK_TIES)) {
            for (int stage = earlier.size(); stage > 0 && left.size() > 1; stage--) {
                left = best(left, earlier.get(stage - 1), order);
                if (left.size() == 1) {
                    transcript.tieByStage(tied, left.getFirst(), stage, earlier.get(stage - 1), most);
                    return left.getFirst();
                }
            }
        }
        int drawn = lot.last(left);
        transcript.tieByLot(tied, left, drawn, most);
        return drawn;
    }

    private List<Integer> best(List<Integer> some, List<N> figures, Comparator<N> order) {
        N best = some.stream().map(figures::get).max(order).orElseThrow();
        return some.stream()
                .filter(candidate -> arithmetic.compare(figures.get(candidate), best) == 0)
                .toList();
    }

    private List<Integer> mostFirst(List<Integer> some, Predicate<Integer> which) {
        Comparator<Integer> fewest = Comparator.comparing(votes::get, arithmetic::compareExactly);
        return some.stream()
                .filter(which)
                .sorted(fewest.reversed().thenComparing(lot.preferred()))
                .toList();
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
