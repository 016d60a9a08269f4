import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.budgets.Budget;
import org.multitudelibs.deliberation.budgets.BudgetRules;
import org.multitudelibs.deliberation.pabulib.PbElection;

/** For each {@code .pb} file of some folders and each rule: the file, the rule and the projects it funds, between tabs. */
public class Ours {
    private static final List<String> FOR_APPROVALS = List.of(
            "greedy",
            "equal-shares",
            "equal-shares-cardinality",
            "equal-shares/utilitarian",
            "equal-shares/add1-exhaustive");

    public static void main(String[] folders) throws Exception {
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".pb")).sorted().toList()) {
                    count(file);
                }
            }
        }
    }

    private static void count(Path file) throws Exception {
        PbElection election;
        try (InputStream bytes = Files.newInputStream(file)) {
            election = PbElection.read(file.toString(), bytes);
        }
        List<String> rules =
                switch (election.type()) {
                    case APPROVAL, CHOOSE_ONE -> FOR_APPROVALS;
                    case CUMULATIVE -> List.of("equal-shares-points");
                    case ORDINAL, SCORING -> List.<String>of();
                };
        Budget budget = election.ballots().budget();
        for (String rule : rules) {
            System.out.println(file + "\t" + rule + "\t"
                    + BudgetRules.named(rule)
                            .allocate(election.ballots(), Lot.asListed(budget.projects().size()))
                            .funded()
                            .stream()
                            .map(project -> budget.projects().get(project).id())
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
    }
}
