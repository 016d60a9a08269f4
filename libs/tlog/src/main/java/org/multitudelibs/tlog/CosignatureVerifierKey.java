package org.multitudelibs.tlog;

import java.time.Instant;

/** A public key whose signatures are over checkpoints only and say when they were made (C2SP tlog-cosignature). */
public sealed interface CosignatureVerifierKey extends VerifierKey
        permits Ed25519CosignatureVerifierKey, MlDsa44VerifierKey {

    /**
     * Whether this key made the signature over the checkpoint. A text that is no checkpoint, a time of 0 and a time
     * above 2<sup>63</sup> - 1 are never verified.
     */
    @Override
    boolean verifies(byte[] text, byte[] signature);

    /**
     * When the signature says it was made, in whole seconds; to be believed only of a signature that verifies.
     *
     * @param signature the bytes after the key id of a signature line
     * @throws MalformedException if the bytes do not begin with a time
     */
    static Instant time(byte[] signature) {
        return Cosignature.timeOf(signature);
    }
}
