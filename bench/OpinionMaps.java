package org.multitude.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.multitudelibs.deliberation.opinion.LiveMap;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.opinion.VotesBuilder;
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
 * Opinion maps of a made-up consultation: whole, from all votes; and of a running one, from what was summed vote by vote. Floors of
 * the same run: reading every vote once in a loop, and the plain way to the plane, which is to sum the products of the votes of
 * each voter and to ask EJML for the eigenvalues.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(jvmArgs = "-Xmx512m")
public class OpinionMaps {
    private static final int CAMPS = 3;
    private static final int STATEMENTS = 783;
    private static final int PEOPLE_OF_THE_LARGEST = 33_422;
    private static final int FEW = 50_000;
    private static final int MANY = 2_000_000;

    @Param("50000")
    public int wanted;

    private Votes votes;
    private final List<StatementFacts> facts = Collections.nCopies(STATEMENTS, StatementFacts.ORDINARY);

    public static void main(String[] arguments) throws Exception {
        Costs costs = new Costs(OpinionMaps.class, arguments);
        costs.measure("wanted", List.of(String.valueOf(FEW), String.valueOf(MANY)));
        Report.machine(costs);
        OpinionMaps few = made(FEW);
        OpinionMaps many = made(MANY);
        List<OpinionMaps> both = List.of(few, many);
        Report.heading(
                "people", "statements", "votes", "whole map, s", "ns a vote", "over the loop", "over the plain plane",
                "gathered before, ns a vote");
        for (OpinionMaps one : both) {
            double whole = costs.seconds("whole", one.wanted);
            Report.row(
                    one.votes.participants(), STATEMENTS, one.votes.count(), whole, one.costOfAVote(costs, "whole"),
                    whole / costs.seconds("loop", one.wanted), whole / costs.seconds("plain", one.wanted),
                    one.costOfAVote(costs, "gathered"));
        }
        Report.heading(
                "votes", "all votes given, ns each", "one vote changed, with its counts, µs", "the whole over it",
                "another map, s", "the whole over it", "bytes held a vote");
        for (OpinionMaps one : both) {
            double whole = costs.seconds("whole", one.wanted);
            double changed = costs.seconds("changed", one.wanted);
            double tick = costs.seconds("tick", one.wanted);
            Report.row(
                    one.votes.count(), one.costOfAVote(costs, "given"), changed * 1e6,
                    whole / changed, tick, whole / tick, one.bytesHeldAVote());
        }
        Report.aims();
        Report.atMost("the whole of 2.0 million votes, on one core and 512 MB, s", costs.seconds("whole", MANY), 2);
        String times = "%s: 2.0 million over 50,000";
        Report.atMost(
                times.formatted("the whole, what a vote costs"), many.costOfAVote(costs, "whole") / few.costOfAVote(costs, "whole"), 1.3);
        Report.atMost(
                times.formatted("votes given one by one, what each costs"),
                many.costOfAVote(costs, "given") / few.costOfAVote(costs, "given"), 1.3);
        Report.atMost(
                times.formatted("a changed vote with its counts"),
                costs.seconds("changed", MANY) / costs.seconds("changed", FEW), 1.3);
        for (OpinionMaps one : both) {
            double all = costs.seconds("whole", one.wanted);
            String of = "%,d votes: the whole over ".formatted(one.votes.count());
            Report.atLeast(of + "counts after one more vote", all / costs.seconds("changed", one.wanted), 1_000);
            Report.atLeast(of + "another map from kept sums", all / costs.seconds("tick", one.wanted), 5);
        }
    }

    private static OpinionMaps made(int wanted) {
        OpinionMaps made = new OpinionMaps();
        made.wanted = wanted;
        made.make();
        return made;
    }

    /** In nanoseconds. */
    private double costOfAVote(Costs costs, String benchmark) {
        return costs.seconds(benchmark, wanted) * 1e9 / votes.count();
    }

