package org.multitudelibs.tlog;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Raw Ed25519 keys (RFC 8032) to and from the key objects of the JDK. */
final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static Signature signature() throws NoSuchAlgorithmException {
        return Signature.getInstance(ALGORITHM);
    }

    static PublicKey publicKey(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new MalformedException("Ed25519 key has " + raw.length + " bytes, not " + KEY_BYTES);
        }
        try {
            byte[] encoded = Arrays.copyOf(X509_HEADER, X509_HEADER.length + KEY_BYTES);
            System.arraycopy(raw, 0, encoded, X509_HEADER.length, KEY_BYTES);
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            signature().initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new MalformedException("not an Ed25519 public key", e);
        }
    }

    /** The raw form of a public key. */
    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    /** The key pair of a seed. */
    static KeyPair keyPair(byte[] seed) {
        try {
            // The JDK computes a public key only while it generates a pair, so it is given the seed as its "random".
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(KEY_BYTES * Byte.SIZE - 1, new Seed(seed));
            KeyPair keys = generator.generateKeyPair();
            if (!Arrays.equals(((EdECPrivateKey) keys.getPrivate()).getBytes().orElseThrow(), seed)) {
                throw new IllegalStateException("this platform does not make Ed25519 keys from a seed");
            }
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform has no Ed25519", e);
        }
    }

    private static final class Seed extends SecureRandom {

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
