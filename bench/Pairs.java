import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.rules.Rules;

/**
 * Schulze and ranked pairs on made-up elections of many candidates, in processor time beside two floors of the same run: counting the
 * pairs alone, with which both begin, and the bare loop of Floyd and Warshall on a matrix of int of that size. Arguments: voters, rounds, then
 * how many candidates.
 */
public class Pairs {
    public static void main(String[] arguments) {
        int voters = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        for (int warm = 0; warm < 200; warm++) {
            RankedBallots ballots = ballots(100, 20);
            bare(matrix(Pairwise.of(ballots)));
            Rules.count("schulze", ballots, 1, Lot.asListed(100));
            Rules.count("ranked-pairs", ballots, 1, Lot.asListed(100));
        }
        for (int at = 2; at < arguments.length; at++) {
            measure(Integer.parseInt(arguments[at]), voters, rounds);
        }
    }

    private static void measure(int count, int voters, int rounds) {
        RankedBallots ballots = ballots(count, voters);
        Lot lot = Lot.asListed(count);
        double[] pairs = new double[rounds];
        double[] floor = new double[rounds];
        double[] schulze = new double[rounds];
        double[] ranked = new double[rounds];
        int steps = 0;
        long peak = 0;
        boolean winner = false;
        for (int round = 0; round < rounds; round++) {
            long start = cpu();
            Pairwise counted = Pairwise.of(ballots);
            pairs[round] = milliseconds(start);
            winner = counted.condorcetWinner().isPresent();
            int[][] matrix = matrix(counted);
            start = cpu();
            bare(matrix);
            floor[round] = milliseconds(start);
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            start = cpu();
            Count one = Rules.count("schulze", ballots, 1, lot);
            schulze[round] = milliseconds(start);
            start = cpu();
            Count other = Rules.count("ranked-pairs", ballots, 1, lot);
            ranked[round] = milliseconds(start);
            steps = Math.max(one.transcript().size(), other.transcript().size());
            peak = Math.max(peak, peak());
        }
        double before = median(pairs);
        System.out.printf(
                "%,6d candidates%s: pairs %.1f ms; loop %.1f ms; Schulze %.1f ms, without the pairs %.2f times the loop;"
                        + " ranked pairs %.1f ms, without the pairs %.2f times the loop; at most %d steps; heap at most %d MiB%n",
                count,
                winner ? " (one beats all)" : "",
                before,
                median(floor),
                median(schulze),
                (median(schulze) - before) / median(floor),
                median(ranked),
                (median(ranked) - before) / median(floor),
                steps,
                peak >> 20);
    }

    /** Everybody puts in order at random: nearly every pair is close, cycles are everywhere, many pairs are equally strong. */
    private static RankedBallots ballots(int count, int voters) {
        Random random = new Random(count);
        List<String> names = new ArrayList<>();
        for (int who = 0; who < count; who++) {
            names.add("Candidate " + who);
        }
        Candidates candidates = new Candidates(names);
        List<Integer> order = new ArrayList<>(candidates.numbers());
        List<RankedBallots.Ranking> rankings = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            Collections.shuffle(order, random);
            rankings.add(RankedBallots.Ranking.of(1, order.toArray(Integer[]::new)));
        }
        return new RankedBallots(candidates, rankings);
    }

    private static int[][] matrix(Pairwise pairs) {
        int count = pairs.candidates().count();
        int[][] matrix = new int[count][count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < count; other++) {
                matrix[one][other] = pairs.beats(one, other) ? (int) pairs.preferring(one, other) : 0;
            }
        }
        return matrix;
    }

    private static void bare(int[][] matrix) {
        for (int middle = 0; middle < matrix.length; middle++) {
            for (int from = 0; from < matrix.length; from++) {
                int first = matrix[from][middle];
                int[] row = matrix[from];
                int[] onwards = matrix[middle];
                for (int to = 0; to < row.length; to++) {
                    row[to] = Math.max(row[to], Math.min(first, onwards[to]));
                }
            }
        }
    }

    /** Of this thread alone, so that others on the machine count less. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double milliseconds(long start) {
        return (cpu() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
