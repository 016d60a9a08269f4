package org.multitudelibs.tlog;

import java.security.KeyPair;
import java.time.Instant;

/** A private ML-DSA-44 key of a log or a witness, type 0x06 (C2SP tlog-cosignature; FIPS 204). */
public final class MlDsa44SignerKey implements CosignatureSignerKey {

    private final byte[] seed;
    private final KeyPair keys;
    private final MlDsa44VerifierKey verifierKey;

    /**
     * @param name of the log or the witness, at most 255 bytes in UTF-8
     * @param seed the 32 secret bytes of FIPS 204, there called ξ
     * @throws MalformedException if the name is not a key name of that length, or there are not 32 bytes
     */
    public MlDsa44SignerKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.keys = SignatureAlgorithm.ML_DSA_44.keyPair(this.seed);
        this.verifierKey = new MlDsa44VerifierKey(name, SignatureAlgorithm.ML_DSA_44.raw(keys.getPublic()));
    }

    /** A new key from the secure random numbers of the platform. */
    public static MlDsa44SignerKey generate(String name) {
        return new MlDsa44SignerKey(name, SignatureAlgorithm.newSeed());
    }

    @Override
    public MlDsa44VerifierKey verifierKey() {
        return verifierKey;
    }

    @Override
    public byte[] sign(byte[] text, Instant time) {
        long seconds = Cosignature.seconds(time);
        byte[] message = CosignedMessage.mlDsa44(verifierKey.name(), seconds, text);
        return new Cosignature(seconds, SignatureAlgorithm.ML_DSA_44.sign(keys.getPrivate(), message)).bytes();
    }

    @Override
    public String secret() {
        return verifierKey.secret(seed);
    }

    /** The public part only. */
    @Override
    public String toString() {
        return verifierKey.vkey();
    }
}
