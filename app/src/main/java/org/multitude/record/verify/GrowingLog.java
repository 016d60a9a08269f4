package org.multitude.record.verify;

import java.util.ArrayList;
import java.util.List;
import org.multitude.record.MalformedEntry;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.LogTree;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.VerifierKey;

/** A verified log that goes on growing while its site is read: each newer checkpoint must extend the one before. */
final class GrowingLog {
    private final Site site;
    private final VerifierKey key;
    private final Expected expected;
    private Checkpoint checkpoint;
    private byte[] note;

    /** Starts from a checkpoint that was verified, whose entries {@code expected} already holds. */
    GrowingLog(Site site, VerifierKey key, Expected expected, Checkpoint checkpoint, byte[] note) {
        this.site = site;
        this.key = key;
        this.expected = expected;
        this.checkpoint = checkpoint;
        this.note = note.clone();
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    byte[] note() {
        return note.clone();
    }

    /** A newer checkpoint that does not extend what was verified. */
    static final class NotExtended extends RuntimeException {
        NotExtended(String what) {
            super(what);
        }
    }

    /**
     * Takes up the newest checkpoint and its entries; says whether there is one.
     *
     * @throws NotExtended when it does not extend the one before
     * @throws org.multitudelibs.tlog.TlogException when a file of the log is not what was signed
     * @throws MalformedEntry when an entry cannot be read
     */
    boolean grow() {
        byte[] read = site.checkpoint();
        Checkpoint next = Checkpoint.open(read, key.name(), List.of(key));
        if (next.size() < checkpoint.size()) {
            throw new NotExtended(
                    "it has " + next.size() + " acts, but had " + checkpoint.size() + " when the site was read");
        }
        if (next.size() == checkpoint.size()) {
            if (!next.root().equals(checkpoint.root())) {
                throw new NotExtended("its root changed at the same size while the site was read");
            }
            return false;
        }
        new Prover(site).consistency(checkpoint.size(), next.size()).verify(checkpoint.root(), next.root());
        List<byte[]> added = entries(next.size());
        LogTree before = LogTree.restore(checkpoint.size(), checkpoint.root(), site, site);
        if (!before.append(added).tree().root().equals(next.root())) {
            throw new NotExtended("the entries added while the site was read do not have the root signed");
        }
        take(added);
        checkpoint = next;
        note = read;
        return true;
    }

    private void take(List<byte[]> added) {
        for (byte[] bytes : added) {
            int index = expected.size();
            try {
                expected.add(bytes);
            } catch (MalformedEntry e) {
                throw new MalformedEntry("act " + index + ": " + e.getMessage());
            }
        }
    }

    private List<byte[]> entries(long size) {
        List<byte[]> added = new ArrayList<>();
        long from = checkpoint.size();
        while (from < size) {
            EntryBundle bundle = EntryBundle.at(from / EntryBundle.FULL_WIDTH, size);
            List<byte[]> held = bundle.decode(
                    site.read(bundle).orElseThrow(() -> new NotExtended(bundle.path() + " is not there")));
            added.addAll(held.subList((int) (from % EntryBundle.FULL_WIDTH), held.size()));
            from = bundle.index() * EntryBundle.FULL_WIDTH + held.size();
        }
        return added;
    }
}
