package org.multitude;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.opendata.ImportDcat;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.SettingsReader;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./multitude import KIND SOURCE}: brings in what other platforms hold, beside a running server or without one. */
@Command(
        name = "import",
        description = "Brings in what other platforms hold.",
        mixinStandardHelpOptions = true,
        subcommands = ImportCommand.Dcat.class)
final class ImportCommand {
    /** {@code ./multitude import dcat FILE}. */
    @Command(
            name = "dcat",
            description = "Brings in the datasets of a DCAT catalogue (Turtle, RDF/XML, N-Triples, JSON-LD).",
            mixinStandardHelpOptions = true)
    static final class Dcat implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "the catalogue")
        private @Nullable Path file;

        @Option(names = "--body", paramLabel = "NAME", description = "body for datasets that name no publisher")
        private @Nullable String body;

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "data directory (default ./data, or MULTITUDE_DATA)")
        private @Nullable Path data;

        @Override
        public Integer call() {
            Map<String, String> environment = new HashMap<>(System.getenv());
            if (data != null) {
                environment.put(Setting.DATA.variable(), data.toString());
            }
            ProgressLine progress = new ProgressLine("datasets");
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            try (ConfigurableApplicationContext context =
                    Application.start(new SettingsReader(environment).read(), false)) {
                if (context.getBean(Installations.class).find().isEmpty()) {
                    throw new ImportDcat.Unreadable("this installation has no administrator and no address yet;"
                            + " start it with ./multitude serve and claim it first");
                }
                ImportDcat.Report report = context.getBean(ImportDcat.class)
                        .run(
                                Objects.requireNonNull(file),
                                Optional.ofNullable(body),
                                (done, all) -> progress.of(done, all));
                progress.end();
                report.problems().forEach(problem -> out.println("NOT TAKEN  " + problem));
                out.printf(
                        "%,d datasets in the file: %,d brought in, %,d were here already, %,d could not be taken whole.%n",
                        report.found(),
                        report.brought(),
                        report.known(),
                        report.problems().size());
                out.flush();
                return report.problems().isEmpty() ? 0 : 1;
            } catch (ImportDcat.Unreadable e) {
                progress.end();
                Objects.requireNonNull(spec)
                        .commandLine()
                        .getErr()
                        .println("Nothing was brought in: " + e.getMessage() + ".");
                return 1;
            }
        }
    }
}
