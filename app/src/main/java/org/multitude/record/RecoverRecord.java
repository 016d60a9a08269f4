package org.multitude.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.multitudelibs.tlog.Appended;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.Hash;
import org.multitudelibs.tlog.LogTree;
import org.multitudelibs.tlog.LogVerifier;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up the record of a backup that was brought into a database: checks all of it, lets the log go on to where it had
 * come since, and says publicly what is lost. A log that was signed further than can be had again is refused: whatever
 * was appended to it would contradict what others were shown.
 */
public final class RecoverRecord {
    private static final int BATCH = 1024;

    private final JdbcClient jdbc;
    private final LogStore log;
    private final ActStore acts;
    private final RestorationStore restorations;
    private final ErasureStore erasures;
    private final TransactionTemplate transaction;

    /** That of a database. */
    public RecoverRecord(DataSource database) {
        jdbc = JdbcClient.create(database);
        log = new LogStore(jdbc);
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
        return new EraStore(jdbc).current().map(Era::origin);
    }

    /** The log in the database, to be read by another one. */
    public Optional<LogElsewhere> elsewhere() {
        return log.latestCheckpoint().map(published -> new LogElsewhere(published.note(), log, log, () -> {}));
    }

    /**
     * Recomputes the log and compares each act with its entry.
     *
     * @throws BrokenRecord naming what is not what was signed
     */
    public void check(String origin, VerifierKey key) {
        LogStore.Tree tree = log.tree();
        try {
            new LogVerifier(log, log).verify(new Checkpoint(origin, tree.size(), tree.root()));
            log.latestCheckpoint().ifPresent(published -> {
                Checkpoint signed = Checkpoint.open(published.note(), origin, List.of(key));
                if (signed.size() > tree.size()) {
                    throw new BrokenRecord("The record in the archive is shorter than its own checkpoint.");
                }
                if (signed.size() > 0) {
                    new Prover(log, tree.size())
                            .consistency(signed.size(), tree.size())
                            .verify(signed.root(), tree.root());
                }
            });
        } catch (TlogException e) {
            throw new BrokenRecord("The record in the archive is not what was signed: " + e.getMessage() + ".", e);
        }
        for (long bundle = 0; bundle * EntryBundle.FULL_WIDTH < tree.size(); bundle++) {
            checkActs(EntryBundle.at(bundle, tree.size()));
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

    private void checkActs(EntryBundle bundle) {
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
        }
    }

    /**
     * Lets the log go on to where a copy of it has come. Acts that were committed in the backup and got their place
     * later keep what they were about; of the others only the entries come back.
     *
     * @return how many acts came back without what they were about
     * @throws BrokenRecord when the copy is of another log, or does not extend this one; nothing was taken from it
     */
    public long goOn(LogElsewhere copy, String origin, VerifierKey key) {
        byte[] note = copy.checkpoint();
        Long lost = transaction.execute(status -> {
            LogStore.Tree tree = log.lockTree();
            try {
                Checkpoint signed = Checkpoint.open(note, origin, List.of(key));
                if (signed.size() <= tree.size()) {
                    agree(new Prover(log, tree.size()), signed.size(), signed.root(), tree.size(), tree.root());
                    return 0L;
                }
                agree(new Prover(copy.tiles()), tree.size(), tree.root(), signed.size(), signed.root());
                return take(copy, tree, signed, note);
            } catch (TlogException | MalformedEntry e) {
                throw new BrokenRecord(
                        "The copy of the log cannot be taken: " + e.getMessage() + ". Nothing was taken from it.", e);
            }
        });
        return Objects.requireNonNull(lost);
    }

    private static void agree(Prover prover, long size, Hash root, long later, Hash laterRoot) {
        if (size > 0) {
            prover.consistency(size, later).verify(root, laterRoot);
        }
    }

    private long take(LogElsewhere copy, LogStore.Tree from, Checkpoint signed, byte[] note) {
        LogTree tree = LogTree.restore(from.size(), from.root(), log, log);
        long lost = 0;
        while (tree.size() < signed.size()) {
            List<byte[]> entries = entries(copy, tree.size(), signed.size());
            Appended appended = tree.append(entries);
            appended.bundles().forEach(log::writeBundle);
            appended.tiles().forEach(log::write);
            lost += file(entries, tree.size());
            tree = appended.tree();
        }
        if (!tree.root().equals(signed.root())) {
            throw new BrokenRecord("The entries of the copy of the log are not those that were signed.");
        }
        log.advance(from, tree.size(), tree.root());
        log.writeCheckpoint(signed.size(), note, Instant.now());
        return lost;
    }

    private static List<byte[]> entries(LogElsewhere copy, long from, long size) {
        List<byte[]> entries = new ArrayList<>();
        long next = from;
        while (next < size && entries.size() < BATCH) {
            EntryBundle bundle = EntryBundle.at(next / EntryBundle.FULL_WIDTH, size);
            List<byte[]> held = bundle.decode(copy.bundles()
                    .read(bundle)
                    .orElseThrow(() -> new BrokenRecord("The copy of the log lacks " + bundle.path() + ".")));
            entries.addAll(held.subList((int) (next % EntryBundle.FULL_WIDTH), held.size()));
            next = bundle.index() * EntryBundle.FULL_WIDTH + held.size();
        }
        return entries;
    }

    /** Gives entries their acts: those that waited in the backup, and new ones without keys for the others. */
    private long file(List<byte[]> entries, long first) {
        List<Entry> read = entries.stream().map(Entry::parse).toList();
        Map<UUID, byte[]> waiting = waiting(read);
        long lost = 0;
        for (int i = 0; i < read.size(); i++) {
            Entry entry = read.get(i);
            byte[] kept = waiting.get(entry.act());
            if (kept == null) {
                acts.insertWithoutKeys(entry, entries.get(i));
                lost++;
                if (!entry.erased().isEmpty()) {
                    erasures.toDo(entry.act());
                }
            } else if (!Arrays.equals(kept, entries.get(i))) {
                throw new BrokenRecord("Act " + (first + i) + " of the copy of the log is not the one in the archive.");
            }
        }
        log.give(ordersOf(read), first);
        return lost;
    }

    private Map<UUID, byte[]> waiting(List<Entry> entries) {
        Map<UUID, byte[]> waiting = new HashMap<>();
        jdbc.sql("""
                        select a.id, a.entry from record.act a join record.waiting w on w.ord = a.ord
                        where a.id = any(:ids)
                        """)
                .param("ids", entries.stream().map(Entry::act).toArray(UUID[]::new))
                .query(row -> {
                    waiting.put(row.getObject("id", UUID.class), row.getBytes("entry"));
                });
        return waiting;
    }

    private List<Long> ordersOf(List<Entry> entries) {
        Map<UUID, Long> orders = new HashMap<>();
        jdbc.sql("select id, ord from record.act where id = any(:ids)")
                .param("ids", entries.stream().map(Entry::act).toArray(UUID[]::new))
                .query(row -> {
                    orders.put(row.getObject("id", UUID.class), row.getLong("ord"));
                });
        return entries.stream().map(entry -> orders.get(entry.act())).toList();
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
     * Puts the key where the server looks for it, with the latest checkpoint beside it.
     *
     * @param seed the key
     * @param directory where it is to be
     */
    public VerifierKey place(byte[] seed, Path directory, String origin) {
        try {
            return LogKey.place(seed, directory, origin, log.latestCheckpoint().map(LogStore.Published::note));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the record cannot be put into " + directory, e);
        }
    }

    /**
     * Refuses to go on with a log that was signed further than it is here.
     *
     * @param signed a checkpoint that was signed with the key, if one is known
     */
    public void refuseFork(Optional<byte[]> signed, String origin, VerifierKey key) {
        LogStore.Tree tree = log.tree();
        try {
            signed.map(note -> Checkpoint.open(note, origin, List.of(key))).ifPresent(last -> {
                if (last.size() > tree.size()) {
                    throw new BrokenRecord("The key has signed a record of " + last.size() + " acts, and only "
                            + tree.size()
                            + " of them could be had again. Going on from there would contradict what others"
                            + " were shown. Name a copy of the log with --log: the address of a mirror, or a folder.");
                }
                agree(new Prover(log, tree.size()), last.size(), last.root(), tree.size(), tree.root());
            });
        } catch (TlogException e) {
            throw new BrokenRecord(
                    "The checkpoint that lies beside the key here is not one of the record in the archive ("
                            + e.getMessage()
                            + "): another installation was here. Name another directory with --data. Nothing was restored.",
                    e);
        }
    }
}
