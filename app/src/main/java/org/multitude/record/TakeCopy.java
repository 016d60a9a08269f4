package org.multitude.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.multitudelibs.tlog.Appended;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.Hash;
import org.multitudelibs.tlog.LogTree;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.TlogException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the log of a database that is being restored go on to where a copy of it has come. */
final class TakeCopy {
    private static final int BATCH = 1024;

    private final JdbcClient jdbc;
    private final LogStore log;
    private final ActStore acts;
    private final EraStore eras;
    private final ErasureStore erasures;
    private final TransactionTemplate transaction;
    private final LogElsewhere copy;
    private final List<byte[]> secrets;

    /** From a copy, with the keys that are here. */
    TakeCopy(DataSource database, LogElsewhere copy, List<byte[]> secrets) {
        jdbc = JdbcClient.create(database);
        log = new LogStore(jdbc);
        acts = new ActStore(jdbc, new NamedParameterJdbcTemplate(database));
        eras = new EraStore(jdbc);
        erasures = new ErasureStore(jdbc);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.copy = copy;
        this.secrets = secrets;
    }

    /** Takes what it has beyond the log here; how many acts came without what they were about. */
    long take() {
        byte[] note = copy.checkpoint();
        Long without = transaction.execute(status -> {
            LogStore.Tree tree = log.lockTree();
            try {
                // Who signed it is known once the acts are read that say which key follows.
                Checkpoint claimed = Checkpoint.parse(SignedNote.parse(note).text());
                FollowEras keys = new FollowEras(eras, copy, claimed, secrets);
                keys.settle();
                if (claimed.size() <= tree.size()) {
                    Checkpoint signed = eras.open(note).orElseThrow(TakeCopy::unsigned);
                    agree(new Prover(log, tree.size()), signed.size(), signed.root(), tree.size(), tree.root());
                    return 0L;
                }
                keys.recognise(note);
                agree(new Prover(copy.tiles()), tree.size(), tree.root(), claimed.size(), claimed.root());
                long lost = append(tree, claimed, keys);
                Era lasting = eras.current().orElseThrow();
                if (Era.opened(note, lasting.origin(), lasting.vkey()).isEmpty()) {
                    throw unsigned();
                }
                keys.end();
                log.writeCheckpoint(claimed.size(), note, Instant.now());
                return lost;
            } catch (TlogException | MalformedEntry e) {
                throw new BrokenRecord(
                        "The copy of the log cannot be taken: " + e.getMessage() + ". Nothing was taken from it.", e);
            }
        });
        return Objects.requireNonNull(without);
    }

    private static BrokenRecord unsigned() {
        return new BrokenRecord(
                "The checkpoint of the copy of the log was signed by none of the keys that the record has"
                        + " had. Nothing was taken from it.");
    }

    /** Compares what was signed with a log that is as long or longer. */
    static void agree(Prover prover, long size, Hash root, long later, Hash laterRoot) {
        if (size > 0) {
            prover.consistency(size, later).verify(root, laterRoot);
        }
    }

    private long append(LogStore.Tree from, Checkpoint until, FollowEras keys) {
        LogTree tree = LogTree.restore(from.size(), from.root(), log, log);
        long lost = 0;
        while (tree.size() < until.size()) {
            List<byte[]> entries = entries(tree.size(), until.size());
            Appended appended = tree.append(entries);
            appended.bundles().forEach(log::writeBundle);
            appended.tiles().forEach(log::write);
            lost += file(entries, tree.size(), keys);
            tree = appended.tree();
        }
        if (!tree.root().equals(until.root())) {
            throw new BrokenRecord("The entries of the copy of the log are not those that were signed.");
        }
        log.advance(from, tree.size(), tree.root());
        return lost;
    }

    private List<byte[]> entries(long from, long size) {
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
    private long file(List<byte[]> entries, long first, FollowEras keys) {
        List<Entry> read = entries.stream().map(Entry::parse).toList();
        Map<UUID, byte[]> waiting = waiting(read);
        long lost = 0;
        for (int i = 0; i < read.size(); i++) {
            Entry entry = read.get(i);
            keys.look(first + i, entry);
            byte[] kept = waiting.get(entry.act());
            if (kept == null) {
                acts.insertWithoutKeys(entry, entries.get(i));
                lost++;
                if (entry.changesWhatIsRead()) {
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
}
