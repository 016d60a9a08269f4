package org.multitude.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.rules.Rules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Schulze and ranked pairs on made-up elections of many candidates, beside two floors of the same run: counting the pairs alone, with
 * which both begin, and the bare loop of Floyd and Warshall on a matrix of int of that size.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(jvmArgs = "-Xmx512m")
public class Pairs {
    private static final int VOTERS = 200;
    private static final List<Integer> SIZES = List.of(100, 200, 500, 1_000);

    @Param("100")
    public int candidates;

    private RankedBallots ballots;
    private Lot lot;
    private int[][] strengths;

    public static void main(String[] arguments) throws Exception {
        Costs costs = new Costs(Pairs.class, arguments);
        costs.measure("candidates", SIZES.stream().map(String::valueOf).toList());
        Report.machine(costs);
        Report.heading(
                "candidates", "pairs, ms", "loop, ms", "Schulze, ms", "beyond the pairs, over the loop", "grows as n to the",
                "ranked pairs, ms", "beyond the pairs, over the loop", "grows as n to the");
        for (int at = 0; at < SIZES.size(); at++) {
            int size = SIZES.get(at);
            int before = SIZES.get(Math.max(0, at - 1));
            double pairs = costs.seconds("pairs", size);
            double loop = costs.seconds("loop", size);
            List<Object> row = new ArrayList<>(List.of(size, pairs * 1e3, loop * 1e3));
            for (String rule : List.of("schulze", "rankedPairs")) {
                double whole = costs.seconds(rule, size);
                row.add(whole * 1e3);
                row.add((whole - pairs) / loop);
                row.add(at == 0 ? "" : Report.power(whole, costs.seconds(rule, before), size, before));
            }
            Report.row(row.toArray());
        }
    }

    /** Everybody puts in order at random: nearly every pair is close, cycles are everywhere, many pairs are equally strong. */
    @Setup
    public void make() {
        Random random = new Random(candidates);
        List<String> names = new ArrayList<>();
        for (int who = 0; who < candidates; who++) {
            names.add("Candidate " + who);
        }
        Candidates all = new Candidates(names);
        List<Integer> order = new ArrayList<>(all.numbers());
        List<RankedBallots.Ranking> rankings = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            Collections.shuffle(order, random);
            rankings.add(RankedBallots.Ranking.of(1, order.toArray(Integer[]::new)));
        }
        ballots = new RankedBallots(all, rankings);
        lot = Lot.asListed(candidates);
        Pairwise pairs = Pairwise.of(ballots);
        strengths = new int[candidates][candidates];
        for (int one = 0; one < candidates; one++) {
            for (int other = 0; other < candidates; other++) {
                strengths[one][other] = pairs.beats(one, other) ? (int) pairs.preferring(one, other) : 0;
            }
        }
    }

    @Benchmark
    public Pairwise pairs() {
        return Pairwise.of(ballots);
    }

    @Benchmark
    public Count schulze() {
        return Rules.count("schulze", ballots, 1, lot);
    }

    @Benchmark
    public Count rankedPairs() {
        return Rules.count("ranked-pairs", ballots, 1, lot);
    }

    @Benchmark
    public int[][] loop() {
        int[][] paths = new int[candidates][];
        for (int who = 0; who < candidates; who++) {
            paths[who] = strengths[who].clone();
        }
        for (int middle = 0; middle < candidates; middle++) {
            for (int from = 0; from < candidates; from++) {
                int first = paths[from][middle];
                int[] row = paths[from];
                int[] onwards = paths[middle];
                for (int to = 0; to < row.length; to++) {
                    row[to] = Math.max(row[to], Math.min(first, onwards[to]));
                }
            }
        }
        return paths;
    }
}
