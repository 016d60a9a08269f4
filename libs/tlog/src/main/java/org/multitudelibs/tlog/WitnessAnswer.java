package org.multitudelibs.tlog;

import java.util.List;

/** What a witness says to a request, each with its HTTP status (C2SP tlog-witness, "add-checkpoint"). */
public sealed interface WitnessAnswer {

    /**
     * 200: the witness cosigned, after it stored the checkpoint.
     *
     * @param signatures at least one; at the client, only those of the keys it knows, verified
     */
    record Cosigned(List<NoteSignature> signatures) implements WitnessAnswer {

        public Cosigned {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * 400: the request does not follow the format, or its old size is above that of its checkpoint.
     *
     * @param reason in words
     */
    record Malformed(String reason) implements WitnessAnswer {}

    /**
     * 403: no key that the witness trusts for this log signed the checkpoint, or one did falsely. Some older witnesses
     * say this of a log that they do not know, too.
     *
     * @param reason in words
     */
    record NotSigned(String reason) implements WitnessAnswer {}

    /**
     * 404: the witness does not know this log.
     *
     * @param reason in words
     */
    record UnknownLog(String reason) implements WitnessAnswer {}

    /**
     * 409: the last checkpoint that the witness cosigned has another size than the old size of the request.
     *
     * @param size of that checkpoint
     */
    record Conflict(long size) implements WitnessAnswer {}

    /**
     * 422: the checkpoint is not proven to extend the last one that the witness cosigned. If the log sent what it
     * meant to, it has two histories.
     *
     * @param reason in words
     */
    record Inconsistent(String reason) implements WitnessAnswer {}

    /**
     * No usable answer. At the client: the witness cannot be reached, is too slow, or does not follow the protocol. At
     * the witness: 500, its store failed.
     *
     * @param reason in words
     */
    record Failed(String reason) implements WitnessAnswer {}
}
