package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Wording;

/** Writes down what happens in a count by Gregory's method: sentences, and stages. */
final class GregoryTranscript<N> {
    private static final int VALUES_SHOWN = 3;

    private final Candidates candidates;
    private final Arithmetic<N> arithmetic;
    private final N quota;
    private final Fractions<N> fractions;
    private final List<Step> steps = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    GregoryTranscript(Candidates candidates, Arithmetic<N> arithmetic, N quota) {
        this.candidates = candidates;
        this.arithmetic = arithmetic;
        this.quota = quota;
        fractions = new Fractions<>(arithmetic);
    }

    void quota(long cast, long valid, int seats) {
        steps.add(Step.of(
                "quota",
                List.of(),
                StvWords.valid(cast, valid)
                        + " To be elected among " + StvWords.seats(seats) + ", a candidate needs "
                        + (arithmetic.isZero(arithmetic.leastStep()) ? "more than " : "")
                        + Wording.votes(exactly(quota)) + "."));
    }

    void firstPreferences(List<N> votes) {
        steps.add(new Step(
                "count",
                List.of(),
                figures(candidates.numbers(), votes),
                "First preferences: "
                        + candidates.numbers().stream()
                                .map(candidate -> candidates.name(candidate) + " " + text(votes.get(candidate)))
                                .collect(Wording.listed())
                        + "."));
    }

    void elect(int candidate, N votes) {
        steps.add(Step.of(
                "elect",
                List.of(candidate),
                candidates.name(candidate) + " has " + Wording.votes(exactly(votes)) + " and is elected."));
    }

    void lastVacancies(List<Integer> rest) {
        if (!rest.isEmpty()) {
            steps.add(Step.of("elect", rest, StvWords.lastVacancies(candidates, rest)));
        }
    }

    void surplus(int candidate, N had, N surplus, List<Transfer> transfers, List<N> votes) {
        String name = candidates.name(candidate);
        String share = text(surplus) + " / " + text(had);
        transfer(
                List.of(candidate),
                transfers,
                votes,
                "The surplus of " + name + " is " + Wording.votes(exactly(surplus))
                        + ": each of the ballots goes on at its value × " + share + ".");
    }

    void exclusion(List<Integer> losers, List<N> had, List<Transfer> transfers, List<N> votes) {
        List<String> each = new ArrayList<>();
        for (int at = 0; at < losers.size(); at++) {
            each.add(candidates.name(losers.get(at)) + " with " + Wording.votes(exactly(had.get(at))));
        }
        steps.add(Step.of("exclude", losers, "Excluded: " + Wording.list(each, ", ") + "."));
        if (!transfers.isEmpty()) {
            transfer(losers, transfers, votes, "Ballots go on at the value they had.");
        }
    }

    private void transfer(List<Integer> from, List<Transfer> transfers, List<N> votes, String reason) {
        Map<Integer, List<Transfer>> byReceiver = transfers.stream()
                .collect(
                        Collectors.groupingBy(transfer -> transfer.to().orElse(-1), TreeMap::new, Collectors.toList()));
        List<Integer> changed = new ArrayList<>(from);
        List<String> parts = new ArrayList<>();
        byReceiver.forEach((to, parcels) -> {
            if (to >= 0) {
                changed.add(to);
                parts.add("to " + candidates.name(to) + " " + parcels(parcels));
            }
        });
        if (byReceiver.containsKey(-1)) {
            parts.add("not transferable " + parcels(byReceiver.get(-1)));
        }
        String listed = parts.isEmpty() ? "" : " " + upper(Wording.list(parts, "; ")) + ".";
        steps.add(new Step("transfer", from, figures(changed, votes), reason + listed));
    }

    private static String parcels(List<Transfer> parcels) {
        BigFraction together = parcels.stream().map(Transfer::votes).reduce(BigFraction.ZERO, BigFraction::add);
        Map<BigFraction, Long> byValue = parcels.stream()
                .collect(Collectors.groupingBy(
                        Transfer::value, TreeMap::new, Collectors.summingLong(Transfer::ballots)));
        String ballots = byValue.size() > VALUES_SHOWN
                ? Wording.ballots(byValue.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()) + " at " + byValue.size() + " values"
                : byValue.entrySet().stream()
                        .map(each -> Wording.ballots(each.getValue()) + " at " + Wording.figure(each.getKey()))
                        .collect(Collectors.joining(" and "));
        return Wording.votes(together) + " (" + ballots + ")";
    }

    void tieByStage(List<Integer> tied, int chosen, int stage, List<N> then, boolean most) {
        String votes = tied.stream()
                .map(candidate -> candidates.name(candidate) + " " + text(then.get(candidate)))
                .collect(Wording.listed());
        steps.add(Step.of(
                "tie",
                tied,
                Wording.names(candidates, tied) + " have equally many votes. What decides is stage " + stage
                        + ", the last at which votes tell them apart (" + votes + "): " + first(chosen, most)));
    }

    void tieByLot(List<Integer> tied, List<Integer> left, int chosen, boolean most) {
        String between = left.size() == tied.size() ? "" : " between " + Wording.names(candidates, left);
        steps.add(Step.of(
                "tie",
                tied,
                Wording.names(candidates, tied) + " have equally many votes, and the lot decides" + between + ": "
                        + first(chosen, most)));
    }

    private String first(int chosen, boolean most) {
        return candidates.name(chosen) + (most ? "’s surplus is transferred first." : " is excluded.");
    }

    void stage(
            Stage.Kind kind,
            List<Integer> about,
            List<Transfer> transfers,
            List<N> votes,
            Status[] statuses,
            List<Integer> elected,
            N surplus,
            N nonTransferable,
            N valid) {
        N left = arithmetic.subtract(arithmetic.subtract(valid, arithmetic.sum(votes)), nonTransferable);
        stages.add(new Stage(
                stages.size() + 1,
                kind,
                about,
                transfers,
                exactly(quota),
                fractions.of(votes),
                List.of(statuses),
                elected,
                exactly(surplus),
                exactly(nonTransferable),
                exactly(left),
                List.of()));
    }

    StvCount end(List<Integer> elected, List<Integer> left) {
        steps.add(Step.of("end", elected, StvWords.end(candidates, elected, left)));
        return new StvCount(candidates, elected, stages, steps);
    }

    private SortedMap<Integer, BigFraction> figures(List<Integer> some, List<N> votes) {
        SortedMap<Integer, BigFraction> figures = new TreeMap<>();
        some.forEach(candidate -> figures.put(candidate, exactly(votes.get(candidate))));
        return figures;
    }

    private BigFraction exactly(N number) {
        return arithmetic.exactly(number);
    }

    private String text(N number) {
        return Wording.figure(exactly(number));
    }

    private static String upper(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
