package org.multitude;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.opendata.ImportDcat;
import org.multitude.opengov.polis.ImportPolis;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.text.Lang;
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
        subcommands = {ImportCommand.Dcat.class, ImportCommand.Polis.class})
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

    /** {@code ./multitude import polis DIR}. */
    @Command(
            name = "polis",
            description = "Brings in conversations that Polis exported, each as a closed consultation.",
            mixinStandardHelpOptions = true)
    static final class Polis extends ImportKind {
        @Option(
                names = "--policy",
                paramLabel = "SLUG",
                description = "policy here (the end of its address) that they become consultations of")
        private @Nullable String policy;

        @Option(
                names = "--body",
                paramLabel = "SLUG",
                description = "organisation here (the end of its address); without --policy, each opens a policy of it")
        private @Nullable String body;

        @Option(
                names = "--lang",
                paramLabel = "LANG",
                description = "language of the few sentences that are added: fr (default) or en")
        private Lang lang = Lang.FR;

        Polis() {
            super("conversations");
        }

        @Override
        void bringIn(ApplicationContext platform, String source, Importing importing) {
            platform.getBean(ImportPolis.class)
                    .bringIn(source, Optional.ofNullable(policy), Optional.ofNullable(body), lang, importing);
        }
    }
}
