package org.multitudelibs.tlog;

import java.time.Instant;

/** A private key that signs checkpoints, and only those, together with the time (C2SP tlog-cosignature). */
public sealed interface CosignatureSignerKey extends SignerKey permits Ed25519CosignatureSignerKey, MlDsa44SignerKey {

    @Override
    CosignatureVerifierKey verifierKey();

    /**
     * The bytes after the key id of a signature line: the time and the signature.
     *
     * @param text the text of the checkpoint, in UTF-8, with its last newline
     * @param time cut to whole seconds; not before the first second of 1970
     * @throws MalformedException if the text is no checkpoint, or there is no such time
     */
    byte[] sign(byte[] text, Instant time);

    /** Signs with the time of the system. */
    @Override
    default byte[] sign(byte[] text) {
        return sign(text, Instant.now());
    }

    /**
     * The signature line of this key over a checkpoint.
     *
     * @throws MalformedException if the time is before the first second of 1970, or the origin too long for the format
     */
    default NoteSignature cosign(Checkpoint checkpoint, Instant time) {
        byte[] signature = sign(Utf8.encode(checkpoint.text(), "checkpoint"), time);
        return new NoteSignature(verifierKey().name(), verifierKey().keyId(), signature);
    }
}
