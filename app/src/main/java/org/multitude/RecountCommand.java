package org.multitude;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./multitude recount FILE|DIR}: computes a published result again from what was downloaded, without any platform. */
@Command(
        name = "recount",
        description =
                "Computes a published result again from downloaded files: an opinion map (polis.zip, or a folder of Polis), a budget"
                        + " (.pb), an election (.blt, .soc, .soi, .toc, .toi), or every map, budget and election of a folder"
                        + " and of those below (links to folders are not followed).",
        mixinStandardHelpOptions = true)
final class RecountCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", description = "what was downloaded")
    private @Nullable Path files;

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description = "count by this rule instead of the one that the file states; a wrong name lists them")
    private @Nullable String rule;

    @Option(
            names = "--seats",
            paramLabel = "N",
            description = "how many are to be elected (default what the file says, or 1)")
    private @Nullable Integer seats;

    @Option(names = "--seed", paramLabel = "TEXT", description = "draw the lot that breaks ties with this seed")
    private @Nullable String seed;

    @Option(names = "--json", description = "write the result and how it came about as JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path path = Objects.requireNonNull(files);
        if (!Files.exists(path)) {
            new Lines(line.getErr()).say(path + " is not there: look at the path.");
            return 1;
        }
        if (seats != null && seats < 1) {
            throw new CommandLine.ParameterException(line, "At least one is to be elected, not " + seats + ".");
        }
        Asked asked = new Asked(Optional.ofNullable(rule), Optional.ofNullable(seats), Optional.ofNullable(seed));
        Recounted result;
        try {
            result = new RecountFiles(asked).count(path);
        } catch (UnknownRule e) {
            throw new CommandLine.ParameterException(line, e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            new Lines(line.getErr()).say(e.getMessage() + ".");
            return 1;
        } catch (AccessDeniedException e) {
            new Lines(line.getErr()).say(Failures.sentence(e));
            return 1;
        } catch (IOException | ProviderNotFoundException e) {
            new Lines(line.getErr())
                    .say(path
                            + " is nothing that is counted here: give polis.zip, a folder of Polis, a file that ends in"
                            + " .pb, .blt, .soc, .soi, .toc or .toi, or a folder with such files.");
            return 1;
        }
        if (json) {
            line.getOut().println(SortedJson.text(result.json()));
        } else {
            result.print(new Lines(line.getOut()));
        }
        line.getOut().flush();
        return result.asPublished() ? 0 : 1;
    }
}
