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
        List<String> words = costs.words();
        String python = words.getFirst();
        List<String> files = words.subList(1, words.size());
        List<String> all = new ArrayList<>(files);
        all.add(MADE);
        Map<String, double[]> plain = new HashMap<>();
        Map<String, double[]> naive = new HashMap<>();
        Map<String, String[]> answers = new HashMap<>();
        for (int round = 0; round < costs.rounds(); round++) {
            costs.round("budget", all);
            for (String file : files) {
                String[] answer = python("python3", python, file);
                answers.put(file, answer);
                plain.computeIfAbsent(file, none -> new double[costs.rounds()])[round] = Double.parseDouble(answer[0]);
                naive.computeIfAbsent(file, none -> new double[costs.rounds()])[round] =
                        Double.parseDouble(python("python3", python, file, "every")[0]);
            }
        }
        Report.machine(costs);
        Report.heading(
                "budget", "voters", "projects", "different ballots", "projects funded", "runs", "ours, ms",
                "Python that looks again where it must, ms", "times", "naive Python, ms", "times");
        for (String budget : all) {
            Budgets made = new Budgets();
            made.budget = budget;
            made.make();
            double ours = costs.seconds("add1", budget);
            List<Object> row = made.described();
            if (!budget.equals(MADE)) {
                made.check(answers.get(budget)[2]);
                double lazy = Report.median(plain.get(budget));
                double every = Report.median(naive.get(budget));
                row.addAll(List.of(answers.get(budget)[1], ours * 1e3, lazy * 1e3, lazy / ours, every * 1e3, every / ours));
            } else {
                row.addAll(List.of("", ours * 1e3, "", "", "", ""));
            }
            Report.row(row.toArray());
        }
        Report.aims();
        for (String file : files) {
            Report.atLeast(
                    Path.of(file).getFileName() + ": naive Python over ours",
                    Report.median(naive.get(file)) / costs.seconds("add1", file), 20);
        }
        double made = costs.seconds("add1", MADE);
        Report.asked("%,d ballots by %d projects with Add1 in seconds".formatted(VOTERS, PROJECTS), made, made < 10);
    }

    private static String[] python(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " does not work here");
        }
        return answer.split(" ", 3);
    }

    private List<Object> described() {
        return new ArrayList<>(List.of(
                budget.equals(MADE) ? MADE : Path.of(budget).getFileName(),
                (int) ballots.voters(),
                ballots.budget().projects().size(),
                ballots.ballots().size(),
                add1().funded().size()));
    }

    private void check(String fundedByPython) {
        String funded = add1().funded().stream()
                .map(project -> ballots.budget().projects().get(project).id())
                .sorted()
                .collect(Collectors.joining(","));
        if (!funded.equals(fundedByPython)) {
            throw new IllegalStateException("Python funds other projects: " + fundedByPython + " instead of " + funded);
        }
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
