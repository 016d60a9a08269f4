import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.stv.EqualRanks;
import org.multitudelibs.deliberation.ballots.stv.Meek;
import org.multitudelibs.deliberation.ballots.stv.ScottishStv;
import org.multitudelibs.deliberation.ballots.stv.Stage;
import org.multitudelibs.deliberation.ballots.stv.StvCount;
import org.multitudelibs.deliberation.ballots.stv.StvRule;
import org.multitudelibs.deliberation.blt.BltElection;

/** Counts every election of a folder by several rules; a line for each stage, fractions in full. */
public class Counts {

    public static void main(String[] arguments) throws IOException {
        Meek decimals = Meek.decimals(9, 6).oneExclusionAtATime().withoutNegativeSurpluses();
        Meek fractions = Meek.exactWithShares(6, 6).withoutNegativeSurpluses();
        Map<String, StvRule> rules = new LinkedHashMap<>();
        rules.put("bigfixed9", decimals.with(EqualRanks.SPLIT));
        rules.put("bigfixed9 equalize", decimals);
        rules.put("approx", fractions.with(EqualRanks.SPLIT));
        rules.put("approx equalize", fractions);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                BltElection election = BltElection.read(file);
                rules.forEach((name, rule) -> print(file, name, rule, election));
                if (file.getFileName().toString().startsWith("strict")) {
                    print(file, "scottish", new ScottishStv(), election);
                }
            }
        }
    }

    private static void print(Path file, String name, StvRule rule, BltElection election) {
        Candidates candidates = election.ballots().candidates();
        // The first listed is dealt with first where candidates are equal.
        Lot lot = Lot.settled(Lot.asListed(candidates.count()).order().reversed());
        StvCount count = rule.stages(election.standing(), election.seats(), lot);
        for (Stage stage : count.stages()) {
            System.out.println(String.join(
                    "\t",
                    file.getFileName().toString(),
                    name,
                    stage.kind().name(),
                    text(stage.quota()),
                    names(candidates, stage.elected()),
                    names(candidates, stage.about()),
                    stage.votes().stream().map(Counts::text).collect(Collectors.joining(" "))));
        }
    }

    private static String names(Candidates candidates, List<Integer> some) {
        return some.stream().map(candidates::name).sorted().collect(Collectors.joining(" "));
    }

    private static String text(BigFraction figure) {
        return figure.getNumerator() + "/" + figure.getDenominator();
    }
}
