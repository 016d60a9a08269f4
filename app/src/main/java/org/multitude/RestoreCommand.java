package org.multitude;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.backup.ReadArchive;
import org.multitude.platform.backup.Restoring;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.settings.Settings;
import org.multitude.record.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./multitude restore FILE}: an installation from its archive. Everything is brought in and checked beside what is
 * there, which is replaced last and kept.
 */
@Command(
        name = "restore",
        description = "Restores an installation from its archive, after checking it; what was there is kept beside.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "archive that ./multitude backup made")
    private @Nullable Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default ./data, or MULTITUDE_DATA)")
    private @Nullable Path data;

    @Option(
            names = "--log",
            paramLabel = "URL|DIR",
            description = "copy of the log that may have come further than the archive: a mirror, or a folder")
    private @Nullable String copy;

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            description = "key of the record (the file seed of the folder key), where it is not the one in the archive")
    private @Nullable Path seed;

    @Option(
            names = "--archive-only",
            description = "takes the archive for the last word where nothing else says how far the record went")
    private boolean archiveOnly;

    @Option(
            names = "--key-lost",
            description = "restores without the key of the record; then ./multitude succeed declares a successor")
    private boolean keyLost;

    @Spec
    private @Nullable CommandSpec spec;

    private final ProgressLine progress = new ProgressLine("tables and files read");
    private long done;

    @Override
    public Integer call() throws IOException, SQLException {
        Settings settings = CommandSettings.of(data);
        Restoring restoring = new Restoring(settings.data());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (OpenDatabase.inUse(settings.data())) {
            spec.commandLine()
                    .getErr()
                    .println("The platform in " + settings.data() + " is running: stop it, then restore.");
            return 1;
        }
        if (restoring.isInterrupted()) {
            out.println("A restoring was interrupted while it changed places; it is finished now.");
            tellKept(restoring.finish(), out);
            out.flush();
            return 0;
        }
        try (ReadArchive archive = ReadArchive.open(Objects.requireNonNull(file))) {
            BringIn work = new BringIn(
                    archive,
                    settings,
                    new BringIn.Wishes(Optional.ofNullable(copy), Optional.ofNullable(seed), archiveOnly, keyLost),
                    () -> progress.at(++done));
            work.refuseUnlessKnown();
            archive.check(() -> progress.at(++done));
            Path fresh = restoring.begin();
            BringIn.Restored restored;
            try {
                restored = work.into(fresh);
            } catch (IOException | SQLException | RuntimeException e) {
                progress.end();
                restoring.abandon();
                throw e;
            }
            progress.end();
            tell(archive, restored.restoration(), out);
            if (restored.erasures() > 0) {
                out.printf(
                        "Acts after the backup that erase, hide or show again: %,d. They are carried out again at the"
                                + " next start, before anything is served.%n",
                        restored.erasures());
            }
            restored.keyless()
                    .ifPresent(log -> out.printf(
                            "The key of the record is lost. Before you start, declare a successor:%n"
                                    + "./multitude succeed %s --because 'what became of the key'%s%n",
                            log, data == null ? "" : " --data " + data));
            tellKept(restoring.finish(), out);
            out.flush();
            return 0;
        }
    }

    private static void tell(ReadArchive archive, Restoration restored, PrintWriter out) {
        out.printf("Restored from the archive of %s.%n", archive.made().truncatedTo(ChronoUnit.SECONDS));
        out.printf("The record holds %,d acts.%n", restored.until());
        if (restored.until() > restored.first()) {
            out.printf(
                    "Acts that came after the backup: %,d. In the record without what they were about: %,d.%n",
                    restored.until() - restored.first(), restored.lost());
        }
        out.println("The record says so from the next start on. Everybody signs in again.");
    }

    private static void tellKept(Optional<Path> before, PrintWriter out) {
        before.ifPresent(old -> out.println("What was there before is in " + old + "; remove it when all is well."));
    }
}
