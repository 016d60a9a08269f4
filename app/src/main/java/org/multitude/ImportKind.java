package org.multitude;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Imports;
import org.multitude.platform.settings.Settings;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What every {@code ./multitude import KIND SOURCE} does alike: finds the installation, shows how far it has come, prints
 * what became of the source, and ends with the exit code that says whether all of it is here.
 */
abstract class ImportKind implements Callable<Integer> {
    private final String items;

    @Parameters(paramLabel = "SOURCE", description = "what to bring in")
    private @Nullable String source;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default ./data, or MULTITUDE_DATA)")
    private @Nullable Path data;

    @Option(
            names = "--body",
            paramLabel = "SLUG",
            description =
                    "the end of the address of an organisation here: it answers for what the source gives to nobody, and"
                            + " for what the source gives to an organisation of its name")
    private @Nullable String body;

    @Option(names = "--dry-run", description = "read and check all, change nothing, say what would happen")
    private boolean rehearsed;

    @Spec
    private @Nullable CommandSpec spec;

    /** @param items what is brought in, in the plural, as in "12 datasets found" */
    ImportKind(String items) {
        this.items = items;
    }

    /**
     * Brings the source in.
     *
     * @throws org.multitude.platform.imports.UnreadableSource when it cannot be read; nothing was brought in
     */
    abstract void bringIn(ApplicationContext platform, String source, Importing importing);

    /** The body that answers for what names nobody, by the end of its address. */
    final Optional<String> body() {
        return Optional.ofNullable(body);
    }

    @Override
    public final Integer call() {
        Settings settings = CommandSettings.of(data);
        CommandSettings.requireInstallation(settings);
        CommandSpec command = Objects.requireNonNull(spec);
        ImportLine line = new ImportLine(items, System.err);
        try (ConfigurableApplicationContext platform = Application.start(settings, false);
                Importing importing = platform.getBean(Imports.class).begin(command.name(), rehearsed, line)) {
            try {
                bringIn(platform, Objects.requireNonNull(source), importing);
            } catch (RuntimeException e) {
                line.end();
                if (importing.report().found() > 0) {
                    importing.close();
                    ImportLines.print(
                            importing.report(), items, command.commandLine().getOut());
                    command.commandLine()
                            .getErr()
                            .println("The import stopped before its end: run it again, it goes on where it stopped.");
                }
                throw e;
            }
            line.end();
            importing.close();
            ImportLines.print(importing.report(), items, command.commandLine().getOut());
            return importing.report().whole() ? 0 : 1;
        }
    }
}
