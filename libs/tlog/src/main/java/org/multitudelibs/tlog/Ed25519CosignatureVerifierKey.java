package org.multitudelibs.tlog;

import java.security.PublicKey;

/**
 * An Ed25519 key of a witness, type 0x04: it signs checkpoints with the time (C2SP tlog-cosignature, "Ed25519 signed
 * message"). It covers extension lines, but not the name of the signer, so that no two signers may share it.
 */
public final class Ed25519CosignatureVerifierKey implements CosignatureVerifierKey {

    static final byte TYPE = 0x04;

    private final NamedKey named;
    private final PublicKey key;

    /**
     * @param name of the witness
     * @param publicKey the 32 bytes of RFC 8032
     * @throws MalformedException if the name is not a key name, or the bytes are not such a key
     */
    public Ed25519CosignatureVerifierKey(String name, byte[] publicKey) {
        this.named = new NamedKey(name, TYPE, publicKey);
        this.key = SignatureAlgorithm.ED25519.publicKey(publicKey);
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
        return SignatureAlgorithm.ED25519.verifiesCosignature(
                key, signature, time -> CosignedMessage.ed25519(time, text));
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
        return other instanceof Ed25519CosignatureVerifierKey that && named.equals(that.named);
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
