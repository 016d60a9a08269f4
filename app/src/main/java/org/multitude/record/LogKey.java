package org.multitude.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
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
import org.multitudelibs.tlog.TileReader;
import org.multitudelibs.tlog.TlogException;

/**
 * The key of the log and the last checkpoint it signed, in a directory outside the database. It refuses to sign a tree
 * that does not extend what it signed before, whatever the database says.
 */
final class LogKey {
    private final Path directory;
    private final String origin;
    private final Ed25519SignerKey key;
    private final MlDsa44SignerKey second;

    private LogKey(Path directory, String origin, byte[] seed) {
        this.directory = directory;
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
     * @throws KeyRefused when that checkpoint was signed with a key that is not the one here
     */
    static LogKey open(Path directory, String origin, Optional<SignedNote> published) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (FileChannel channel = lockFile(directory);
                FileLock lock = channel.lock()) {
            Path seed = directory.resolve("seed");
            if (!Files.exists(seed)) {
                refuseSecondKey(directory, seed, published);
                byte[] fresh = new byte[32];
                new java.security.SecureRandom().nextBytes(fresh);
                writeDurably(seed, fresh);
            }
            if (!lock.isValid()) {
                throw new IOException("lost the lock on " + directory);
            }
            LogKey key = new LogKey(directory, origin, Files.readAllBytes(seed));
            if (published.isPresent()) {
                key.recognise(seed, published.get());
            }
            return key;
        }
    }

    /**
     * Puts a key that was kept elsewhere into a directory, which is made.
     *
     * @param published the latest checkpoint that it signed, if there is one
     */
    static Ed25519VerifierKey place(byte[] seed, Path directory, String origin, Optional<byte[]> published)
            throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        writeDurably(directory.resolve("seed"), seed);
        if (published.isPresent()) {
            writeDurably(directory.resolve("checkpoint"), published.get());
        }
        return new Ed25519SignerKey(origin, seed).verifierKey();
    }

    /** Two keys for one log would let it say two things: the next one must be declared, never made in silence. */
    private static void refuseSecondKey(Path directory, Path seed, Optional<SignedNote> published) {
        if (published.isPresent() || Files.exists(directory.resolve("checkpoint"))) {
            throw new KeyRefused("The key of the record is not in " + seed
                    + ", but checkpoints were signed with it. Put the directory key back from the backup. Another key"
                    + " would look to those who check the record as if somebody had replaced it, so none is made and"
                    + " nothing is signed.");
        }
    }

    /** Takes up what the database says was signed, where a key put back alone has no memory of its own. */
    private void recognise(Path seed, SignedNote published) throws IOException {
        try {
            Checkpoint.open(published.bytes(), origin, List.of(verifierKey()));
        } catch (TlogException e) {
            throw new KeyRefused(
                    "The key in " + seed + " did not sign the latest checkpoint of the record. Put back from the backup"
                            + " the directory key that goes with this database: with this one, those who check the"
                            + " record would see two logs under one name, so nothing is signed.",
                    e);
        }
        if (last().isEmpty()) {
            writeDurably(directory.resolve("checkpoint"), published.bytes());
        }
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
     * Signs a tree after checking that it extends the last one signed, and keeps the checkpoint on disk before anybody
     * sees it.
     *
     * @return the signed checkpoint; the same bytes again for the same tree
     * @throws ForkRefused when the tree is smaller than, or differs from, what was signed
     */
    SignedNote sign(LogStore.Tree tree, TileReader tiles) throws IOException {
        try (FileChannel channel = lockFile(directory);
                FileLock lock = channel.lock()) {
            Optional<SignedNote> last = last();
            if (last.isPresent()) {
                Checkpoint signed = Checkpoint.open(last.get().bytes(), origin, List.of(verifierKey()));
                if (signed.size() == tree.size() && signed.root().equals(tree.root())) {
                    return last.get();
                }
                refuseFork(signed, tree, tiles);
            }
            SignedNote note = new Checkpoint(origin, tree.size(), tree.root()).sign(List.of(key, second));
            if (!lock.isValid()) {
                throw new IOException("lost the lock on " + directory);
            }
            writeDurably(directory.resolve("checkpoint"), note.bytes());
            return note;
        }
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
        Path file = directory.resolve("checkpoint");
        return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
    }

    private static FileChannel lockFile(Path directory) throws IOException {
        return FileChannel.open(
                directory.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    private static void writeDurably(Path target, byte[] bytes) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // Without this a power cut may bring the old name back: an older checkpoint, or no key.
        try (FileChannel directory = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public String toString() {
        return verifierKey().vkey();
    }
}
