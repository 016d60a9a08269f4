package org.multitude;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.multitude.platform.backup.ReadArchive;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.settings.Settings;
import org.multitude.record.BrokenRecord;
import org.multitude.record.LogElsewhere;
import org.multitude.record.RecoverRecord;
import org.multitude.record.Restoration;
import org.multitude.record.verify.CopyOfLog;

/** Brings an archive in beside what is there, checks its record, and lets it go on as far as anything here knows of it. */
final class BringIn {
    private final ReadArchive archive;
    private final Settings settings;
    private final Wishes wishes;
    private final Runnable progress;

    /**
     * Of an archive.
     *
     * @param progress told of each table and file
     */
    BringIn(ReadArchive archive, Settings settings, Wishes wishes, Runnable progress) {
        this.archive = archive;
        this.settings = settings;
        this.wishes = wishes;
        this.progress = progress;
    }

    /**
     * What whoever restores says.
     *
     * @param copy address or folder of a copy of the log that may have come further
     * @param seed file of the key
     * @param archiveOnly whether the archive is taken for the last word where nothing else is known
     * @param keyLost whether it may be restored without its key
     */
    record Wishes(Optional<String> copy, Optional<Path> seed, boolean archiveOnly, boolean keyLost) {}

    /**
     * What was restored.
     *
     * @param erasures how many erasures the backup did not know of
     * @param keyless name of the log, where its key is lost
     */
    record Restored(Restoration restoration, int erasures, Optional<String> keyless) {}

    /**
     * Refuses, before anything is brought in, where nothing can say how far the record went.
     *
     * @throws NothingRestored with what to do
     */
    void refuseUnlessKnown() {
        if (wishes.copy().isEmpty()
                && !installed()
                && !Files.exists(settings.data().resolve("key/checkpoint"))
                && !wishes.archiveOnly()) {
            throw nothingKnown();
        }
    }

    /** Brings everything into an empty folder, and into the database in it or the one that the settings name. */
    Restored into(Path fresh) throws IOException, SQLException {
        try (OpenDatabase database =
                settings.database().isPresent() ? OpenDatabase.of(settings) : OpenDatabase.embedded(fresh)) {
            archive.bringInto(database.source(), progress);
            archive.filesInto(CommandSettings.files(fresh), progress);
            RecoverRecord record = new RecoverRecord(database.source());
            List<byte[]> secrets = secrets();
            Restoration restoration = record(fresh, record, secrets);
            return new Restored(
                    restoration,
                    record.erasuresToDo(),
                    record.signing(secrets).isPresent() ? Optional.empty() : record.origin());
        }
    }

    private Restoration record(Path fresh, RecoverRecord record, List<byte[]> secrets) throws IOException {
        record.begin(secrets, fresh.resolve("key"));
        record.check();
        record.refuseNeedlessSuccessor(here());
        long first = record.size();
        long lost = 0;
        if (wishes.copy().isPresent()) {
            try (LogElsewhere elsewhere = CopyOfLog.named(wishes.copy().get())) {
                lost += record.goOn(elsewhere, secrets);
            }
        }
        boolean known = false;
        if (installed()) {
            OptionalLong without = goOn(record, secrets);
            known = without.isPresent();
            lost += without.orElse(0);
        }
        Path signed = settings.data().resolve("key/checkpoint");
        record.refuseFork(Files.exists(signed) ? Optional.of(Files.readAllBytes(signed)) : Optional.empty());
        if (!known && record.size() == first && !wishes.archiveOnly()) {
            throw nothingKnown();
        }
        Optional<byte[]> secret = record.signing(secrets);
        if (secret.isEmpty() && !wishes.keyLost()) {
            throw new NothingRestored("The key that signs the record, " + record.vkey()
                    + ", is neither in the archive nor in " + settings.data().resolve("key")
                    + ": name its file with --seed. If it is lost for good, restore with --key-lost, and declare a successor"
                    + " with ./multitude succeed before you start. Nothing was restored.");
        }
        Restoration restoration = record.declare(archive.made(), first, lost);
        record.place(secret, fresh.resolve("key"));
        keepDemonstration(fresh);
        return restoration;
    }

    /** A demonstration goes on as one, with the password that its people have. */
    private void keepDemonstration(Path fresh) throws IOException {
        Path password = settings.data().resolve(DemoPassword.FILE);
        if (Files.exists(password)) {
            Files.copy(password, fresh.resolve(DemoPassword.FILE), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private boolean installed() {
        return settings.database().isEmpty()
                && Files.isDirectory(settings.data().resolve("postgres"));
    }

    private NothingRestored nothingKnown() {
        return new NothingRestored("Nothing here says how far the record went after the archive of "
                + archive.made().truncatedTo(ChronoUnit.SECONDS)
                + ". Name a copy of the log that goes further with --log: a mirror, or the address of the site if it still"
                + " answers. Where there is none, or nothing came after, restore with --archive-only: whoever saw later acts"
                + " will find that this record contradicts them. Nothing was restored"
                + (settings.database().isPresent() ? "; where the database is not empty any more, empty it." : "."));
    }

    /** Empty where the installation that is being replaced had signed nothing yet, and so knows nothing of the record. */
    private OptionalLong goOn(RecoverRecord record, List<byte[]> secrets) {
        try (OpenDatabase old = OpenDatabase.embedded(settings.data())) {
            Optional<LogElsewhere> log = new RecoverRecord(old.source()).elsewhere();
            return log.isPresent() ? OptionalLong.of(record.goOn(log.get(), secrets)) : OptionalLong.empty();
        } catch (BrokenRecord e) {
            throw new NothingRestored("The record in " + settings.data()
                    + " does not go on where the one in the archive ends: " + e.getMessage()
                    + " Where it is another installation, name another directory with --data.");
        }
    }

    /** The keys that may be the one: that was named, the archive's, and those of the installation that is being replaced. */
    private List<byte[]> secrets() throws IOException {
        List<byte[]> secrets = new ArrayList<>();
        if (wishes.seed().isPresent()) {
            secrets.add(named(wishes.seed().get()));
        }
        archive.seed().ifPresent(secrets::add);
        secrets.addAll(here());
        return secrets;
    }

    /** Also the one that was to follow, where a change of it was interrupted. */
    private List<byte[]> here() throws IOException {
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
}
