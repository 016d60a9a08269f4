package org.multitude;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.opendata.ImportCkan;
import org.multitude.opendata.ImportDcat;
import org.multitude.opengov.polis.ImportPolis;
import org.multitude.opensource.ImportInventory;
import org.multitude.opensource.ImportPubliccode;
import org.multitude.opensource.Inventory;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.text.Lang;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./multitude import KIND SOURCE}: brings in what another platform holds. */
@Command(
        name = "import",
        description = "Brings in what another platform holds.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ImportCommand.Dcat.class,
            ImportCommand.Ckan.class,
            ImportCommand.InventoryTable.class,
            ImportCommand.PubliccodeFiles.class,
            ImportCommand.Polis.class
        })
final class ImportCommand {
    /** {@code ./multitude import inventory CSV}. */
    @Command(
            name = "inventory",
            description = "Brings in the repositories that a table lists (CSV, also packed by gzip).",
            footer = InventoryTable.COLUMNS,
            mixinStandardHelpOptions = true)
    static final class InventoryTable extends ImportKind {
        static final String COLUMNS =
                "%nColumns are found by their names, in English or French, in any order: repository_url (or depot, html_url"
                        + " …), name (nom), organization_name (organisme, owner …), description, license (licence), language,"
                        + " topics, archived, last_modification, homepage, software_heritage_url. docs/catalogues.md lists all.";

        @Option(names = "--name", paramLabel = "NAME", description = "name of the inventory (default the file's)")
        private @Nullable String name;

        @Option(names = "--address", paramLabel = "URL", description = "where the inventory is published")
        private @Nullable URI address;

        @Option(
                names = "--date",
                paramLabel = "DAY",
                description = "the day the inventory speaks of, such as 2026-11-28 (default the file's last change)")
        private @Nullable LocalDate date;

        InventoryTable() {
            super("repositories");
        }

        @Override
        void bringIn(ApplicationContext platform, String source, Importing importing) {
            Path file = Path.of(source);
            Inventory inventory = Inventory.of(
                    file, Optional.ofNullable(name), Optional.ofNullable(address), Optional.ofNullable(date));
            platform.getBean(ImportInventory.class).bringIn(file, inventory, body(), importing);
        }
    }

    /** {@code ./multitude import publiccode FILE|DIR}. */
    @Command(
            name = "publiccode",
            description = "Brings in software by its publiccode.yml: one file, or every one below a folder.",
            mixinStandardHelpOptions = true)
    static final class PubliccodeFiles extends ImportKind {
        PubliccodeFiles() {
            super("files");
        }

        @Override
        void bringIn(ApplicationContext platform, String source, Importing importing) {
            platform.getBean(ImportPubliccode.class).bringIn(Path.of(source), body(), importing);
        }
    }

    /** {@code ./multitude import dcat FILE}. */
    @Command(
            name = "dcat",
            description =
                    "Brings in the datasets of a DCAT catalogue: a file (Turtle, RDF/XML, N-Triples, JSON-LD) or an address.",
            mixinStandardHelpOptions = true)
    static final class Dcat extends ImportKind {
        Dcat() {
            super("datasets");
        }

        @Override
        void bringIn(ApplicationContext platform, String source, Importing importing) {
            platform.getBean(ImportDcat.class).bringIn(source, body(), importing);
        }
    }

    /** {@code ./multitude import ckan SOURCE}. */
    @Command(
            name = "ckan",
            description =
                    "Brings in the packages of a CKAN: what package_search answered, in a file, or the site’s address.",
            mixinStandardHelpOptions = true)
    static final class Ckan extends ImportKind {
        Ckan() {
            super("packages");
        }

        @Override
        void bringIn(ApplicationContext platform, String source, Importing importing) {
            platform.getBean(ImportCkan.class).bringIn(source, body(), importing);
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
                names = "--lang",
                paramLabel = "LANG",
                description = "language of the few sentences that are added: fr (default) or en")
        private Lang lang = Lang.FR;

        Polis() {
            super("conversations");
        }

        @Override
        void bringIn(ApplicationContext platform, String source, Importing importing) {
            platform.getBean(ImportPolis.class).bringIn(source, Optional.ofNullable(policy), body(), lang, importing);
        }
    }
}
