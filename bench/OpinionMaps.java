import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.opinion.VotesBuilder;

/**
 * A whole opinion map of a made-up consultation beside two floors of the same run: reading every vote once in a loop, and the
 * plain way to its plane, which is to sum the products of the votes of each voter and to ask EJML for the eigenvalues.
 * Arguments: people, statements, votes, rounds.
 */
public class OpinionMaps {
    private static final int CAMPS = 3;

    public static void main(String[] arguments) {
        int people = Integer.parseInt(arguments[0]);
        int statements = Integer.parseInt(arguments[1]);
        int wanted = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        Votes votes = votes(people, statements, wanted);
        List<StatementFacts> facts = Collections.nCopies(statements, StatementFacts.ORDINARY);
        double[] map = new double[rounds];
        double[] loop = new double[rounds];
        double[] plain = new double[rounds];
        long peak = 0;
        for (int round = 0; round < rounds; round++) {
            resetPeaks();
            long before = used();
            long start = System.nanoTime();
            OpinionMap made = OpinionMap.of(votes, facts);
            map[round] = seconds(start);
            peak = Math.max(peak, peaks() - before);
            start = System.nanoTime();
            long sum = loop(votes);
            loop[round] = seconds(start);
            start = System.nanoTime();
            double strongest = plain(votes);
            plain[round] = seconds(start);
            System.out.printf(
                    "round %d: map %.2f s (%d groups), loop over the votes %.3f s, plain plane %.2f s  [%d %.0f]%n",
                    round + 1, map[round], made.groups().size(), loop[round], plain[round], sum, strongest);
        }
        System.out.printf(
                "%,d people, %,d statements, %,d votes: map %.2f s = %.1f times the loop, %.2f times the plain plane;"
                        + " at most %,d MiB beside the votes%n",
                people,
                statements,
                votes.count(),
                median(map),
                median(map) / median(loop),
                median(map) / median(plain),
                peak >> 20);
    }

    private static Votes votes(int people, int statements, int wanted) {
        Random random = new Random(33_422);
        int[][] minds = new int[CAMPS][statements];
        for (int[] mind : minds) {
            for (int statement = 0; statement < statements; statement++) {
                mind[statement] = random.nextInt(3) - 1;
            }
        }
        VotesBuilder builder = Votes.on(statements);
        double mean = (double) wanted / people;
        List<Integer> order = new ArrayList<>();
        for (int statement = 0; statement < statements; statement++) {
            order.add(statement);
        }
        for (int person = 0; person < people; person++) {
            // A few answer nearly everything, most a little.
            int given = (int) Math.min(statements, -mean * Math.log(1 - random.nextDouble()) + 1);
            int[] mind = minds[random.nextInt(CAMPS)];
            for (int at = 0; at < given; at++) {
                Collections.swap(order, at, at + random.nextInt(statements - at));
                int statement = order.get(at);
                int opinion = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : mind[statement];
                builder.add(person, statement, Opinion.of(opinion));
            }
        }
        return builder.build();
    }

    private static long loop(Votes votes) {
        long[] sums = new long[votes.statements()];
        votes.forEach((participant, statement, opinion) -> sums[statement] += opinion.value());
        return Arrays.stream(sums).sum();
    }

    private static double plain(Votes votes) {
        int statements = votes.statements();
        double[] sums = new double[statements];
        int[] counts = new int[statements];
        votes.forEach((participant, statement, opinion) -> {
            sums[statement] += opinion.value();
            counts[statement]++;
        });
        DMatrixRMaj products = new DMatrixRMaj(statements, statements);
        int[] row = new int[statements];
        double[] away = new double[statements];
        int[] size = new int[1];
        for (int participant = 0; participant < votes.participants(); participant++) {
            size[0] = 0;
            votes.forEachOf(participant, (who, statement, opinion) -> {
                row[size[0]] = statement;
                away[size[0]++] = opinion.value() - sums[statement] / counts[statement];
            });
            for (int i = 0; i < size[0]; i++) {
                for (int j = 0; j < size[0]; j++) {
                    products.data[row[i] * statements + row[j]] += away[i] * away[j];
                }
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(statements, true, true);
        eigen.decompose(products);
        double strongest = 0;
        for (int at = 0; at < statements; at++) {
            strongest = Math.max(strongest, eigen.getEigenvalue(at).getReal());
        }
        return strongest;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peaks() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
