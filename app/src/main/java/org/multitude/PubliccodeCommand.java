package org.multitude;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.outbound.OutboundClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./multitude publiccode}: what can be done with publiccode.yml files, without any platform. */
@Command(
        name = "publiccode",
        description = "Checks publiccode.yml, the file in which public bodies describe their software.",
        mixinStandardHelpOptions = true,
        subcommands = PubliccodeCommand.Check.class)
final class PubliccodeCommand {
    /** {@code ./multitude publiccode check FILE|DIR|URL}. */
    @Command(
            name = "check",
            description = "Says what is wrong in a publiccode.yml, where, and what to write instead.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Parameters(
                paramLabel = "FILE|DIR|URL",
                description = "a file, a folder with one at its root or with several below, or a web address")
        private @Nullable String target;

        @Option(names = "--json", description = "write the findings as JSON")
        private boolean json;

        @Option(names = "--sarif", description = "write the findings as SARIF 2.1.0, for the pages of a forge")
        private boolean sarif;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            if (json && sarif) {
                throw new CommandLine.ParameterException(line, "Give --json or --sarif, not both");
            }
            List<CheckedFile> files = files(Objects.requireNonNull(target));
            if (files.isEmpty()) {
                line.getErr().println("No file in " + target + " is called publiccode.yml: give the file itself.");
                return 1;
            }
            if (json || sarif) {
                line.getOut()
                        .println(SortedJson.text(sarif ? FindingsAsJson.sarif(files) : FindingsAsJson.plain(files)));
            } else {
                FindingsPrinted.print(files, line.getOut());
            }
            line.getOut().flush();
            return files.stream().allMatch(file -> file.reading().isValid()) ? 0 : 1;
        }

        private static List<CheckedFile> files(String asked) throws IOException {
            if (asked.matches("(?i)https?://.*")) {
                OutboundClient outbound = OutboundClient.ofCommand(CommandSettings.of(null));
                try {
                    return List.of(PubliccodeFiles.at(URI.create(asked), outbound));
                } finally {
                    outbound.destroy();
                }
            }
            Path path = Path.of(asked);
            return Files.isDirectory(path) ? PubliccodeFiles.in(path) : List.of(PubliccodeFiles.of(asked, path));
        }
    }
}
