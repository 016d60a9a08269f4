package org.multitude.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitudelibs.deliberation.budgets.Allocation;
import org.multitudelibs.deliberation.budgets.Ballot;
import org.multitudelibs.deliberation.budgets.Budget;
import org.multitudelibs.deliberation.budgets.BudgetBallots;
import org.multitudelibs.deliberation.budgets.BudgetRules;
import org.multitudelibs.deliberation.budgets.Project;
import org.multitudelibs.deliberation.pabulib.PbElection;
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
 * Equal Shares with Add1, exact, with its transcript and what everybody paid, beside the same in plain Python on the same files, in
 * turn: after each round of JMH, Python runs once in a process of its own, and tells the time of the processor that it took. Then on
 * made-up ballots. Arguments: the Python program and files.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(jvmArgs = "-Xmx1g")
public class Budgets {
    private static final String MADE = "made up";
    private static final int VOTERS = 131_778;
    private static final int PROJECTS = 197;

    @Param(MADE)
    public String budget;

    private BudgetBallots ballots;

    public static void main(String[] arguments) throws Exception {
        Costs costs = new Costs(Budgets.class, arguments);
        String python = costs.words().getFirst();
        List<Beside> files = new ArrayList<>();
        for (String file : costs.words().subList(1, costs.words().size())) {
            files.add(new Beside(file, of(file), new ArrayList<>(), new ArrayList<>()));
        }
        for (int round = 0; round < costs.rounds(); round++) {
            costs.round("budget", Stream.concat(files.stream().map(Beside::file), Stream.of(MADE)).toList());
            for (Beside file : files) {
                file.run(python);
            }
        }
        Report.machine(costs);
        Report.heading(
                "budget", "voters", "projects", "different ballots", "funded", "ours, ms",
                "Python that looks again where it must, ms", "times", "naive Python, ms", "times");
        for (Beside file : files) {
            double ours = costs.seconds("add1", file.file());
            double lazy = Report.median(file.lazy());
            double naive = Report.median(file.naive());
            List<Object> row = file.ours().row(Path.of(file.file()).getFileName().toString());
            row.addAll(List.of(ours * 1e3, lazy * 1e3, lazy / ours, naive * 1e3, naive / ours));
            Report.row(row.toArray());
        }
        double made = costs.seconds("add1", MADE);
        List<Object> row = of(MADE).row(MADE);
        row.addAll(List.of(made * 1e3, "", "", "", ""));
        Report.row(row.toArray());
        Report.aims();
        for (Beside file : files) {
            Report.atLeast(
                    "%s: naive Python over ours".formatted(Path.of(file.file()).getFileName()),
                    Report.median(file.naive()) / costs.seconds("add1", file.file()), 20);
        }
        Report.asked("%,d ballots by %d projects with Add1 in seconds".formatted(VOTERS, PROJECTS), made, made < 10);
    }

    /** A published budget, and the seconds that Python took for it in each round. */
    private record Beside(String file, Budgets ours, List<Double> lazy, List<Double> naive) {
        void run(String python) throws IOException, InterruptedException {
            lazy.add(secondsOf("python3", python, file));
            naive.add(secondsOf("python3", python, file, "every"));
        }

        /** Python prints the seconds, how often it ran, and what it funds. */
        private double secondsOf(String... command) throws IOException, InterruptedException {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ", 3);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " does not work here");
            }
            if (!answer[2].equals(ours.funded())) {
                throw new IllegalStateException("Python funds other projects: " + answer[2] + " instead of " + ours.funded());
            }
            return Double.parseDouble(answer[0]);
        }
    }

    private static Budgets of(String budget) throws IOException {
        Budgets made = new Budgets();
        made.budget = budget;
        made.make();
        return made;
    }

    private List<Object> row(String name) {
        return new ArrayList<>(List.of(
                name, (int) ballots.voters(), ballots.budget().projects().size(), ballots.ballots().size(), add1().funded().size()));
    }

    private String funded() {
        return add1().funded().stream()
                .map(project -> ballots.budget().projects().get(project).id())
                .sorted()
                .collect(Collectors.joining(","));
    }

    @Setup
    public void make() throws IOException {
        if (budget.equals(MADE)) {
            ballots = made();
            return;
        }
        try (InputStream bytes = Files.newInputStream(Path.of(budget))) {
            ballots = PbElection.read(budget, bytes).ballots();
        }
    }

    /** Voters approve of one to ten projects, some of which are far more popular; 20 million are to be spent. */
    private static BudgetBallots made() {
        Random random = new Random(197);
        Project[] projects = new Project[PROJECTS];
        Arrays.setAll(projects, project -> Project.of("P" + project, 50_000 + 1_000L * random.nextInt(951)));
        Map<TreeSet<Integer>, Long> counted = new HashMap<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            TreeSet<Integer> approved = new TreeSet<>();
            int wanted = 1 + random.nextInt(10);
            while (approved.size() < wanted) {
                approved.add((int) (PROJECTS * Math.pow(random.nextDouble(), 1.7)));
            }
            counted.merge(approved, 1L, Long::sum);
        }
        List<Ballot> ballots = new ArrayList<>();
        counted.forEach((approved, times) -> ballots.add(Ballot.approving(times, approved.toArray(Integer[]::new))));
        Collections.shuffle(ballots, random);
        return new BudgetBallots(Budget.of(20_000_000, projects), ballots);
    }

    @Benchmark
    public Allocation add1() {
        return BudgetRules.named("equal-shares/add1").allocate(ballots, ballots.budget().lot("bench"));
    }
}
