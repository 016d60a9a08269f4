package org.multitudelibs.tlog;

import java.security.KeyPair;
import java.time.Instant;

/** A private Ed25519 key of a witness, type 0x04 (C2SP tlog-cosignature; RFC 8032). Use it for nothing else. */
public final class Ed25519CosignatureSignerKey implements CosignatureSignerKey {

    private final byte[] seed;
    private final KeyPair keys;
    private final Ed25519CosignatureVerifierKey verifierKey;

    /**
     * @param name of the witness
     * @param seed the 32 secret bytes of RFC 8032
     * @throws MalformedException if the name is not a key name, or there are not 32 bytes
     */
    public Ed25519CosignatureSignerKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.keys = SignatureAlgorithm.ED25519.keyPair(this.seed);
        this.verifierKey = new Ed25519CosignatureVerifierKey(name, SignatureAlgorithm.ED25519.raw(keys.getPublic()));
    }

    /** A new key from the secure random numbers of the platform. */
    public static Ed25519CosignatureSignerKey generate(String name) {
        return new Ed25519CosignatureSignerKey(name, SignatureAlgorithm.newSeed());
    }

    @Override
    public Ed25519CosignatureVerifierKey verifierKey() {
        return verifierKey;
    }

    @Override
    public byte[] sign(byte[] text, Instant time) {
        long seconds = Cosignature.seconds(time);
        byte[] message = CosignedMessage.ed25519(seconds, text);
        return new Cosignature(seconds, SignatureAlgorithm.ED25519.sign(keys.getPrivate(), message)).bytes();
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
