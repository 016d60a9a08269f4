import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.multitudelibs.deliberation.opinion.LiveMap;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.opinion.VotesBuilder;

/**
 * Opinion maps of a made-up consultation: whole, from all votes; and of a running one, from what was summed vote by vote. Floors of
 * the same run: reading every vote once in a loop, and the plain way to the plane, which is to sum the products of the votes of
 * each voter and to ask EJML for the eigenvalues. Arguments: people, statements, votes, rounds.
 */
public class OpinionMaps {
    private static final int CAMPS = 3;
    private static final int CHANGES = 2_000;

    private final Votes votes;
    private final List<StatementFacts> facts;
    private final int rounds;
    private final Random random = new Random(1);

    private OpinionMaps(Votes votes, int rounds) {
        this.votes = votes;
        this.facts = Collections.nCopies(votes.statements(), StatementFacts.ORDINARY);
        this.rounds = rounds;
    }

    public static void main(String[] arguments) {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        new OpinionMaps(votes(numbers[0], numbers[1], numbers[2]), numbers[3]).measure();
    }

    private void measure() {
        System.out.printf(
                "%,d people, %,d statements, %,d votes; %d rounds, medians%n",
                votes.participants(), votes.statements(), votes.count(), rounds);
        double[] loop = new double[rounds];
        double[] plain = new double[rounds];
        double[] gather = new double[rounds];
        double[] whole = new double[rounds];
        long peak = 0;
        for (int round = 0; round < rounds; round++) {
            long start = now();
            long sum = loop();
            loop[round] = seconds(start);
            start = now();
            double strongest = plain();
            plain[round] = seconds(start);
            start = now();
            Votes gathered = gathered();
            gather[round] = seconds(start);
            resetPeaks();
            long before = used();
            start = now();
            OpinionMap map = OpinionMap.of(gathered, facts);
            whole[round] = seconds(start);
            peak = Math.max(peak, peaks() - before);
            System.out.printf(
                    "  round %d: whole %.3f s, %d groups  [%d %.0f]%n",
                    round + 1, whole[round], map.groups().size(), sum, strongest);
        }
        double all = median(whole);
        System.out.printf(
                "whole map          %8.3f s = %.0f ns a vote = %.1f times the loop (%.4f s) = %.2f times the plain plane (%.2f s);"
                        + " at most %,d MiB beside the votes%n",
                all, all / votes.count() * 1e9, all / median(loop), median(loop), all / median(plain), median(plain), peak >> 20);
        System.out.printf("  gathered before  %8.3f s = %.0f ns a vote%n", median(gather), median(gather) / votes.count() * 1e9);
        live(all);
    }

    private void live(double whole) {
        System.gc();
        long before = used();
        LiveMap<Integer> live = LiveMap.on(votes.statements());
        long start = now();
        votes.forEach(live::vote);
        double filled = seconds(start);
        System.gc();
        System.out.printf(
                "live: all votes    %8.3f s = %.0f ns a vote; %,d MiB held = %.1f bytes a vote%n",
                filled, filled / votes.count() * 1e9, used() - before >> 20, (double) (used() - before) / votes.count());
        double[] ticks = new double[rounds];
        double[] more = new double[rounds];
        OpinionMap map = live.map(facts);
        for (int round = 0; round < rounds; round++) {
            more[round] = changes(live);
            start = now();
            map = live.map(facts, map.memory());
            ticks[round] = seconds(start);
        }
        if (!live.map(facts).equals(OpinionMap.of(live.votes(), facts))) {
            throw new IllegalStateException("A tick and the whole differ");
        }
        System.out.printf(
                "one vote changed   %8.2f us with its counts; the whole is %,.0f times dearer%n",
                median(more) * 1e6, whole / median(more));
        System.out.printf("tick               %8.3f s; the whole is %.1f times dearer%n", median(ticks), whole / median(ticks));
    }

    /** Seconds for another opinion on what somebody voted on before, with the counts of all and of each group after it. */
    private double changes(LiveMap<Integer> live) {
        int[] participants = new int[CHANGES];
        int[] statements = new int[CHANGES];
        Set<Integer> drawn = new HashSet<>();
        while (drawn.size() < CHANGES) {
            drawn.add(random.nextInt(votes.count()));
        }
        int[] at = {0, 0};
        votes.forEach((participant, statement, opinion) -> {
            if (drawn.contains(at[0]++)) {
                participants[at[1]] = participant;
                statements[at[1]++] = statement;
            }
        });
        long counted = 0;
        long start = now();
        for (int change = 0; change < CHANGES; change++) {
            live.vote(participants[change], statements[change], Opinion.of(change % 3 - 1));
            counted += live.tally(statements[change]).votes() + live.tallyByGroup(statements[change]).size();
        }
        double each = seconds(start) / CHANGES;
        if (counted == 0) {
            throw new IllegalStateException("Nothing was counted");
        }
        return each;
    }

    private Votes gathered() {
        VotesBuilder builder = Votes.on(votes.statements());
        votes.forEach(builder);
        return builder.build();
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

    private long loop() {
        long[] sums = new long[votes.statements()];
        votes.forEach((participant, statement, opinion) -> sums[statement] += opinion.value());
        return Arrays.stream(sums).sum();
    }

    private double plain() {
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

    /** Nanoseconds of the processor that this thread and the collection of garbage took: what else runs on the machine is not counted. */
    private static long now() {
        long collected = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + collected * 1_000_000;
    }

    private static double seconds(long start) {
        return (now() - start) / 1e9;
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
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
