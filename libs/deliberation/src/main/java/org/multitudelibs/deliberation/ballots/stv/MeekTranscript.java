package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Wording;

/** Writes down what happens in a count by Meek's method: sentences, and stages. */
final class MeekTranscript<N> {
    private final Candidates candidates;
    private final Arithmetic<N> arithmetic;
    private final Fractions<N> votesAsFractions;
    private final Fractions<N> sharesAsFractions;
    private final List<Step> steps = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    MeekTranscript(Candidates candidates, Arithmetic<N> arithmetic) {
        this.candidates = candidates;
        this.arithmetic = arithmetic;
        votesAsFractions = new Fractions<>(arithmetic);
        sharesAsFractions = new Fractions<>(arithmetic);
    }

    void begin(long cast, long valid, int seats, N quota, List<N> votes) {
        steps.add(Step.of(
                "quota",
                List.of(),
                StvWords.valid(cast, valid) + " Among " + StvWords.seats(seats) + ", the quota is "
                        + Wording.votes(exactly(quota)) + " at first, and falls with votes that nobody keeps."));
        steps.add(new Step("count", List.of(), figures(votes), "First preferences: " + listed(votes) + "."));
    }

    void adjusted(int times, N quota, N surplus, List<N> votes, List<Integer> elected, List<N> shares) {
        String kept = elected.stream()
                .filter(candidate -> arithmetic.compareExactly(shares.get(candidate), arithmetic.one()) != 0)
                .map(candidate -> candidates.name(candidate) + " " + text(shares.get(candidate)))
                .collect(Wording.listed());
        steps.add(new Step(
                "adjust",
                elected,
                figures(votes),
                (times == 0
                                ? "Shares stay as they are"
                                : "Shares are adjusted " + (times == 1 ? "once" : times + " times"))
                        + (kept.isEmpty() ? "" : "; of each ballot that reaches them keep " + kept)
                        + ". Votes: " + listed(votes) + ". The quota is " + text(quota) + ", all surpluses together "
                        + text(surplus)
                        + "."));
    }

    void elect(List<Integer> now, List<N> votes) {
        now.forEach(candidate -> steps.add(Step.of(
                "elect",
                List.of(candidate),
                candidates.name(candidate) + " has " + Wording.votes(exactly(votes.get(candidate)))
                        + " and is elected.")));
    }

    void tie(List<Integer> tied, int chosen) {
        steps.add(Step.of(
                "tie",
                tied,
                Wording.names(candidates, tied)
                        + " have equally many votes, or differ by less than the surplus that is left,"
                        + " and the lot decides: " + candidates.name(chosen) + " is excluded."));
    }

    void exclude(List<Integer> losers, List<N> votes) {
        steps.add(Step.of(
                "exclude",
                losers,
                "Excluded: "
                        + losers.stream()
                                .map(loser ->
                                        candidates.name(loser) + " with " + Wording.votes(exactly(votes.get(loser))))
                                .collect(Wording.listed())
                        + ". Of every ballot all goes on to the next."));
    }

    void lastVacancies(List<Integer> rest) {
        steps.add(Step.of("elect", rest, StvWords.lastVacancies(candidates, rest)));
    }

    void stage(
            Stage.Kind kind,
            List<Integer> about,
            N quota,
            List<N> votes,
            Status[] statuses,
            List<Integer> elected,
            N surplus,
            N left,
            List<N> shares) {
        stages.add(new Stage(
                stages.size() + 1,
                kind,
                about,
                List.of(),
                exactly(quota),
                votesAsFractions.of(votes),
                List.of(statuses),
                elected,
                exactly(surplus),
                exactly(left),
                BigFraction.ZERO,
                sharesAsFractions.of(shares)));
    }

    StvCount end(List<Integer> elected, List<Integer> left) {
        steps.add(Step.of("end", elected, StvWords.end(candidates, elected, left)));
        return new StvCount(candidates, elected, stages, steps);
    }

    private String listed(List<N> votes) {
        return candidates.numbers().stream()
                .filter(candidate -> !arithmetic.isZero(votes.get(candidate)))
                .map(candidate -> candidates.name(candidate) + " " + text(votes.get(candidate)))
                .collect(Wording.listed());
    }

    /** Of those who have any. */
    private SortedMap<Integer, BigFraction> figures(List<N> votes) {
        SortedMap<Integer, BigFraction> figures = new TreeMap<>();
        for (int candidate : candidates.numbers()) {
            if (!arithmetic.isZero(votes.get(candidate))) {
                figures.put(candidate, exactly(votes.get(candidate)));
            }
        }
        return figures;
    }

    private BigFraction exactly(N number) {
        return arithmetic.exactly(number);
    }

    private String text(N number) {
        return Wording.figure(exactly(number));
    }
}
