package org.multitudelibs.deliberation.ballots.stv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.blt.BltElection;

/** Counts by Meek's method are, round by round, those that stv-rs logs: in decimals, in fractions, with equal ranks in both ways. */
class StvRsReferencesTest {
    private final Optional<Path> folder = TestData.folder("part-stv-meek");

    private static String printed(BigFraction figure, boolean fractions) {
        return fractions
                ? figure.toString().replace(" ", "")
                : figure.bigDecimalValue(9, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static Meek rule(String log) {
        Meek rule = log.endsWith(".approx.log")
                ? Meek.exactWithShares(6, 6)
                : Meek.decimals(9, 6).oneExclusionAtATime();
        rule = rule.with(log.contains(".equalize.") ? EqualRanks.AVERAGED : EqualRanks.SPLIT);
        return log.contains("force_positive_surplus") ? rule.withoutNegativeSurpluses() : rule;
    }

    @Test
    void everyLogIsMet() {
        assumeThat(folder).as("skipped: 23 logs of stv-rs").isPresent();
        Path logs = folder.orElseThrow().resolve("meek");
        List<String> wrong = new ArrayList<>();
        int met = 0;
        for (Path file : TestData.files(logs)) {
            String log = logs.relativize(file).toString();
            String election = log.replaceFirst("\\..*", ".blt").replace("force_positive_surplus", "below_quota");
            BltElection blt =
                    BltElection.read(folder.orElseThrow().resolve("ballots").resolve(election));
            int standing = blt.standing().candidates().count();
            Lot lot = blt.lot()
                    .orElseGet(() -> Lot.settled(Lot.asListed(standing).order().reversed()));
            StvCount count = rule(log).stages(blt.standing(), blt.seats(), lot);
            MeekReference reference = new MeekReference(TextReport.read(file, true));
            try {
                boolean fractions = log.contains(".approx.");
                MeekComparison.same(count, reference, figure -> printed(figure, fractions), true);
                met++;
            } catch (AssertionError e) {
                wrong.add(log + ": " + e.getMessage() + "\n" + count.table());
            }
        }
        System.out.printf("%d logs of stv-rs met, %d not%n", met, wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatMakesStvRsStopHasAResult() {
        // crashes/minimal.blt there: with ballots split and surpluses below zero nobody is left to exclude.
        String minimal = """
                3 2
                1 1=2 3 0
                1 1=3 2 0
                0 "Apple" "Banana" "Cherry" "Vegetable contest"
                """;
        BltElection blt = BltElection.read("minimal.blt", minimal);
        for (EqualRanks ranks : List.of(EqualRanks.SPLIT, EqualRanks.AVERAGED)) {
            Meek rule = Meek.decimals(9, 6).oneExclusionAtATime().with(ranks);
            assertThat(rule.stages(blt.standing(), 2, Lot.asListed(3)).elected())
                    .hasSize(2);
        }
    }
}
