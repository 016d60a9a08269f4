package org.multitudelibs.tlog;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongFunction;

/** The algorithms of the JDK that sign here, with keys in the raw form of their standards. */
enum SignatureAlgorithm {
    /** RFC 8032. */
    ED25519("Ed25519", "302a300506032b6570032100", 32, 64),

    /** FIPS 204, with an empty context. */
    ML_DSA_44("ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420);

    /** Length of the secret that a key pair is made from, whichever the algorithm. */
    static final int SEED_BYTES = 32;

    private final String standardName;
    private final byte[] x509Header;
    private final int keyBytes;
    private final int signatureBytes;

    SignatureAlgorithm(String standardName, String x509Header, int keyBytes, int signatureBytes) {
        this.standardName = standardName;
        this.x509Header = HexFormat.of().parseHex(x509Header);
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
    }

    static byte[] newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    PublicKey publicKey(byte[] raw) {
        if (raw.length != keyBytes) {
            throw new MalformedException(standardName + " key has " + raw.length + " bytes, not " + keyBytes);
        }
        try {
            byte[] encoded = Arrays.copyOf(x509Header, x509Header.length + keyBytes);
            System.arraycopy(raw, 0, encoded, x509Header.length, keyBytes);
            PublicKey key = KeyFactory.getInstance(standardName).generatePublic(new X509EncodedKeySpec(encoded));
            Signature.getInstance(standardName).initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new MalformedException("not an " + standardName + " public key", e);
        }
    }

    /** The raw form of a public key. */
    byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != x509Header.length + keyBytes || !startsWith(encoded, x509Header)) {
            throw new IllegalStateException("this platform encodes " + standardName + " keys in another way");
        }
        return Arrays.copyOfRange(encoded, x509Header.length, encoded.length);
    }

    /** The key pair of a seed: the private key of RFC 8032, or ξ of FIPS 204. */
    KeyPair keyPair(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new MalformedException(standardName + " seed has " + seed.length + " bytes, not " + SEED_BYTES);
        }
        try {
            // The JDK computes a public key only while it generates a pair, so it is given the seed as its "random".
            KeyPairGenerator generator = KeyPairGenerator.getInstance(standardName);
            generator.initialize(new NamedParameterSpec(standardName), new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform has no " + standardName, e);
        }
    }

    byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signer = Signature.getInstance(standardName);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(standardName + " could not sign", e);
        }
    }

    boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != signatureBytes) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(standardName);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(standardName + " key was usable before", e);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** As {@link #verifies}, of a signature with its time and the message that belongs to that time. */
    boolean verifiesCosignature(PublicKey key, byte[] signature, LongFunction<byte[]> message) {
        try {
            Cosignature cosignature = Cosignature.parse(signature);
            return verifies(key, message.apply(cosignature.seconds()), cosignature.signature());
        } catch (MalformedException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Gives the seed once, and nothing else ever. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;
        private boolean given;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (given || bytes.length != SEED_BYTES) {
                throw new IllegalStateException("this platform does not make keys from a seed");
            }
            given = true;
            System.arraycopy(seed, 0, bytes, 0, SEED_BYTES);
        }
    }
}
