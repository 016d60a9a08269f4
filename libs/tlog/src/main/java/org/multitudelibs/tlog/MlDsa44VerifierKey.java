package org.multitudelibs.tlog;

import java.security.PublicKey;

/**
 * An ML-DSA-44 key of a log or a witness, type 0x06: it signs checkpoints with the time (C2SP tlog-cosignature,
 * "ML-DSA-44 signed message"; FIPS 204). It covers the name of the signer, but no extension lines.
 */
public final class MlDsa44VerifierKey implements CosignatureVerifierKey {

    static final byte TYPE = 0x06;

    private final NamedKey named;
    private final PublicKey key;

    /**
     * @param name of the log or the witness, at most 255 bytes in UTF-8
     * @param publicKey the 1312 bytes of FIPS 204
     * @throws MalformedException if the name is not a key name of that length, or the bytes are not such a key
     */
    public MlDsa44VerifierKey(String name, byte[] publicKey) {
        this.named = new NamedKey(name, TYPE, publicKey);
        this.key = SignatureAlgorithm.ML_DSA_44.publicKey(publicKey);
        CosignedMessage.name(name);
    }

    @Override
    public String name() {
        return named.name();
    }

    @Override
    public KeyId keyId() {
        return named.keyId();
    }

    @Override
    public byte[] publicKey() {
        return named.raw();
    }

    @Override
    public boolean verifies(byte[] text, byte[] signature) {
        return SignatureAlgorithm.ML_DSA_44.verifiesCosignature(
                key, signature, time -> CosignedMessage.mlDsa44(named.name(), time, text));
    }

    @Override
    public String vkey() {
        return named.vkey();
    }

    String secret(byte[] seed) {
        return named.secret(seed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MlDsa44VerifierKey that && named.equals(that.named);
    }

    @Override
    public int hashCode() {
        return named.hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
