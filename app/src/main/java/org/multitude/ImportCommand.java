package org.multitude;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.opendata.ImportDcat;
import org.multitude.platform.imports.Importing;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        Objects.requireNonNull(spec).commandLine().usage(System.err);
        return 2;
    }

    /** {@code ./multitude import dcat FILE}. */
    @Command(
            name = "dcat",
            description = "Brings in the datasets of a DCAT catalogue (Turtle, RDF/XML, JSON-LD, N-Triples).",
            mixinStandardHelpOptions = true)
    static final class Dcat extends ImportKind {
        @Option(
                names = "--body",
                paramLabel = "SLUG",
                description =
                        "organisation here (the end of its address) that answers for datasets whose publisher is not said or has its name")
        private @Nullable String body;

        Dcat() {
            super("datasets");
        }

        @Override
        void bringIn(ApplicationContext platform, String source, Importing importing) {
            platform.getBean(ImportDcat.class).bringIn(source, Optional.ofNullable(body), importing);
        }
    }
}
