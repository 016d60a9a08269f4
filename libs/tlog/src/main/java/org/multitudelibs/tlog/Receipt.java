package org.multitudelibs.tlog;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The proof that an entry is in a log, in one file that can be checked without asking anyone (C2SP tlog-proof).
 *
 * <p>The extra data, if any, is proven by nothing: whoever uses it has to compare it with the entry.
 */
public final class Receipt {

    private final Optional<byte[]> extra;
    private final InclusionProof proof;
    private final SignedNote checkpoint;

    private Receipt(Optional<byte[]> extra, InclusionProof proof, SignedNote checkpoint) {
        this.extra = extra;
        this.proof = proof;
        this.checkpoint = checkpoint;
    }

    /**
     * A receipt without extra data.
     *
     * @param checkpoint the signed checkpoint of the very tree the proof is for
     * @throws MalformedException if the note is not a checkpoint of that size
     */
    public static Receipt of(InclusionProof proof, SignedNote checkpoint) {
        return of(Optional.empty(), proof, checkpoint);
    }

    /** This receipt with extra data, which the proof does not cover. */
    public Receipt withExtra(byte[] data) {
        return of(Optional.of(data.clone()), proof, checkpoint);
    }

    /**
     * Reads a receipt; says nothing of whether it proves anything.
     *
     * @throws MalformedException if the bytes do not follow the format
     */
    public static Receipt parse(byte[] file) {
        return ReceiptText.parse(file);
    }

    /** The receipt as text; in UTF-8, {@link #parse} gives it back. */
    public String format() {
        return ReceiptText.format(this);
    }

    /** {@link #format()} in UTF-8. */
    public byte[] bytes() {
        return Utf8.encode(format(), "receipt");
    }

    /**
     * Checks that the entry is in the log.
     *
     * @param entry the bytes that were appended, to the last
     * @param origin the log it has to be in
     * @param keys the keys that may have signed the checkpoint; one signature is enough
     * @return the checkpoint, now verified
     * @throws NoteRejectedException if the checkpoint is of another log or not signed by one of the keys
     * @throws ProofRejectedException if the entry is not proven to be in the tree
     */
    public Checkpoint verify(byte[] entry, String origin, Collection<? extends VerifierKey> keys) {
        Checkpoint opened = Checkpoint.open(checkpoint, origin, keys);
        proof.verify(Rfc6962.leaf(entry), opened.root());
        return opened;
    }

    /**
     * Checks that the entry is in a log that the policy accepts, at a checkpoint that it accepts.
     *
     * @param entry the bytes that were appended, to the last
     * @return who signed and cosigned; the policy is satisfied
     * @throws NoteRejectedException if the policy is not satisfied, saying what is missing, or a signature is false
     * @throws ProofRejectedException if the entry is not proven to be in the tree
     */
    public PolicyResult verify(byte[] entry, Policy policy) {
        PolicyResult result = policy.evaluate(checkpoint);
        proof.verify(Rfc6962.leaf(entry), result.require().root());
        return result;
    }

    /** Index of the entry. */
    public long index() {
        return proof.index();
    }

    /** The proof, not verified. */
    public InclusionProof proof() {
        return proof;
    }

    /** The checkpoint, not verified. */
    public SignedNote checkpoint() {
        return checkpoint;
    }

    /** A copy of the extra data, which nothing proves. */
    public Optional<byte[]> extra() {
        return extra.map(byte[]::clone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt that
                && proof.equals(that.proof)
                && checkpoint.equals(that.checkpoint)
                && Arrays.equals(extra.orElse(null), that.extra.orElse(null));
    }

    @Override
    public int hashCode() {
        return 31 * proof.hashCode() + checkpoint.hashCode();
    }

    static Receipt of(Optional<byte[]> extra, long index, List<Hash> hashes, SignedNote checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        return of(extra, new InclusionProof(index, size, hashes), checkpoint);
    }

    private static Receipt of(Optional<byte[]> extra, InclusionProof proof, SignedNote checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (size != proof.size()) {
            throw new MalformedException("proof is for size " + proof.size() + ", checkpoint for size " + size);
        }
        Receipt receipt = new Receipt(extra, proof, checkpoint);
        if (receipt.format().length() > ReceiptText.MAX_BYTES) {
            throw new MalformedException("receipt is above " + ReceiptText.MAX_BYTES + " bytes");
        }
        return receipt;
    }
}
