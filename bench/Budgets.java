import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
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
import org.multitudelibs.deliberation.budgets.BudgetRule;
import org.multitudelibs.deliberation.budgets.BudgetRules;
import org.multitudelibs.deliberation.budgets.Project;
import org.multitudelibs.deliberation.pabulib.PbElection;

/**
 * Equal Shares with Add1, exact, with its transcript and what everybody paid, beside the same in plain Python on the same file, in
 * turn. Arguments: rounds, the Python program, and files; or {@code made}, rounds, voters and projects.
 */
public class Budgets {
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("made")) {
            made(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        int rounds = Integer.parseInt(arguments[0]);
        for (String file : Arrays.copyOfRange(arguments, 2, arguments.length)) {
            beside(file, arguments[1], rounds);
        }
    }

    private static void beside(String file, String python, int rounds) throws Exception {
        double[] reading = new double[rounds];
        double[] ours = new double[rounds];
        double[] plain = new double[rounds];
        String runs = "";
        for (int round = 0; round < rounds; round++) {
            long start = cpu();
            PbElection election;
            try (InputStream bytes = Files.newInputStream(Path.of(file))) {
                election = PbElection.read(file, bytes);
            }
            reading[round] = seconds(start);
            start = cpu();
            Allocation allocation = add1(election.ballots());
            ours[round] = seconds(start);
            String[] answer = python("python3", python, file);
            plain[round] = Double.parseDouble(answer[0]);
            runs = answer[1];
            String funded = allocation.funded().stream()
                    .map(project -> election.ballots().budget().projects().get(project).id())
                    .sorted()
                    .collect(Collectors.joining(","));
            if (!funded.equals(answer[2])) {
                System.out.println("Python funds other projects: " + answer[2] + " instead of " + funded);
            }
        }
        double every = Double.parseDouble(python("python3", python, file, "every")[0]);
        System.out.printf(
                "%s: Add1 with %s runs %.1f ms (fastest %.1f), plain Python %.0f ms (fastest %.0f) = %.0f times,"
                        + " every price each time %.0f ms = %.0f times; reading %.0f ms%n",
                Path.of(file).getFileName(),
                runs,
                1000 * median(ours),
                1000 * least(ours),
                1000 * median(plain),
                1000 * least(plain),
                median(plain) / median(ours),
                1000 * every,
                every / median(ours),
                1000 * median(reading));
    }

    private static String[] python(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            process.waitFor();
            return line.split(" ", 3);
        }
    }

    private static Allocation add1(BudgetBallots ballots) {
        BudgetRule rule = BudgetRules.named("equal-shares/add1");
        return rule.allocate(ballots, ballots.budget().lot("bench"));
    }

    /** Voters approve of one to ten projects, some of which are far more popular; 20 million are to be spent. */
    private static void made(int rounds, int voters, int count) {
        Random random = new Random(197);
        Project[] projects = new Project[count];
        for (int project = 0; project < count; project++) {
            projects[project] = Project.of("P" + project, 50_000 + 1_000L * random.nextInt(951));
        }
        Map<TreeSet<Integer>, Long> counted = new HashMap<>();
        long approvals = 0;
        for (int voter = 0; voter < voters; voter++) {
            TreeSet<Integer> approved = new TreeSet<>();
            int wanted = 1 + random.nextInt(10);
            while (approved.size() < wanted) {
                approved.add((int) (count * Math.pow(random.nextDouble(), 1.7)));
            }
            approvals += wanted;
            counted.merge(approved, 1L, Long::sum);
        }
        List<Ballot> ballots = new ArrayList<>();
        counted.forEach((approved, times) -> ballots.add(Ballot.approving(times, approved.toArray(Integer[]::new))));
        Collections.shuffle(ballots, random);
        BudgetBallots all = new BudgetBallots(Budget.of(20_000_000, projects), ballots);
        double[] took = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = cpu();
            Allocation allocation = add1(all);
            took[round] = seconds(start);
            System.out.printf(
                    "round %d: %.2f s, %d projects for %s, a share of %s%n",
                    round + 1,
                    took[round],
                    allocation.funded().size(),
                    allocation.spent(),
                    allocation.share().orElseThrow().doubleValue());
        }
        System.out.printf(
                "%,d voters with %,d different ballots, %,d approvals, %d projects: Add1 %.2f s%n",
                voters, ballots.size(), approvals, count, median(took));
    }

    /** Time of the processor that this thread used: other work on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (cpu() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }
}
