package org.multitude;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.opendata.ImportDcat;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.settings.SettingsReader;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./multitude import KIND SOURCE}: brings in what another platform holds. */
@Command(
        name = "import",
        description = "Brings in what another platform holds.",
        mixinStandardHelpOptions = true,
        subcommands = ImportCommand.Dcat.class)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        java.util.Objects.requireNonNull(spec).commandLine().usage(System.err);
        return 2;
    }

    /** {@code ./multitude import dcat FILE}. */
    @Command(
            name = "dcat",
            description = "Brings in the datasets of a DCAT catalogue (Turtle, RDF/XML, JSON-LD, N-Triples).",
            mixinStandardHelpOptions = true)
    static final class Dcat implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "the catalogue")
        private @Nullable Path file;

        @Option(
                names = "--body",
                paramLabel = "SLUG",
                description =
                        "organisation here (the end of its address) that answers for datasets whose publisher is not said or has its name")
        private @Nullable String body;

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "data directory (default ./data, or MULTITUDE_DATA)")
        private @Nullable Path data;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            Map<String, String> environment = new HashMap<>(System.getenv());
            if (data != null) {
                environment.put(Setting.DATA.variable(), data.toString());
            }
            Settings settings = new SettingsReader(environment).read();
            if (settings.database().isEmpty()
                    && !Files.isDirectory(settings.data().resolve("postgres"))) {
                throw new NothingThere(settings.data());
            }
            ProgressLine progress = new ProgressLine("datasets");
            try (ConfigurableApplicationContext context = Application.start(settings, false)) {
                ImportDcat.Report report = context.getBean(ImportDcat.class)
                        .bringIn(
                                java.util.Objects.requireNonNull(file),
                                Optional.ofNullable(body),
                                (done, all) -> progress.at(done, all));
                progress.end();
                print(
                        report,
                        java.util.Objects.requireNonNull(spec).commandLine().getOut());
                return report.bad().isEmpty() ? 0 : 1;
            } finally {
                progress.end();
            }
        }

        private static void print(ImportDcat.Report report, PrintWriter out) {
            out.printf("%,d datasets in the catalogue%n", report.found());
            out.printf("%,d imported%n", report.imported());
            out.printf("%,d already here%n", report.known());
            out.printf("%,d not imported%n", report.bad().size());
            list(report.bad(), out);
            if (!report.losses().isEmpty()) {
                out.printf("%,d details not kept%n", report.losses().size());
                list(report.losses(), out);
            }
            out.flush();
        }

        private static void list(List<ImportDcat.Problem> problems, PrintWriter out) {
            problems.forEach(problem -> out.printf("  %s: %s%n", problem.place(), problem.reason()));
        }
    }
}
