package org.multitudelibs.tlog;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;

/** An Ed25519 key for notes, type 0x01 (C2SP signed-note, "Signature types"; RFC 8032). */
public final class Ed25519VerifierKey implements VerifierKey {

    static final byte TYPE = 0x01;
    private static final int SIGNATURE_BYTES = 64;

    private final String name;
    private final byte[] raw;
    private final KeyId keyId;
    private final PublicKey key;

    /**
     * @param name of the signer
     * @param publicKey the 32 bytes of RFC 8032
     * @throws MalformedException if the name is not a key name, or the bytes not a point of the curve
     */
    public Ed25519VerifierKey(String name, byte[] publicKey) {
        this.name = KeyName.check(name);
        this.raw = publicKey.clone();
        this.keyId = KeyId.of(name, TYPE, raw);
        this.key = Ed25519.publicKey(raw);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public KeyId keyId() {
        return keyId;
    }

    @Override
    public boolean verifies(byte[] text, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature verifier = Ed25519.signature();
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String vkey() {
        return KeyText.format(name, keyId, TYPE, raw);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519VerifierKey that && name.equals(that.name) && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return keyId.value();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
