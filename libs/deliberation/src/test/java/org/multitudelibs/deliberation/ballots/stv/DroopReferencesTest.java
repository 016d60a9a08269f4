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
        int zero = 0;
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
            GregoryReference reference = new GregoryReference(report);
            StvCount count = ours.apply(one).stages(election.standing(), election.seats(), lot(election));
            try {
                same(count, report, reference.stages());
                stages += count.stages().size();
                zero += reference.zeroSurpluses();
            } catch (AssertionError e) {
                wrong.add(file + ": " + e.getMessage() + "\n" + count.table());
            }
        }
        System.out.printf(
                "%s: %d of %d reports of Droop met, %d stages, %d surpluses of nothing not made a stage%s%n",
                rule,
                cases.size() - wrong.size() - excepted.size(),
                cases.size(),
                stages,
                zero,
                excepted.isEmpty() ? "" : "; not " + excepted);
        assertThat(wrong).isEmpty();
        assertThat(cases).isNotEmpty();
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
}
