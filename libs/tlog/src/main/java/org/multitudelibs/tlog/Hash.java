package org.multitudelibs.tlog;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes that never change. Equal hashes are equal objects. */
public final class Hash {

    /** Length of a hash in bytes. */
    public static final int BYTES = 32;

    private final byte[] value;

    private Hash(byte[] value) {
        this.value = value;
    }

    /**
     * A hash with a copy of these bytes.
     *
     * @throws MalformedException if there are not exactly 32
     */
    public static Hash of(byte[] bytes) {
        return owning(bytes.clone());
    }

    /**
     * Reads a hash in padded standard base64, 44 characters.
     *
     * @throws MalformedException if it is anything else
     */
    public static Hash parseBase64(String text) {
        return owning(Base64Text.decode(text, "hash"));
    }

    /**
     * Reads a hash in hexadecimal, 64 characters.
     *
     * @throws MalformedException if it is anything else
     */
    public static Hash parseHex(String text) {
        try {
            return owning(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("hash is not hexadecimal", e);
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return value.clone();
    }

    /** Padded standard base64, as in checkpoints and proofs. */
    public String base64() {
        return Base64Text.encode(value);
    }

    /** Lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return base64();
    }

    static Hash owning(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new MalformedException("hash has " + bytes.length + " bytes, not " + BYTES);
        }
        return new Hash(bytes);
    }

    static Hash at(byte[] source, int position) {
        return new Hash(Arrays.copyOfRange(source, position * BYTES, (position + 1) * BYTES));
    }

    void writeTo(byte[] target, int position) {
        System.arraycopy(value, 0, target, position * BYTES, BYTES);
    }

    byte[] shared() {
        return value;
    }
}
