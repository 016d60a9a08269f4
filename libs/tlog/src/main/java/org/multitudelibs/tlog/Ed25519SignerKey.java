package org.multitudelibs.tlog;

import java.security.KeyPair;

/** A private Ed25519 key for notes, type 0x01 (C2SP signed-note, "Signature types"; RFC 8032). */
public final class Ed25519SignerKey implements SignerKey {

    private final byte[] seed;
    private final KeyPair keys;
    private final Ed25519VerifierKey verifierKey;

    /**
     * @param name of the signer
     * @param seed the 32 secret bytes of RFC 8032
     * @throws MalformedException if the name is not a key name, or there are not 32 bytes
     */
    public Ed25519SignerKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.keys = SignatureAlgorithm.ED25519.keyPair(this.seed);
        this.verifierKey = new Ed25519VerifierKey(name, SignatureAlgorithm.ED25519.raw(keys.getPublic()));
    }

    /** A new key from the secure random numbers of the platform. */
    public static Ed25519SignerKey generate(String name) {
        return new Ed25519SignerKey(name, SignatureAlgorithm.newSeed());
    }

    @Override
    public Ed25519VerifierKey verifierKey() {
        return verifierKey;
    }

    @Override
    public byte[] sign(byte[] text) {
        return SignatureAlgorithm.ED25519.sign(keys.getPrivate(), text);
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
