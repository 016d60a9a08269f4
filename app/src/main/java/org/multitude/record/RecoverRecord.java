package org.multitude.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.multitude.platform.settings.Installations;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.LogVerifier;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.TlogException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up the record of a backup that was brought into a database: checks all of it, lets the log go on to where it had
 * come since as far as that can be had, and says publicly what is lost. A log that was signed further than can be had again is refused: whatever
 * was appended to it would contradict what others were shown.
 */
public final class RecoverRecord {
    /** How long the secret is from which the key of a record is made. */
    public static final int SECRET_BYTES = KeyFolder.SEED_BYTES;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Installations installations;
    private final LogStore log;
    private final EraStore eras;
    private final ActStore acts;
    private final RestorationStore restorations;
    private final ErasureStore erasures;
    private final TransactionTemplate transaction;

    /** That of a database. */
    public RecoverRecord(DataSource database) {
        this.database = database;
        jdbc = JdbcClient.create(database);
        installations = new Installations(jdbc);
        log = new LogStore(jdbc);
        eras = new EraStore(jdbc);
        acts = new ActStore(jdbc, new NamedParameterJdbcTemplate(database));
        restorations = new RestorationStore(jdbc);
        erasures = new ErasureStore(jdbc);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** How many acts the log in the database holds. */
    public long size() {
        return log.tree().size();
    }

    /** The name under which the log is signed, once it was. */
    public Optional<String> origin() {
        return eras.current().map(Era::origin);
    }

    /** The log in the database, to be read by another one. */
    public Optional<LogElsewhere> elsewhere() {
        return log.latestCheckpoint()
                .map(published -> new LogElsewhere(published.note(), log, log, ofEras(), () -> {}));
    }

    private LogElsewhere.Eras ofEras() {
        return new LogElsewhere.Eras() {
            @Override
            public Optional<String> key(int era) {
                return eras.find(era).map(Era::vkey);
            }

            @Override
            public Optional<byte[]> checkpoint(int era) {
                // Of one whose end was not noted yet, as of the one that lasts, it is the latest that was published.
                return eras.find(era)
                        .flatMap(found ->
                                found.last().or(() -> log.latestCheckpoint().map(LogStore.Published::note)));
            }
        };
    }

    /**
     * Takes up an archive that was made before eras were kept: its key is the one of these that signed it.
     *
     * @param directory the folder where the key is to be
     * @throws BrokenRecord when it knows no key, and none of these is the one
     */
    public void begin(List<byte[]> secrets, Path directory) {
        if (eras.current().isPresent()) {
            return;
        }
        String origin = installations
                .find()
                .orElseThrow(() -> new BrokenRecord(
                        "The archive is of an installation that nobody had claimed: there is nothing to restore."))
                .origin();
        Optional<byte[]> note = log.latestCheckpoint().map(LogStore.Published::note);
        byte[] secret = secrets.stream()
                .filter(each -> note.isEmpty()
                        || Era.opened(note.get(), origin, FollowEras.vkey(origin, each))
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new BrokenRecord("The archive does not hold the key that signed its record: name its"
                        + " file with --seed. Nothing was restored."));
        try {
            eras.insert(new LogKey(KeyFolder.at(directory), origin, secret).first(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the record cannot be put into " + directory, e);
        }
    }

    /**
     * Recomputes the log and compares each act with its entry.
     *
     * @throws BrokenRecord naming what is not what was signed
     */
    public void check() {
        LogStore.Tree tree = log.tree();
        try {
            new LogVerifier(log, log).verify(new Checkpoint(origin().orElseThrow(), tree.size(), tree.root()));
            log.latestCheckpoint().ifPresent(published -> {
                Checkpoint signed = eras.open(published.note())
                        .orElseThrow(() -> new BrokenRecord(
                                "The checkpoint in the archive was signed by none of the keys of its record."));
                if (signed.size() > tree.size()) {
                    throw new BrokenRecord("The record in the archive is shorter than its own checkpoint.");
                }
                TakeCopy.agree(new Prover(log, tree.size()), signed.size(), signed.root(), tree.size(), tree.root());
            });
        } catch (TlogException e) {
            throw new BrokenRecord("The record in the archive is not what was signed: " + e.getMessage() + ".", e);
        }
        Checkpoint whole = new Checkpoint(origin().orElseThrow(), tree.size(), tree.root());
        int handed = 1;
        for (long bundle = 0; bundle * EntryBundle.FULL_WIDTH < tree.size(); bundle++) {
            handed = checkActs(EntryBundle.at(bundle, tree.size()), whole, handed);
        }
        // Nothing but an act makes a key one of the record.
        if (eras.all().size() != handed) {
            throw new BrokenRecord("The archive names keys of its record that no act of it declares.");
        }
        long without = jdbc.sql("""
                        select count(*) from record.act a
                        where not exists (select from record.place p where p.ord = a.ord)
                          and not exists (select from record.waiting w where w.ord = a.ord)
                        """).query(Long.class).single();
        if (without > 0) {
            throw new BrokenRecord(
                    "The archive holds " + without + " acts that are neither in its log nor wait for it.");
        }
    }

    /** Judges an act that hands the record over as the eras in the archive have it; gives the number of the era it begins. */
    private int checkHandover(Handover act, Checkpoint whole, int handed) {
        Era former = eras.find(handed).orElseThrow(() -> act.unfit("the archive lacks the key before it"));
        Era next = eras.find(handed + 1).orElseThrow(() -> act.unfit("the archive lacks it"));
        if (!next.id().equals(act.entry().thing())
                || next.beginning() != act.beginning()
                || !next.origin().equals(act.token("origin"))
                || !act.joins(former.vkey(), next.vkey())) {
            throw act.unfit("the keys in the archive are not those it names");
        }
        byte[] note = former.last()
                .or(() -> log.latestCheckpoint().map(LogStore.Published::note))
                .orElseThrow(() -> act.unfit("the archive lacks what the key before it signed last"));
        act.require(former, note, log, whole);
        return handed + 1;
    }

    private int checkActs(EntryBundle bundle, Checkpoint whole, int handedBefore) {
        int handed = handedBefore;
        long first = bundle.index() * EntryBundle.FULL_WIDTH;
        List<byte[]> logged = bundle.decode(log.read(bundle).orElseThrow());
        List<byte[]> kept = jdbc.sql("""
                        select a.entry from record.place p join record.act a on a.ord = p.ord
                        where p.log_index >= :first and p.log_index < :until order by p.log_index
                        """)
                .param("first", first)
                .param("until", first + logged.size())
                .query((row, number) -> row.getBytes("entry"))
                .list();
        for (int i = 0; i < logged.size(); i++) {
            if (i >= kept.size() || !Arrays.equals(logged.get(i), kept.get(i))) {
                throw new BrokenRecord("Act " + (first + i) + " in the archive is not the one in its log.");
            }
            if (Handover.is(logged.get(i))) {
                Handover act =
                        Handover.in(first + i, Entry.parse(logged.get(i))).orElseThrow();
                handed = checkHandover(act, whole, handed);
            }
        }
        return handed;
    }

    /**
     * Lets the log go on to where a copy of it has come. Acts that were committed in the backup and got their place
     * later keep what they were about; of the others only the entries come back. Where another key signs it since, the
     * acts of the log that say so are followed.
     *
     * @param secrets keys that are here
     * @return how many acts came back without what they were about
     * @throws BrokenRecord when the copy is of another log, or does not extend this one; nothing was taken from it
     */
    public long goOn(LogElsewhere copy, List<byte[]> secrets) {
        return new TakeCopy(database, copy, secrets).take();
    }

    /** How many erasures came after the backup; they are carried out again when the platform starts. */
    public int erasuresToDo() {
        return erasures.allToDo().size();
    }

    /**
     * Says in the record that it was restored.
     *
     * @param made when the backup was made
     * @param first how many acts the log of the backup held
     * @param lost how many acts that came since are without what they were about
     */
    public Restoration declare(Instant made, long first, long lost) {
        Restoration restoration = new Restoration(
                UUID.randomUUID(),
                made.truncatedTo(ChronoUnit.SECONDS),
                first,
                size(),
                lost,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        transaction.executeWithoutResult(status -> {
            restorations.insert(restoration);
            Act act = Act.of("record.restored", restoration.id())
                    .token("madeAt", restoration.madeAt().toString())
                    .token("first", Long.toString(restoration.first()))
                    .token("until", Long.toString(restoration.until()))
                    .token("lost", Long.toString(restoration.lost()))
                    .token("restoredAt", restoration.restoredAt().toString())
                    .at(restoration.restoredAt());
            new AppendAct(acts, new Bell()).append(act);
        });
        return restoration;
    }

    /**
     * Refuses a successor of a log whose key is not lost at all: anybody can declare one.
     *
     * @param secrets keys that are here already
     */
    public void refuseNeedlessSuccessor(List<byte[]> secrets) {
        List<Era> all = eras.all();
        for (int i = 1; i < all.size(); i++) {
            Era former = all.get(i - 1);
            if (all.get(i).beginning() == Era.Beginning.SUCCEEDED
                    && secrets.stream()
                            .anyMatch(secret ->
                                    FollowEras.vkey(former.origin(), secret).equals(former.vkey()))) {
                throw new BrokenRecord("The archive says that the key of " + former.origin()
                        + " is lost and has a successor, and that key is here: whoever made the archive may not be whom you"
                        + " think. If it is, move the folder key elsewhere and restore again. Nothing was restored.");
            }
        }
    }

    /** The one of these that signs the record now, if it is among them. */
    public Optional<byte[]> signing(List<byte[]> secrets) {
        Era era = eras.current().orElseThrow();
        return secrets.stream()
                .filter(secret -> FollowEras.vkey(era.origin(), secret).equals(era.vkey()))
                .findFirst();
    }

    /** The key that signs the record now, as verifiers read it. */
    public String vkey() {
        return eras.current().orElseThrow().vkey();
    }

    /**
     * Puts the key where the server looks for it, and the latest checkpoint beside it.
     *
     * @param secret the key, unless it is lost
     * @param directory where it is to be
     */
    public void place(Optional<byte[]> secret, Path directory) {
        try {
            KeyFolder folder = KeyFolder.at(directory);
            if (secret.isPresent()) {
                folder.placeSeed(secret.get());
            }
            Optional<LogStore.Published> published = log.latestCheckpoint();
            if (published.isPresent()) {
                folder.remember(published.get().note());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the record cannot be put into " + directory, e);
        }
    }

    /**
     * Refuses to go on with a log that was signed further than it is here.
     *
     * @param signed a checkpoint that was signed with the key, if one is known
     */
    public void refuseFork(Optional<byte[]> signed) {
        if (signed.isEmpty()) {
            return;
        }
        LogStore.Tree tree = log.tree();
        Checkpoint last = eras.open(signed.get())
                .orElseThrow(() ->
                        new BrokenRecord("The checkpoint that lies beside the key here was signed by a key that neither"
                                + " the archive nor a copy of the log knows. Where the key was changed since the archive was made, name a"
                                + " copy of the log with --log; where another installation was here, name another directory with --data."
                                + " Nothing was restored."));
        if (last.size() > tree.size()) {
            throw new BrokenRecord("The key has signed a record of " + last.size() + " acts, and only " + tree.size()
                    + " of them could be had again. Going on from there would contradict what others"
                    + " were shown. Name a copy of the log with --log: the address of a mirror, or a folder.");
        }
        try {
            TakeCopy.agree(new Prover(log, tree.size()), last.size(), last.root(), tree.size(), tree.root());
        } catch (TlogException e) {
            throw new BrokenRecord(
                    "The record in the archive is not the one that the key here has signed (" + e.getMessage()
                            + "): another installation was here, or the archive was changed. Name another directory with"
                            + " --data, or another archive. Nothing was restored.",
                    e);
        }
    }
}
