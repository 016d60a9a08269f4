package org.multitudelibs.tlog;

import java.security.PublicKey;

/** An Ed25519 key for notes, type 0x01 (C2SP signed-note, "Signature types"; RFC 8032). */
public final class Ed25519VerifierKey implements VerifierKey {

    static final byte TYPE = 0x01;

    private final NamedKey named;
    private final PublicKey key;

    /**
     * @param name of the signer
     * @param publicKey the 32 bytes of RFC 8032
     * @throws MalformedException if the name is not a key name, or the bytes not a point of the curve
     */
    public Ed25519VerifierKey(String name, byte[] publicKey) {
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
        return SignatureAlgorithm.ED25519.verifies(key, text, signature);
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
        return other instanceof Ed25519VerifierKey that && named.equals(that.named);
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
