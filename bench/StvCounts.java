package org.multitude.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.ballots.stv.Meek;
import org.multitudelibs.deliberation.ballots.stv.ScottishStv;
import org.multitudelibs.deliberation.ballots.stv.StvCount;
import org.multitudelibs.deliberation.ballots.stv.StvRule;
import org.multitudelibs.deliberation.ballots.stv.WeightedInclusiveGregory;
import org.multitudelibs.deliberation.blt.BltElection;
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
 * Single transferable vote, each count beside a floor of the same run: so many times as it has stages, a pass over all ballots that
 * adds each to whom it ranks first among half of the candidates. On {@code .blt} files, and on more and more made-up ballots and
 * candidates. An election is written as its rule and a file, or its rule, ballots and candidates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(jvmArgs = "-Xmx2g")
public class StvCounts {
    private static final int SEATS_OF_THE_MADE_UP = 4;
    private static final List<StvRule> RULES =
            List.of(new ScottishStv(), WeightedInclusiveGregory.exact(), Meek.reference(), Meek.exactWithShares(15, 6));
    /** From one to the next only the ballots grow, or only the candidates. */
    private static final List<String> GROWING_BALLOTS = List.of("10000 10", "100000 10", "1000000 10");

    private static final List<String> GROWING_CANDIDATES = List.of("20000 10", "20000 100", "20000 1000");

    @Param("scottish-stv 10000 10")
    public String election;

    private StvRule rule;
    private RankedBallots ballots;
    private int seats;
    private Lot lot;
    private int stages;

    public static void main(String[] arguments) throws Exception {
        Costs costs = new Costs(StvCounts.class, arguments);
        List<List<String>> groups = new ArrayList<>();
        for (String file : costs.words()) {
            // One that cannot be read is refused before anything is measured.
            BltElection.read(Path.of(file));
            groups.add(RULES.stream().map(rule -> rule.name() + " " + file).toList());
        }
        groups.add(GROWING_BALLOTS.stream().map(size -> "scottish-stv " + size).toList());
        groups.add(GROWING_BALLOTS.stream().map(size -> "meek-prf " + size).toList());
        groups.add(GROWING_CANDIDATES.stream().map(size -> "scottish-stv " + size).toList());
        costs.measure("election", groups.stream().flatMap(List::stream).toList());
        Report.machine(costs);
        Report.heading(
                "election", "rule", "ballots", "rankings", "candidates", "stages", "count, ms", "passes, ms",
                "over the passes", "grows as ballots × candidates to the");
        for (List<String> group : groups) {
            StvCounts before = null;
            for (String election : group) {
                StvCounts made = new StvCounts();
                made.election = election;
                made.make();
                made.report(costs, before);
                before = made;
            }
        }
    }

    private void report(Costs costs, StvCounts before) {
        double count = costs.seconds("count", election);
        double passes = costs.seconds("passes", election);
        String what = election.substring(election.indexOf(' ') + 1);
        Report.row(
                made() ? "made up" : Path.of(what).getFileName(), rule.name(), (int) voters(), ballots.rankings().size(),
                ballots.candidates().count(), stages, count * 1e3, passes * 1e3, count / passes,
                before == null || !made() ? "" : Report.power(count, costs.seconds("count", before.election), size(), before.size()));
    }

    private long voters() {
        return ballots.rankings().stream().mapToLong(Ranking::voters).sum();
    }

    private double size() {
        return (double) ballots.rankings().size() * ballots.candidates().count();
    }

    private boolean made() {
        return election.matches("\\S+ \\d+ \\d+");
    }

    @Setup
    public void make() {
        String[] words = election.split(" ", 2);
        rule = RULES.stream().filter(one -> one.name().equals(words[0])).findFirst().orElseThrow();
        if (made()) {
            int[] sizes = Stream.of(words[1].split(" ")).mapToInt(Integer::parseInt).toArray();
            ballots = made(sizes[0], sizes[1]);
            seats = SEATS_OF_THE_MADE_UP;
        } else {
            BltElection file = BltElection.read(Path.of(words[1]));
            ballots = file.standing();
            seats = file.seats();
        }
        lot = Lot.asListed(ballots.candidates().count());
        stages = count().stages().size();
    }

    /** Voters who rank up to ten candidates, some candidates far more popular than others. */
    private static RankedBallots made(int ballots, int candidates) {
        Random random = new Random(2007);
        List<Ranking> rankings = new ArrayList<>();
        for (int ballot = 0; ballot < ballots; ballot++) {
            List<List<Integer>> places = new ArrayList<>();
            int ranked = 1 + random.nextInt(Math.min(10, candidates));
            while (places.size() < ranked) {
                double chance = random.nextDouble();
                List<Integer> place = List.of((int) (candidates * chance * chance));
                if (!places.contains(place)) {
                    places.add(place);
                }
            }
            rankings.add(new Ranking(1, places));
        }
        List<String> names = IntStream.range(0, candidates).mapToObj(number -> "C" + number).toList();
        return new RankedBallots(new Candidates(names), rankings);
    }

    @Benchmark
    public StvCount count() {
        return rule.stages(ballots, seats, lot);
    }

    @Benchmark
    public long passes() {
        long sum = 0;
        for (int stage = 0; stage < stages; stage++) {
            long[] votes = new long[ballots.candidates().count()];
            for (Ranking ranking : ballots.rankings()) {
                for (List<Integer> place : ranking.places()) {
                    int candidate = place.getFirst();
                    if ((candidate + stage) % 2 == 0) {
                        votes[candidate] += ranking.voters();
                        break;
                    }
                }
            }
            sum += Arrays.stream(votes).max().orElse(0);
        }
        return sum;
    }
}
