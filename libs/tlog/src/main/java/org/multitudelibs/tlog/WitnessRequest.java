package org.multitudelibs.tlog;

import java.util.List;
import java.util.Objects;

/**
 * What a log asks of a witness: to cosign a checkpoint (C2SP tlog-witness, "add-checkpoint").
 *
 * @param oldSize the size of the checkpoint that the witness cosigned last, as far as the log knows; 0 for none
 * @param proof the consistency proof from there, at most 63 hashes; none if the old size is 0 or that of the checkpoint
 * @param checkpoint signed by the log
 */
public record WitnessRequest(long oldSize, List<Hash> proof, SignedNote checkpoint) {

    /** The most bytes a request may have. */
    public static final int MAX_BYTES = SignedNote.MAX_BYTES + 4096;

    /** The most hashes a proof may have here. */
    public static final int MAX_HASHES = 63;

    private static final String OLD = "old ";

    /** @throws MalformedException if the size is negative, there are too many hashes, or the note is no checkpoint */
    public WitnessRequest {
        Decimal.size(oldSize);
        proof = List.copyOf(proof);
        if (proof.size() > MAX_HASHES) {
            throw new MalformedException("proof has more than " + MAX_HASHES + " hashes");
        }
        Objects.requireNonNull(checkpoint, "checkpoint must not be null");
        Checkpoint.parse(checkpoint.text());
    }

    /**
     * A request with the proof that it needs.
     *
     * @param oldSize at most the size of the checkpoint
     * @param prover of the log
     * @throws MalformedException if the note is no checkpoint, or smaller than the old size
     * @throws MissingFileException if a tile that the proof needs is not stored
     */
    public static WitnessRequest of(long oldSize, SignedNote checkpoint, Prover prover) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        boolean empty = oldSize == 0 || oldSize == size;
        return new WitnessRequest(
                oldSize, empty ? List.of() : prover.consistency(oldSize, size).hashes(), checkpoint);
    }

    /**
     * Reads a request; says nothing of whether its signatures or its proof are good.
     *
     * @throws MalformedException if the bytes do not follow the format
     */
    public static WitnessRequest parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new MalformedException("request is above " + MAX_BYTES + " bytes");
        }
        Lines lines = new Lines(body, "request");
        String line = lines.next();
        if (!line.startsWith(OLD)) {
            throw new MalformedException("request does not begin with an old size");
        }
        long oldSize = Decimal.parse(line.substring(OLD.length()), "old size");
        return new WitnessRequest(oldSize, lines.hashes(MAX_HASHES), lines.note());
    }

    /** The request as text; in UTF-8, {@link #parse} gives it back. */
    public String format() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.format()).toString();
    }

    /** {@link #format()} in UTF-8. */
    public byte[] bytes() {
        return Utf8.encode(format(), "request");
    }
}
