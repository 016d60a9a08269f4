package org.multitude;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.backup.ReadArchive;
import org.multitude.platform.backup.Restoring;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.settings.Settings;
import org.multitude.record.BrokenRecord;
import org.multitude.record.LogElsewhere;
import org.multitude.record.RecoverRecord;
import org.multitude.record.Restoration;
import org.multitude.record.verify.CopyOfLog;
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
            if (copy == null
                    && !installed(settings)
                    && !Files.exists(settings.data().resolve("key/checkpoint"))
                    && !archiveOnly) {
                // Known before anything is brought in.
                throw nothingKnown(archive, settings);
            }
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

    /**
     * What was restored.
     *
     * @param erasures how many erasures the backup did not know of
     * @param keyless name of the log, where its key is lost
     */
    private record Restored(Restoration restoration, int erasures, Optional<String> keyless) {}

    private Restored bringIn(ReadArchive archive, Settings settings, Path fresh) throws IOException, SQLException {
        try (OpenDatabase database =
                settings.database().isPresent() ? OpenDatabase.of(settings) : OpenDatabase.embedded(fresh)) {
            archive.bringInto(database.source(), () -> progress.at(++done));
            archive.filesInto(CommandSettings.files(fresh), () -> progress.at(++done));
            RecoverRecord record = new RecoverRecord(database.source());
            List<byte[]> secrets = secrets(archive, settings);
            Restoration restoration = record(archive, settings, fresh, record, secrets);
            return new Restored(
                    restoration,
                    record.erasuresToDo(),
                    record.signing(secrets).isPresent() ? Optional.empty() : record.origin());
        }
    }

    private Restoration record(
            ReadArchive archive, Settings settings, Path fresh, RecoverRecord record, List<byte[]> secrets)
            throws IOException {
        record.begin(secrets, fresh.resolve("key"));
        record.check();
        record.refuseNeedlessSuccessor(here(settings));
        long first = record.size();
        long lost = 0;
        if (copy != null) {
            try (LogElsewhere elsewhere = CopyOfLog.named(copy)) {
                lost += record.goOn(elsewhere, secrets);
            }
        }
        boolean known = false;
        if (installed(settings)) {
            OptionalLong without = goOnFrom(settings.data(), record, secrets);
            known = without.isPresent();
            lost += without.orElse(0);
        }
        Path signed = settings.data().resolve("key/checkpoint");
        record.refuseFork(Files.exists(signed) ? Optional.of(Files.readAllBytes(signed)) : Optional.empty());
        if (!known && record.size() == first && !archiveOnly) {
            throw nothingKnown(archive, settings);
        }
        Optional<byte[]> secret = record.signing(secrets);
        if (secret.isEmpty() && !keyLost) {
            throw new NothingRestored("The key that signs the record, " + record.vkey()
                    + ", is neither in the archive nor in " + settings.data().resolve("key")
                    + ": name its file with --seed. If it is lost for good, restore with --key-lost, and declare a successor"
                    + " with ./multitude succeed before you start. Nothing was restored.");
        }
        Restoration restoration = record.declare(archive.made(), first, lost);
        record.place(secret, fresh.resolve("key"));
        keepDemonstration(settings.data(), fresh);
        return restoration;
    }

    /** A demonstration goes on as one, with the password that its people have. */
    private static void keepDemonstration(Path data, Path fresh) throws IOException {
        Path password = data.resolve(DemoPassword.FILE);
        if (Files.exists(password)) {
            Files.copy(password, fresh.resolve(DemoPassword.FILE), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static boolean installed(Settings settings) {
        return settings.database().isEmpty()
                && Files.isDirectory(settings.data().resolve("postgres"));
    }

    private static NothingRestored nothingKnown(ReadArchive archive, Settings settings) {
        return new NothingRestored("Nothing here says how far the record went after the archive of "
                + archive.made().truncatedTo(ChronoUnit.SECONDS)
                + ". Name a copy of the log that goes further with --log: a mirror, or the address of the site if it still"
                + " answers. Where there is none, or nothing came after, restore with --archive-only: whoever saw later acts"
                + " will find that this record contradicts them. Nothing was restored"
                + (settings.database().isPresent() ? "; where the database is not empty any more, empty it." : "."));
    }

    /** Empty where the installation that is being replaced had signed nothing yet, and so knows nothing of the record. */
    private static OptionalLong goOnFrom(Path data, RecoverRecord record, List<byte[]> secrets) {
        try (OpenDatabase old = OpenDatabase.embedded(data)) {
            Optional<LogElsewhere> log = new RecoverRecord(old.source()).elsewhere();
            return log.isPresent() ? OptionalLong.of(record.goOn(log.get(), secrets)) : OptionalLong.empty();
        } catch (BrokenRecord e) {
            throw new NothingRestored("The record in " + data + " does not go on where the one in the archive ends: "
                    + e.getMessage() + " Where it is another installation, name another directory with --data.");
        }
    }

    /** The keys that may be the one: that was named, the archive's, and those of the installation that is being replaced. */
    private List<byte[]> secrets(ReadArchive archive, Settings settings) throws IOException {
        List<byte[]> secrets = new ArrayList<>();
        if (seed != null) {
            secrets.add(named(seed));
        }
        archive.seed().ifPresent(secrets::add);
        secrets.addAll(here(settings));
        return secrets;
    }

    /** Also the one that was to follow, where a change of it was interrupted. */
    private static List<byte[]> here(Settings settings) throws IOException {
        List<byte[]> here = new ArrayList<>();
        for (String name : List.of("key/seed", "key/seed.next")) {
            Path file = settings.data().resolve(name);
            if (Files.exists(file)) {
                here.add(Files.readAllBytes(file));
            }
        }
        return here;
    }

    private static byte[] named(Path seed) throws IOException {
        byte[] secret = Files.readAllBytes(seed);
        if (secret.length != RecoverRecord.SECRET_BYTES) {
            throw new NothingRestored(
                    seed + " is not the key of a record, which is the file seed of the folder key and has "
                            + RecoverRecord.SECRET_BYTES + " bytes. Nothing was restored.");
        }
        return secret;
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
