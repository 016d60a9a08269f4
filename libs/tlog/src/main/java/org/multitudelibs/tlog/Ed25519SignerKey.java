package org.multitudelibs.tlog;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;

/** A private Ed25519 key for notes, type 0x01 (C2SP signed-note, "Signature types"; RFC 8032). */
public final class Ed25519SignerKey implements SignerKey {

    static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final KeyPair keys;
    private final Ed25519VerifierKey verifierKey;

    /**
     * @param name of the signer
     * @param seed the 32 secret bytes of RFC 8032
     * @throws MalformedException if the name is not a key name, or there are not 32 bytes
     */
    public Ed25519SignerKey(String name, byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new MalformedException("Ed25519 seed has " + seed.length + " bytes, not " + SEED_BYTES);
        }
        this.seed = seed.clone();
        this.keys = Ed25519.keyPair(this.seed);
        this.verifierKey = new Ed25519VerifierKey(name, Ed25519.raw(keys.getPublic()));
    }

    /** A new key from the secure random numbers of the platform. */
    public static Ed25519SignerKey generate(String name) {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return new Ed25519SignerKey(name, seed);
    }

    @Override
    public Ed25519VerifierKey verifierKey() {
        return verifierKey;
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signer = Ed25519.signature();
            signer.initSign(keys.getPrivate());
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 could not sign", e);
        }
    }

    @Override
    public String secret() {
        return PREFIX + KeyText.format(verifierKey.name(), verifierKey.keyId(), Ed25519VerifierKey.TYPE, seed);
    }

    /** The public part only. */
    @Override
    public String toString() {
        return verifierKey.vkey();
    }
}
