package org.multitude;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.backup.ReadArchive;
import org.multitude.platform.backup.Restoring;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.multitude.record.LogElsewhere;
import org.multitude.record.RecoverRecord;
import org.multitude.record.Restoration;
import org.multitude.record.verify.CopyOfLog;
import org.multitudelibs.tlog.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
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
            description = "key of the record, where the archive was made without it (the file seed of the folder key)")
    private @Nullable Path seed;

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
            archive.check(() -> progress.at(++done));
            Path fresh = restoring.begin();
            Restored restored;
            try {
                restored = bringIn(archive, settings, fresh);
            } catch (IOException | SQLException | RuntimeException e) {
                progress.end();
                restoring.abandon();
                throw e;
            }
            progress.end();
            tell(archive, restored.restoration(), out);
            if (restored.erasures() > 0) {
                out.printf(
                        "Erasures that came after the backup: %,d. They are carried out again at the next start, before"
                                + " anything is served.%n",
                        restored.erasures());
            }
            tellKept(restoring.finish(), out);
            out.flush();
            return 0;
        }
    }

    /** What was restored, and how many erasures the backup did not know of. */
    private record Restored(Restoration restoration, int erasures) {}

    private Restored bringIn(ReadArchive archive, Settings settings, Path fresh) throws IOException, SQLException {
        try (OpenDatabase database =
                settings.database().isPresent() ? OpenDatabase.of(settings) : OpenDatabase.embedded(fresh)) {
            archive.bringInto(database.source(), () -> progress.at(++done));
            archive.filesInto(CommandSettings.files(fresh), () -> progress.at(++done));
            String origin = new Installations(JdbcClient.create(database.source()))
                    .find()
                    .map(Installation::origin)
                    .orElseThrow(() -> new NothingRestored(
                            "The archive is of an installation that nobody had claimed: there is nothing to restore."));
            RecoverRecord record = new RecoverRecord(database.source());
            return new Restored(
                    record(archive, settings, fresh, record, record.origin().orElse(origin)), record.erasuresToDo());
        }
    }

    private Restoration record(ReadArchive archive, Settings settings, Path fresh, RecoverRecord record, String origin)
            throws IOException {
        byte[] secret = secret(archive, settings);
        VerifierKey key = record.place(secret, fresh.resolve("key"), origin);
        record.check(origin, key);
        long first = record.size();
        long lost = 0;
        if (copy != null) {
            try (LogElsewhere elsewhere = CopyOfLog.named(copy)) {
                lost += record.goOn(elsewhere, origin, key);
            }
        }
        if (settings.database().isEmpty() && Files.isDirectory(settings.data().resolve("postgres"))) {
            lost += goOnFrom(settings.data(), record, origin, key);
        }
        Path signed = settings.data().resolve("key/checkpoint");
        record.refuseFork(
                Files.exists(signed) ? Optional.of(Files.readAllBytes(signed)) : Optional.empty(), origin, key);
        Restoration restoration = record.declare(archive.made(), first, lost);
        record.place(secret, fresh.resolve("key"), origin);
        return restoration;
    }

    private static long goOnFrom(Path data, RecoverRecord record, String origin, VerifierKey key) {
        try (OpenDatabase old = OpenDatabase.embedded(data)) {
            Optional<LogElsewhere> log = new RecoverRecord(old.source()).elsewhere();
            return log.isPresent() ? record.goOn(log.get(), origin, key) : 0;
        }
    }

    /** The key of the archive; it must be the one that is here, if one is. */
    private byte[] secret(ReadArchive archive, Settings settings) throws IOException {
        Path here = settings.data().resolve("key/seed");
        Optional<byte[]> own = Files.exists(here) ? Optional.of(Files.readAllBytes(here)) : Optional.empty();
        Optional<byte[]> given = seed == null ? archive.seed() : Optional.of(Files.readAllBytes(seed));
        if (own.isPresent() && given.isPresent() && !Arrays.equals(own.get(), given.get())) {
            throw new NothingRestored(
                    "The record in " + settings.data() + " has another key than the one in the archive: where"
                            + " it was changed since, restore an archive that was made after the change; where another installation"
                            + " is there, name another directory with --data. Nothing was restored.");
        }
        return given.or(() -> own)
                .orElseThrow(
                        () -> new NothingRestored(
                                "The key of the record is not in the archive: name its file with --seed. Nothing was restored."));
    }

    private static void tell(ReadArchive archive, Restoration restored, PrintWriter out) {
        out.printf("Restored from the archive of %s.%n", archive.made().truncatedTo(ChronoUnit.SECONDS));
        out.printf("The record holds %,d acts and extends what was signed before.%n", restored.until());
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
