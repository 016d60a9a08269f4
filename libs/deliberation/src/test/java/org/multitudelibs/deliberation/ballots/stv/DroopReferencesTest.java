package org.multitudelibs.deliberation.ballots.stv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.ballots.stv.DroopReport.Action;
import org.multitudelibs.deliberation.ballots.stv.GregoryReference.Expected;
import org.multitudelibs.deliberation.blt.BltElection;

/** Counts are, stage by stage, those that Droop reports. */
class DroopReferencesTest {
    private static final Pattern NAME = Pattern.compile(
            "(.*?)-(scotland|wigm-prf-batch|wigm-prf|wigm|mpls|meek-prf|meek|warren|cfer-batch|cfer|qpq)-"
                    + "(?:o(\\d+)-)?(fixed|guarded|rational)-.*\\.txt");

    /** Reports that we do not meet, each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "undeclared-mpls-fixed-p4-d4.txt",
            "a write-in who did not declare to stand is excluded before all others there; here all who stand are candidates");

    /** Rules of Droop that are not here: how many reports each has, and why. */
    private static final Map<String, String> OUT_OF_SCOPE = new TreeMap<>(Map.of(
            "cfer",
            "a draft of an act, for review; it transfers the surpluses of several candidates in one stage",
            "cfer-batch",
            "the same draft, with a test of its own for who is excluded together",
            "qpq",
            "quota preferential by quotient divides seats by quotients and transfers no votes"));

    /** Surpluses of nothing that Droop makes a round of by the Scottish rules; rule 48 transfers what exceeds the quota. */
    private static final Map<String, Integer> ZERO_SURPLUSES = Map.of("SC-Vm-12", 2, "scotland/weak-surplus", 2);

    private record Case(Path file, String election, String rule, String arithmetic) {}

    private final Optional<Path> folder = TestData.folder("part-stv-droop");

