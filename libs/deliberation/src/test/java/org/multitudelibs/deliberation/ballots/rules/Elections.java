package org.multitudelibs.deliberation.ballots.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Ballots;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.ScoredBallots;

/** Made-up elections with few voters, so that ties are frequent. */
final class Elections {
    private Elections() {}

    static Candidates candidates(int count) {
        List<String> names = new ArrayList<>();
        for (int who = 0; who < count; who++) {
            names.add(String.valueOf((char) ('A' + who)));
        }
        return new Candidates(names);
    }

    /** A lot that differs from seed to seed. */
    static Lot lot(Candidates candidates, long seed) {
        List<Integer> order = new ArrayList<>(candidates.numbers());
        Collections.shuffle(order, new Random(seed));
        return Lot.settled(order);
    }

    static Arbitrary<RankedBallots> rankings(boolean withEquals) {
        return shapes((count, ballots, random) -> rankings(count, ballots, withEquals, random));
    }

    static Arbitrary<ApprovalBallots> approvals() {
        return shapes(Elections::approvals);
    }

    static Arbitrary<ScoredBallots> scores() {
        return shapes(Elections::scores);
    }

    private interface Maker<B extends Ballots> {
        B make(int candidates, int ballots, Random random);
    }

    private static <B extends Ballots> Arbitrary<B> shapes(Maker<B> maker) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.longs())
                .as((count, ballots, seed) -> maker.make(count, ballots, new Random(seed)));
    }

    private static RankedBallots rankings(int count, int ballots, boolean withEquals, Random random) {
        Candidates candidates = candidates(count);
        List<RankedBallots.Ranking> rankings = new ArrayList<>();
        for (int ballot = 0; ballot < ballots; ballot++) {
            List<Integer> order = new ArrayList<>(candidates.numbers());
            Collections.shuffle(order, random);
            List<List<Integer>> places = new ArrayList<>();
            for (int who : order.subList(0, random.nextInt(count + 1))) {
                if (withEquals && !places.isEmpty() && random.nextInt(3) == 0) {
                    places.getLast().add(who);
                } else {
                    places.add(new ArrayList<>(List.of(who)));
                }
            }
            rankings.add(new RankedBallots.Ranking(random.nextInt(5), places));
        }
        return new RankedBallots(candidates, rankings);
    }

    private static ApprovalBallots approvals(int count, int ballots, Random random) {
        List<ApprovalBallots.Approval> approvals = new ArrayList<>();
        for (int ballot = 0; ballot < ballots; ballot++) {
            Set<Integer> approved = new TreeSet<>();
            for (int who = 0; who < count; who++) {
                if (random.nextInt(5) < 2) {
                    approved.add(who);
                }
            }
            approvals.add(new ApprovalBallots.Approval(random.nextInt(5), approved));
        }
        return new ApprovalBallots(candidates(count), approvals);
    }

    private static ScoredBallots scores(int count, int ballots, Random random) {
        List<ScoredBallots.Scores> scores = new ArrayList<>();
        for (int ballot = 0; ballot < ballots; ballot++) {
            TreeMap<Integer, Integer> given = new TreeMap<>();
            for (int who = 0; who < count; who++) {
                if (random.nextInt(6) > 0) {
                    given.put(who, random.nextInt(6) - 2);
                }
            }
            scores.add(new ScoredBallots.Scores(random.nextInt(5), given));
        }
        return new ScoredBallots(candidates(count), -2, 3, scores);
    }
}
