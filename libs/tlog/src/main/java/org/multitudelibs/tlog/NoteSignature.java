package org.multitudelibs.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A signature line of a note (C2SP signed-note, "Format").
 *
 * @param name name of the signer
 * @param keyId which key of the signer
 * @param signature 1 to 8192 bytes, of a form that depends on the type of the key
 */
@SuppressWarnings("ArrayRecordComponent")
public record NoteSignature(String name, KeyId keyId, byte[] signature) {

    private static final String DASH = "\u2014 ";
    private static final int MAX_BYTES = 8192;

    /** @throws MalformedException if the name is not a key name, or the signature is empty or too long */
    public NoteSignature {
        KeyName.check(name);
        if (signature.length == 0 || signature.length > MAX_BYTES) {
            throw new MalformedException("signature is empty or above " + MAX_BYTES + " bytes");
        }
        signature = signature.clone();
    }

    /** A copy of the bytes. */
    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** The line, without its newline. */
    public String line() {
        byte[] blob = ByteBuffer.allocate(KeyId.BYTES + signature.length)
                .putInt(keyId.value())
                .put(signature)
                .array();
        return DASH + name + " " + Base64Text.encode(blob);
    }

    /**
     * Reads a line, without its newline.
     *
     * @throws MalformedException if it is not a signature line
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedException("signature line is not a dash, a name and base64");
        }
        ByteBuffer blob = ByteBuffer.wrap(Base64Text.decode(line.substring(space + 1), "signature"));
        if (blob.remaining() <= KeyId.BYTES) {
            throw new MalformedException("signature is too short");
        }
        KeyId keyId = new KeyId(blob.getInt());
        byte[] signature = new byte[blob.remaining()];
        blob.get(signature);
        return new NoteSignature(line.substring(DASH.length(), space), keyId, signature);
    }

    boolean names(VerifierKey key) {
        return name.equals(key.name()) && keyId.equals(key.keyId());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId.equals(that.keyId)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * keyId.value() + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return line();
    }
}
