package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;

/** Made-up elections, small enough that ties are frequent. */
record Elections(RankedBallots ballots, int seats, Lot lot) {

    static Arbitrary<Elections> strict() {
        return Arbitraries.longs().map(seed -> random(new Random(seed), false));
    }

    static Arbitrary<Elections> withEqualRanks() {
        return Arbitraries.longs().map(seed -> random(new Random(seed), true));
    }

    private static Elections random(Random random, boolean equal) {
        int candidates = 1 + random.nextInt(6);
        List<Ranking> rankings = new ArrayList<>();
        int ballots = random.nextInt(12);
        for (int ballot = 0; ballot < ballots; ballot++) {
            rankings.add(new Ranking(random.nextInt(15), places(random, candidates, equal)));
        }
        return new Elections(
                new RankedBallots(named(candidates), rankings),
                1 + random.nextInt(4),
                Lot.settled(order(random, candidates)));
    }

    static Candidates named(int count) {
        return new Candidates(IntStream.range(0, count)
                .mapToObj(number -> String.valueOf((char) ('A' + number)))
                .toList());
    }

    static List<Integer> order(Random random, int candidates) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static List<List<Integer>> places(Random random, int candidates, boolean equal) {
        List<List<Integer>> places = new ArrayList<>();
        for (int candidate : order(random, candidates).subList(0, random.nextInt(candidates + 1))) {
            if (equal && !places.isEmpty() && random.nextInt(3) == 0) {
                places.getLast().add(candidate);
            } else {
                places.add(new ArrayList<>(List.of(candidate)));
            }
        }
        return places;
    }

    StvCount count(StvRule rule) {
        return rule.stages(ballots, seats, lot);
    }

    Elections with(List<Ranking> rankings) {
        return new Elections(new RankedBallots(ballots.candidates(), rankings), seats, lot);
    }

    /** The same election with candidates numbered otherwise: who was number i is number renamed(i). */
    Elections renamed(List<Integer> renamed) {
        List<Ranking> rankings = ballots.rankings().stream()
                .map(ranking -> new Ranking(
                        ranking.voters(),
                        ranking.places().stream()
                                .map(place -> place.stream().map(renamed::get).toList())
                                .toList()))
                .toList();
        return new Elections(
                new RankedBallots(ballots.candidates(), rankings),
                seats,
                Lot.settled(lot.order().stream().map(renamed::get).toList()));
    }
}