    private double bytesHeldAVote() {
        System.gc();
        long before = used();
        LiveMap<Integer> live = given();
        System.gc();
        return (double) (used() - before) / live.count();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Setup
    public void make() {
        Random random = new Random(33_422);
        int[][] minds = new int[CAMPS][STATEMENTS];
        for (int[] mind : minds) {
            Arrays.setAll(mind, statement -> random.nextInt(3) - 1);
        }
        VotesBuilder builder = Votes.on(STATEMENTS);
        int people = (int) Math.round((double) wanted * PEOPLE_OF_THE_LARGEST / MANY);
        double mean = (double) wanted / people;
        List<Integer> order = new ArrayList<>();
        for (int statement = 0; statement < STATEMENTS; statement++) {
            order.add(statement);
        }
        for (int person = 0; person < people; person++) {
            // A few answer nearly everything, most a little.
            int answered = (int) Math.min(STATEMENTS, -mean * Math.log(1 - random.nextDouble()) + 1);
            int[] mind = minds[random.nextInt(CAMPS)];
            for (int at = 0; at < answered; at++) {
                Collections.swap(order, at, at + random.nextInt(STATEMENTS - at));
                int statement = order.get(at);
                int opinion = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : mind[statement];
                builder.add(person, statement, Opinion.of(opinion));
            }
        }
        votes = builder.build();
    }

    @Benchmark
    public long[] loop() {
        long[] sums = new long[STATEMENTS];
        votes.forEach((participant, statement, opinion) -> sums[statement] += opinion.value());
        return sums;
    }

    @Benchmark
    public double plain() {
        double[] sums = new double[STATEMENTS];
        int[] counts = new int[STATEMENTS];
        votes.forEach((participant, statement, opinion) -> {
            sums[statement] += opinion.value();
            counts[statement]++;
        });
        DMatrixRMaj products = new DMatrixRMaj(STATEMENTS, STATEMENTS);
        int[] row = new int[STATEMENTS];
        double[] away = new double[STATEMENTS];
        int[] size = new int[1];
        for (int participant = 0; participant < votes.participants(); participant++) {
            size[0] = 0;
            votes.forEachOf(participant, (who, statement, opinion) -> {
                row[size[0]] = statement;
                away[size[0]++] = opinion.value() - sums[statement] / counts[statement];
            });
            for (int i = 0; i < size[0]; i++) {
                for (int j = 0; j < size[0]; j++) {
                    products.data[row[i] * STATEMENTS + row[j]] += away[i] * away[j];
                }
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(STATEMENTS, true, true);
        eigen.decompose(products);
        double strongest = 0;
        for (int at = 0; at < STATEMENTS; at++) {
            strongest = Math.max(strongest, eigen.getEigenvalue(at).getReal());
        }
        return strongest;
    }

    @Benchmark
    public Votes gathered() {
        VotesBuilder builder = Votes.on(STATEMENTS);
        votes.forEach(builder);
        return builder.build();
    }

    @Benchmark
    public OpinionMap whole() {
        return OpinionMap.of(votes, facts);
    }

    @Benchmark
    public LiveMap<Integer> given() {
        LiveMap<Integer> live = LiveMap.on(STATEMENTS);
        votes.forEach(live::vote);
        return live;
    }

    @Benchmark
    public int changed(Running running) {
        return running.change();
    }

    @Benchmark
    public OpinionMap tick(Running running) {
        return running.tick();
    }

    /** The consultation while it runs: all have voted, and a map was drawn. Votes to be changed are drawn beforehand. */
    @State(Scope.Benchmark)
    public static class Running {
        private static final int DRAWN = 1 << 16;
        private final int[] participants = new int[DRAWN];
        private final int[] statements = new int[DRAWN];
        private List<StatementFacts> facts;
        private LiveMap<Integer> live;
        private OpinionMap map;
        private int next;

        @Setup
        public void start(OpinionMaps all) {
            facts = all.facts;
            live = all.given();
            map = live.map(facts);
            draw(all.votes);
            tick();
            if (!live.map(facts).equals(OpinionMap.of(live.votes(), facts))) {
                throw new IllegalStateException("A tick and the whole differ");
            }
        }

        private void draw(Votes votes) {
            int[] whose = new int[votes.count()];
            int[] onWhat = new int[votes.count()];
            int[] at = {0};
            votes.forEach((participant, statement, opinion) -> {
                whose[at[0]] = participant;
                onWhat[at[0]++] = statement;
            });
            Random random = new Random(1);
            for (int draw = 0; draw < DRAWN; draw++) {
                int which = random.nextInt(whose.length);
                participants[draw] = whose[which];
                statements[draw] = onWhat[which];
            }
        }

        /** Another opinion on what somebody voted on before, with the counts of all and of each group after it. */
        int change() {
            int participant = participants[next];
            int statement = statements[next];
            next = (next + 1) % DRAWN;
            Opinion before = live.opinion(participant, statement).orElseThrow();
            live.vote(participant, statement, Opinion.of((before.value() + 2) % 3 - 1));
            return live.tally(statement).votes() + live.tallyByGroup(statement).size();
        }

        OpinionMap tick() {
            change();
            map = live.map(facts, map.memory());
            return map;
        }
    }
}
