package org.multitude;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundRefusal;
import org.multitude.platform.settings.Settings;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.StandardRule;
import org.multitudelibs.publiccode.Surroundings;
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
                description =
                        "a file, a folder with one at its root or with several below (links to folders are not followed), a web"
                                + " address, or that of a repository on a forge that is known, such as GitHub")
        private @Nullable String target;

        @Option(
                names = "--network",
                description =
                        "ask the web too: pages answer, the url is a repository, logos and screenshots are there and"
                                + " are images; in private networks only hosts of MULTITUDE_ALLOWED_HOSTS are asked")
        private boolean network;

        @Option(
                names = "--standard",
                description =
                        "where the text of the standard and its reference parser differ, follow the text: long"
                                + " description and features in one language are enough, organisations have a name, the logo lies"
                                + " in the repository, contracts have not ended, the licence is free, somebody is named as contact")
        private boolean standard;

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
                throw new CommandLine.ParameterException(line, "Give --json or --sarif, not both.");
            }
            String asked = Objects.requireNonNull(target);
            if (asked.isBlank()) {
                throw new CommandLine.ParameterException(
                        line, "The path is empty: give that of a file or a folder, or . for this folder.");
            }
            Lines failed = new Lines(line.getErr());
            CheckedFiles checked;
            try {
                checked = files(asked);
            } catch (OutboundRefusal.PrivateAddress refused) {
                failed.say(asked + " leads into a private network or to this machine, where the command does not go:"
                        + " download the file and give its path, or name the host in MULTITUDE_ALLOWED_HOSTS.");
                return 1;
            }
            if (checked.files().isEmpty() && checked.unread().isEmpty()) {
                failed.say("No file in " + asked + " is called publiccode.yml: give the file itself.");
                return 1;
            }
            if (json || sarif) {
                line.getOut()
                        .println(
                                SortedJson.text(sarif ? FindingsAsJson.sarif(checked) : FindingsAsJson.plain(checked)));
            } else {
                FindingsPrinted.print(checked.files(), new Lines(line.getOut()));
            }
            line.getOut().flush();
            checked.notes().forEach(failed::say);
            checked.unread().forEach(one -> failed.say(one.path() + " was not checked: " + one.reason() + "."));
            return checked.isValid() ? 0 : 1;
        }

        private CheckedFiles files(String asked) throws IOException {
            boolean lies = asked.matches("(?i)https?://.*");
            if (!lies && !network) {
                try (Waiting _ = new Waiting()) {
                    return onDisk(new PubliccodeFiles(rules()), asked);
                }
            }
            Settings settings = CommandSettings.of(null);
            OutboundClient outbound = OutboundClient.ofCommand(settings);
            try (Waiting _ = new Waiting()) {
                CommandNetwork lent = new CommandNetwork(outbound, settings.allowedHosts());
                PubliccodeFiles files = new PubliccodeFiles(network ? rules().withNetwork(lent) : rules());
                if (lies) {
                    return CheckedFiles.of(files.at(file(address(asked)), outbound));
                }
                CheckedFiles checked = onDisk(files, asked);
                return lent.isOutOfReach() ? checked.withoutNetwork() : checked;
            } finally {
                outbound.destroy();
            }
        }

        private Surroundings rules() {
            return standard
                    ? Surroundings.none().asStandard(StandardRule.values()).on(LocalDate.now(ZoneId.systemDefault()))
                    : Surroundings.none();
        }

        private static CheckedFiles onDisk(PubliccodeFiles files, String asked) throws IOException {
            Path path = Path.of(asked);
            return Files.isDirectory(path) ? files.in(path) : CheckedFiles.of(files.of(asked, path));
        }

        /** Whoever gives the page of a repository means the file in it. */
        private static URI file(URI asked) {
            return Publiccode.inRepository(asked).orElse(asked);
        }

        private URI address(String asked) {
            try {
                return new URI(asked);
            } catch (URISyntaxException e) {
                throw new CommandLine.ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        asked + " is not a web address: write spaces as %20 and braces as %7B and %7D",
                        e);
            }
        }
    }
}
