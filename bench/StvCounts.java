import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

/**
 * Single transferable vote, in processor time of its thread, each count beside a floor of the same run: so many times as it has stages, a pass over all ballots that adds
 * each to whom it ranks first among half of the candidates. Arguments: rounds, and perhaps a {@code .blt} file.
 */
public class StvCounts {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final StvRule SCOTTISH = new ScottishStv();
    private static final StvRule REFERENCE_MEEK = Meek.reference();

    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        System.out.printf(
                "%-34s %-16s %9s %6s %9s %11s %6s%n",
                "election", "rule", "rankings", "stages", "count, ms", "passes, ms", "ratio");
        if (arguments.length > 1) {
            BltElection file = BltElection.read(Path.of(arguments[1]));
            for (StvRule rule : List.of(
                    SCOTTISH, WeightedInclusiveGregory.exact(), REFERENCE_MEEK, Meek.exactWithShares(15, 6))) {
                measure(file.title(), rule, file.standing(), file.seats(), rounds);
            }
        }
        for (int ballots : new int[] {10_000, 100_000, 1_000_000}) {
            RankedBallots made = made(ballots, 10);
            measure(ballots + " ballots, 10 candidates", SCOTTISH, made, 4, rounds);
            measure(ballots + " ballots, 10 candidates", REFERENCE_MEEK, made, 4, rounds);
        }
        for (int candidates : new int[] {10, 100, 1_000}) {
            RankedBallots made = made(20_000, candidates);
            measure("20000 ballots, " + candidates + " candidates", SCOTTISH, made, 4, rounds);
        }
    }

    private static void measure(String election, StvRule rule, RankedBallots ballots, int seats, int asked) {
        // Short counts are repeated until the compiler has done with them.
        int rounds = Math.max(asked, Math.min(200, 2_000_000 / ballots.rankings().size() / ballots.candidates().count()));
        Lot lot = Lot.asListed(ballots.candidates().count());
        double[] counts = new double[rounds];
        double[] passes = new double[rounds];
        int stages = 0;
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            StvCount count = rule.stages(ballots, seats, lot);
            counts[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            stages = count.stages().size();
            start = THREADS.getCurrentThreadCpuTime();
            for (int stage = 0; stage < stages; stage++) {
                sum += pass(ballots, stage);
            }
            passes[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        System.out.printf(
                "%-34s %-16s %,9d %6d %9.1f %11.2f %6.1f  [%d]%n",
                election,
                rule.name(),
                ballots.rankings().size(),
                stages,
                median(counts),
                median(passes),
                median(counts) / median(passes),
                sum % 10);
    }

    private static long pass(RankedBallots ballots, int stage) {
        int candidates = ballots.candidates().count();
        long[] votes = new long[candidates];
        for (Ranking ranking : ballots.rankings()) {
            for (List<Integer> place : ranking.places()) {
                int candidate = place.getFirst();
                if ((candidate + stage) % 2 == 0) {
                    votes[candidate] += ranking.voters();
                    break;
                }
            }
        }
        return Arrays.stream(votes).max().orElse(0);
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
        return new RankedBallots(new Candidates(names), Collections.unmodifiableList(rankings));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