    private List<Case> cases(String rule) {
        List<Case> cases = new ArrayList<>();
        Path reports = folder.orElseThrow().resolve("ref/json");
        for (Path file : TestData.files(reports)) {
            Matcher name = NAME.matcher(reports.relativize(file).toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            if (name.group(2).equals(rule)) {
                cases.add(new Case(file, name.group(1), name.group(2), name.group(4)));
            }
        }
        return cases;
    }

    private static Path text(Case one) {
        return Path.of(one.file().toString().replace("/ref/json/", "/ref/report/"));
    }

    private BltElection election(Case one) {
        return BltElection.read(folder.orElseThrow().resolve("blt/" + one.election() + ".blt"));
    }

    /** Droop's order for ties where the file has none: the first listed is dealt with first. */
    private static Lot lot(BltElection election) {
        int standing = election.standing().candidates().count();
        return election.lot()
                .orElseGet(() -> Lot.settled(Lot.asListed(standing).order().reversed()));
    }

    private void compare(String rule, Function<Case, StvRule> ours) {
        assumeThat(folder).as("skipped: the reports of %s", rule).isPresent();
        List<String> excepted = new ArrayList<>();
        int stages = 0;
        Map<String, Integer> zero = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        List<Case> cases = cases(rule);
        for (Case one : cases) {
            String file = one.file().getFileName().toString();
            String exception = EXCEPTIONS.get(file);
            if (exception != null) {
                excepted.add(file + ": " + exception);
                continue;
            }
            BltElection election = election(one);
            DroopReport report = DroopReport.read(one.file());
            StvRule mine = ours.apply(one);
            StvCount count = mine.stages(election.standing(), election.seats(), lot(election));
            try {
                for (List<Action> actions :
                        List.of(report.actions(), TextReport.read(text(one), mine instanceof Meek))) {
                    if (mine instanceof Meek) {
                        // The reference rule does not count once more when the last vacancies are filled.
                        MeekComparison.same(
                                count, new MeekReference(actions), report::printed, !rule.equals("meek-prf"));
                    } else {
                        GregoryReference reference = new GregoryReference(actions, rule.equals("scotland"));
                        same(count, report, reference.stages());
                        if (reference.zeroSurpluses() > 0) {
                            zero.put(one.election(), reference.zeroSurpluses());
                        }
                    }
                }
                stages += count.stages().size();
            } catch (AssertionError e) {
                wrong.add(file + ": " + e.getMessage() + "\n" + count.table());
            }
        }
        System.out.printf(
                "%s: %d of %d reports of Droop met, in JSON and in text, %d stages%s%n",
                rule,
                cases.size() - wrong.size() - excepted.size(),
                cases.size(),
                stages,
                excepted.isEmpty() ? "" : "; not " + excepted);
        assertThat(wrong).isEmpty();
        assertThat(cases).isNotEmpty();
        assertThat(zero).isEqualTo(rule.equals("scotland") ? ZERO_SURPLUSES : Map.of());
    }

    private static void same(StvCount count, DroopReport report, List<Expected> expected) {
        List<Stage> stages = count.stages();
        for (int at = 0; at < Math.min(stages.size(), expected.size()); at++) {
            Stage stage = stages.get(at);
            Expected other = expected.get(at);
            String which = "stage " + stage.number();
            assertThat(stage.kind()).as(which).isEqualTo(other.kind());
            Map<Integer, String> votes = new TreeMap<>();
            for (int candidate : count.candidates().numbers()) {
                votes.put(candidate, report.printed(stage.votes().get(candidate)));
            }
            assertThat(votes).as(which + " votes").isEqualTo(other.after().votes());
            assertThat(report.printed(stage.nonTransferable()))
                    .as(which)
                    .isEqualTo(other.after().left());
            assertThat(report.printed(stage.quota()))
                    .as(which)
                    .isEqualTo(other.after().quota());
            assertThat(new HashSet<>(stage.elected())).as(which + " elected").isEqualTo(other.elected());
            if (stage.kind() == Stage.Kind.EXCLUSION) {
                assertThat(new HashSet<>(stage.about())).as(which + " excluded").isEqualTo(other.excluded());
            }
        }
        assertThat(stages).as("stages").hasSameSizeAs(expected);
    }

    @Test
    void scottishCountsAreThose() {
        compare("scotland", one -> new ScottishStv());
    }

    @Test
    void weightedInclusiveGregoryCountsAreThose() {
        compare(
                "wigm",
                one -> one.arithmetic().equals("rational")
                        ? WeightedInclusiveGregory.exact()
                        : WeightedInclusiveGregory.guarded(18, 9));
    }

    @Test
    void countsByTheReferenceRuleAreThose() {
        compare("wigm-prf", one -> new ReferenceWigm(false));
    }

    @Test
    void countsByTheReferenceRuleWithSureLosersAreThose() {
        compare("wigm-prf-batch", one -> new ReferenceWigm(true));
    }

    @Test
    void minneapolisCountsAreThose() {
        compare("mpls", one -> new MinneapolisStv());
    }

    private static Meek meek(Case one) {
        // Droop deals with equal ranks in a way of its own.
        return (one.arithmetic().equals("rational") ? Meek.exact(10) : Meek.guarded(18, 9, 9)).with(EqualRanks.SPLIT);
    }

    @Test
    void meekCountsAreThose() {
        compare("meek", DroopReferencesTest::meek);
    }

    @Test
    void warrenCountsAreThose() {
        compare("warren", one -> Meek.warren(meek(one)));
    }

    @Test
    void meekCountsByTheReferenceRuleAreThose() {
        compare("meek-prf", one -> Meek.reference());
    }

    @Test
    void everyReportIsComparedOrOutOfScopeForAReason() {
        assumeThat(folder).as("skipped: the reports of all rules").isPresent();
        Path reports = folder.orElseThrow().resolve("ref");
        List<String> compared =
                List.of("scotland", "wigm", "wigm-prf", "wigm-prf-batch", "mpls", "meek", "warren", "meek-prf");
        int here = compared.stream().mapToInt(rule -> cases(rule).size()).sum();
        int not = 0;
        for (Map.Entry<String, String> rule : OUT_OF_SCOPE.entrySet()) {
            int count = cases(rule.getKey()).size();
            not += count;
            System.out.printf("%s: %d reports of Droop not compared: %s%n", rule.getKey(), count, rule.getValue());
        }
        // Each is there twice, in JSON and in text.
        assertThat(2 * (here + not)).isEqualTo(TestData.files(reports).size());
        System.out.printf("%d elections by rules compared with Droop, %d out of scope%n", here, not);
    }
}
