package org.multitude.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;

/**
 * Declares a successor of a log whose key is lost for good: another log with another name and key, which holds every act of
 * the one before and goes on from there. The one before is served as it was signed last. Interrupted, it is done again and
 * ends what it began.
 */
public final class SucceedLog {
    private final NextEra record;

    /** In a database. */
    public SucceedLog(DataSource database) {
        record = new NextEra(database);
    }

    /**
     * Declares it.
     *
     * @param directory the folder of the key
     * @param log name of the log that ends
     * @param because why, for everybody to read
     * @param vkey its key as it was published, where the database does not know it
     * @throws KeyRefused when a key is there, the log has another name, or more was signed than is here
     */
    public Era succeed(Path directory, String log, String because, Optional<String> vkey) throws IOException {
        KeyFolder folder = KeyFolder.at(directory);
        Era lasting = record.eras().current().or(() -> vkey.map(this::begin)).orElseThrow(SucceedLog::unknown);
        byte[] secret = folder.next().orElseGet(KeyFolder::freshSeed);
        LogKey sameName = new LogKey(folder, lasting.origin(), secret);
        if (folder.next().isEmpty() || !sameName.verifierKey().vkey().equals(lasting.vkey())) {
            refuseUnlessLost(folder, lasting, log);
            declare(folder, lasting, secret, because);
        }
        Era era = record.eras().current().orElseThrow();
        LogKey key = new LogKey(folder, era.origin(), secret);
        key.forgetOthers();
        record.publish((tree, published) -> key.sign(tree, record.log(), Optional.empty()));
        folder.takeNext();
        return era;
    }

    private static KeyRefused unknown() {
        return new KeyRefused(
                "The database does not know the key of its log: give it with --key, as it was published.");
    }

    /** The first era, where the record was signed before eras were kept. */
    private Era begin(String vkey) {
        try {
            VerifierKey key = VerifierKey.parse(vkey);
            SignedNote published = record.published().orElseThrow(SucceedLog::neverSigned);
            Checkpoint.open(published.bytes(), key.name(), List.of(key));
            Era first = new Era(
                    1,
                    java.util.UUID.randomUUID(),
                    key.name(),
                    vkey,
                    "",
                    Era.Beginning.FIRST,
                    Optional.empty(),
                    Instant.now(),
                    Optional.empty());
            record.eras().insert(first);
            return first;
        } catch (TlogException e) {
            throw new KeyRefused(
                    "The key that was given did not sign the latest checkpoint of the record: " + e.getMessage() + ".",
                    e);
        }
    }

    private static KeyRefused neverSigned() {
        return new KeyRefused(
                "Nothing of this record was ever signed, so that nobody can miss its key: start over with an"
                        + " empty directory and database.");
    }

    private static void refuseUnlessLost(KeyFolder folder, Era lasting, String log) throws IOException {
        if (folder.seed().isPresent()) {
            throw new KeyRefused("There is a key in " + folder.seedFile()
                    + ": where it is the one of the record, ./multitude change-key gives it another one that everybody can"
                    + " follow; where it is not, put it elsewhere first. Nothing was declared.");
        }
        if (!lasting.origin().equals(log)) {
            throw new KeyRefused("The log in this database is " + lasting.origin() + " and not " + log
                    + ": give the name of the log that ends. Nothing was declared.");
        }
    }

    private void declare(KeyFolder folder, Era lasting, byte[] secret, String because) throws IOException {
        SignedNote last = last(folder, lasting);
        Era former = lasting.ended(last.bytes());
        Checkpoint end = former.end().orElseThrow();
        int number = former.number() + 1;
        Era next = new LogKey(folder, record.installation().origin() + "/" + number, secret)
                .era(number, Era.Beginning.SUCCEEDED, Optional.of(because), Instant.now());
        // On disk before it is declared: a log whose new key is lost too would need a successor at once.
        folder.placeNext(secret);
        Act act = Act.of("record.succeeded", next.id())
                .token("number", Integer.toString(next.number()))
                .token("origin", next.origin())
                .token("key", Era.named(next.vkey()))
                .token("second", Era.named(next.second()))
                .token("formerKey", Era.named(former.vkey()))
                .token("formerOrigin", former.origin())
                .token("formerSize", Long.toString(end.size()))
                .token("formerRoot", end.root().hex())
                .token("since", next.since().toString())
                .commit("because", next.because())
                .at(next.since());
        record.declare(former, next, act);
    }

    /** The last checkpoint that is known to have been signed, which the tree must extend. */
    private SignedNote last(KeyFolder folder, Era lasting) throws IOException {
        LogStore.Tree tree = record.log().tree();
        SignedNote last = null;
        long size = -1;
        for (SignedNote note : Stream.concat(
                        folder.signed().map(SignedNote::parse).stream(), record.published().stream())
                .toList()) {
            Checkpoint signed = extended(note, lasting, tree);
            if (signed.size() > size) {
                last = note;
                size = signed.size();
            }
        }
        if (last == null) {
            throw neverSigned();
        }
        return last;
    }

    private Checkpoint extended(SignedNote note, Era lasting, LogStore.Tree tree) {
        try {
            Checkpoint signed =
                    Checkpoint.open(note.bytes(), lasting.origin(), List.of(VerifierKey.parse(lasting.vkey())));
            if (signed.size() > tree.size()) {
                throw new KeyRefused("The key that is lost has signed a record of " + signed.size()
                        + " acts, and the database holds " + tree.size()
                        + ": restore a later database first. Nothing was declared.");
            }
            if (signed.size() > 0) {
                new Prover(record.log(), tree.size())
                        .consistency(signed.size(), tree.size())
                        .verify(signed.root(), tree.root());
            }
            return signed;
        } catch (TlogException e) {
            throw new KeyRefused(
                    "The record in the database is not what the key that is lost had signed: " + e.getMessage()
                            + ". Nothing was declared.",
                    e);
        }
    }
}
