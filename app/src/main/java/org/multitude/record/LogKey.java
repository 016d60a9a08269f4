package org.multitude.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.ConsistencyProof;
import org.multitudelibs.tlog.Ed25519SignerKey;
import org.multitudelibs.tlog.Ed25519VerifierKey;
import org.multitudelibs.tlog.MlDsa44SignerKey;
import org.multitudelibs.tlog.MlDsa44VerifierKey;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.SignerKey;
import org.multitudelibs.tlog.TileReader;
import org.multitudelibs.tlog.TlogException;

/**
 * The key of the log and the last checkpoint it signed, in a directory outside the database. It refuses to sign a tree
 * that does not extend what was signed before, whatever the database says.
 */
final class LogKey {
    private final KeyFolder folder;
    private final String origin;
    private final Ed25519SignerKey key;
    private final MlDsa44SignerKey second;

    /** The key that a secret makes under the name of a log. */
    LogKey(KeyFolder folder, String origin, byte[] seed) {
        this.folder = folder;
        this.origin = origin;
        this.key = new Ed25519SignerKey(origin, seed);
        this.second = new MlDsa44SignerKey(origin, seedOfSecond(seed));
    }

    /**
     * One secret gives both keys, so that no backup holds one without the other: the seed of the second is what HMAC-SHA-256
     * makes of the first. Who breaks Ed25519 learns its scalar, and not the seed that it was hashed from.
     */
    private static byte[] seedOfSecond(byte[] seed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac.doFinal("multitude log ML-DSA-44".getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /**
     * Opens the key of this origin, making it when there is none and nothing was ever signed.
     *
     * @param published the latest checkpoint in the database, if there is one
     * @param era the era that lasts, if one has begun
     * @throws KeyRefused when the era has another key, that checkpoint was signed with another one, or others may read it
     */
    static LogKey open(Path directory, String origin, Optional<SignedNote> published, Optional<Era> era)
            throws IOException {
        KeyFolder folder = KeyFolder.at(directory);
        return folder.alone(() -> {
            if (folder.seed().isEmpty()) {
                refuseSecondKey(folder, published.isPresent() || era.isPresent());
                folder.placeSeed(KeyFolder.freshSeed());
            }
            LogKey key = new LogKey(folder, origin, folder.seed().orElseThrow());
            if (era.isPresent()) {
                key.refuseOther(era.get());
            }
            if (published.isPresent()) {
                key.recognise(published.get());
            }
            return key;
        });
    }

    /** Two keys for one log would let it say two things: the next one must be declared, never made in silence. */
    private static void refuseSecondKey(KeyFolder folder, boolean begun) throws IOException {
        if (folder.next().isPresent()) {
            throw new KeyRefused("The key of the record in " + folder
                    + " was being replaced and the command was interrupted: run the same command again.");
        }
        if (begun || folder.signed().isPresent()) {
            throw new KeyRefused("The key of the record is not in " + folder.seedFile()
                    + ", and the record has one already. Put the directory key back from the backup, or copy it from"
                    + " another server on this database. Another key would look to those who check the record as if"
                    + " somebody had replaced it, so none is made and nothing is signed. Only if it is lost for good:"
                    + " ./multitude succeed declares a successor.");
        }
    }

    /**
     * Refuses to sign in an era that another key signs.
     *
     * @throws KeyRefused with what to do
     */
    void refuseOther(Era era) throws IOException {
        if (era.vkey().equals(verifierKey().vkey())) {
            return;
        }
        if (folder.next().isPresent()) {
            throw new KeyRefused("The key of the record in " + folder
                    + " was being changed and the command was interrupted: run ./multitude change-key again.");
        }
        throw new KeyRefused("The key in " + folder.seedFile()
                + " is not the one that signs the record in this database, "
                + era.vkey() + ". Put back from the backup the directory key that goes with it, or copy it from another"
                + " server on this database: with this one, those who check the record would see two logs under one"
                + " name, so nothing is signed.");
    }

    /**
     * Refuses to start on a database that was put back in time.
     *
     * @throws KeyRefused when this key has signed more than the tree holds
     */
    void refuseOlder(LogStore.Tree tree) throws IOException {
        long signed = folder.signed()
                .flatMap(note -> Era.opened(note, origin, verifierKey().vkey()))
                .map(Checkpoint::size)
                .orElse(0L);
        if (signed > tree.size()) {
            throw new KeyRefused(
                    "The key in " + folder + " has signed a record of " + signed + " acts, and the database holds "
                            + tree.size()
                            + ": an older database was put here. Whatever were recorded now would contradict what others"
                            + " were shown. Put the newer one back, or restore a backup with ./multitude restore, which goes on from"
                            + " a copy of the log.");
        }
    }

    /** The first era, which begins with this key. */
    Era first(Instant now) {
        return era(1, Era.Beginning.FIRST, Optional.empty(), now);
    }

    /** An era that begins with this key. */
    Era era(int number, Era.Beginning beginning, Optional<String> because, Instant now) {
        return new Era(
                number,
                UUID.randomUUID(),
                origin,
                verifierKey().vkey(),
                secondVerifierKey().vkey(),
                beginning,
                because,
                now.truncatedTo(ChronoUnit.SECONDS),
                Optional.empty());
    }

    /** Takes up what the database says was signed, where a key put back alone has no memory of its own. */
    private void recognise(SignedNote published) throws IOException {
        try {
            open(published);
        } catch (TlogException e) {
            throw new KeyRefused(
                    "The key in " + folder.seedFile()
                            + " did not sign the latest checkpoint of the record. Put back from"
                            + " the backup the directory key that goes with this database: with this one, those who check"
                            + " the record would see two logs under one name, so nothing is signed.",
                    e);
        }
        if (folder.signed().isEmpty()) {
            folder.remember(published);
        }
    }

    private Checkpoint open(SignedNote note) {
        return Checkpoint.open(note.bytes(), origin, List.of(verifierKey()));
    }

    /** The public half of the second key, whose signatures no computer known or foreseen can forge. */
    MlDsa44VerifierKey secondVerifierKey() {
        return second.verifierKey();
    }

    /** The public half, to check signatures with. */
    Ed25519VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /**
     * Signs a tree after checking that it extends the last one signed, here and as far as the database says by other
     * servers, and keeps the checkpoint on disk before anybody sees it.
     *
     * @param published the latest checkpoint that was published, which another server may have signed
     * @return the signed checkpoint; the same bytes again for the same tree
     * @throws ForkRefused when the tree is smaller than, or differs from, what was signed
     */
    SignedNote sign(LogStore.Tree tree, TileReader tiles, Optional<SignedNote> published) throws IOException {
        return folder.alone(() -> {
            Optional<SignedNote> same = refuseFork(tree, tiles, published);
            if (same.isPresent()) {
                return same.get();
            }
            SignedNote note = new Checkpoint(origin, tree.size(), tree.root()).sign(List.of(key, second));
            folder.remember(note);
            return note;
        });
    }

    /**
     * Signs a tree for the last time, together with the key that follows, which the tree declares.
     *
     * @throws ForkRefused as {@link #sign}
     */
    SignedNote signOver(LogStore.Tree tree, TileReader tiles, Optional<SignedNote> published, LogKey next)
            throws IOException {
        return folder.alone(() -> {
            refuseFork(tree, tiles, published);
            List<SignerKey> both = List.of(key, second, next.key, next.second);
            SignedNote note = new Checkpoint(origin, tree.size(), tree.root()).sign(both);
            folder.remember(note);
            return note;
        });
    }

    /** Forgets what was signed last if another key did: what that one signed last stands in its era. */
    void forgetOthers() throws IOException {
        Optional<SignedNote> last = last();
        if (last.isPresent()) {
            try {
                open(last.get());
            } catch (TlogException e) {
                folder.forget();
            }
        }
    }

    /** Keeps in mind what another server signed, as this one must not contradict it either. */
    void learn(SignedNote published, TileReader tiles) throws IOException {
        folder.alone(() -> {
            Optional<SignedNote> last = last();
            Checkpoint there = open(published);
            if (last.isEmpty() || open(last.get()).size() < there.size()) {
                refuseFork(new LogStore.Tree(there.size(), there.root()), tiles, Optional.empty());
                folder.remember(published);
            }
            return there;
        });
    }

    /** Refuses a tree that contradicts what was signed; the note where the same tree was signed already. */
    private Optional<SignedNote> refuseFork(LogStore.Tree tree, TileReader tiles, Optional<SignedNote> published)
            throws IOException {
        List<SignedNote> same = new ArrayList<>();
        for (SignedNote before :
                Stream.concat(last().stream(), published.stream()).toList()) {
            Checkpoint signed = open(before);
            if (signed.size() == tree.size() && signed.root().equals(tree.root())) {
                same.add(before);
            } else {
                refuseFork(signed, tree, tiles);
            }
        }
        return same.stream().findFirst();
    }

    private static void refuseFork(Checkpoint signed, LogStore.Tree tree, TileReader tiles) {
        if (tree.size() <= signed.size()) {
            throw new ForkRefused("the database holds a log of " + tree.size() + " entries, but one of " + signed.size()
                    + " was already signed; restore the newer database, or declare a successor log");
        }
        if (signed.size() > 0) {
            try {
                ConsistencyProof proof = new Prover(tiles).consistency(signed.size(), tree.size());
                proof.verify(signed.root(), tree.root());
            } catch (TlogException e) {
                throw new ForkRefused(
                        "the log in the database does not extend the one of " + signed.size()
                                + " entries that was already signed: its past was changed",
                        e);
            }
        }
    }

    private Optional<SignedNote> last() throws IOException {
        return folder.signed().map(SignedNote::parse);
    }

    @Override
    public String toString() {
        return verifierKey().vkey();
    }
}
