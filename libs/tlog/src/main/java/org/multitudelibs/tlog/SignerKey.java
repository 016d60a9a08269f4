package org.multitudelibs.tlog;

/** A named private key that signs notes (C2SP signed-note, "Signatures"). */
public sealed interface SignerKey permits Ed25519SignerKey {

    /** The key that checks what this one signs; it has the same name and key id. */
    VerifierKey verifierKey();

    /**
     * The bytes after the key id of a signature line.
     *
     * @param text the text of the note, in UTF-8, with its last newline
     */
    byte[] sign(byte[] text);

    /** The secret in one line, {@code PRIVATE+KEY+} and then as in a verifier key. Keep it out of logs. */
    String secret();

    /**
     * Reads what {@link #secret()} gives.
     *
     * @throws MalformedException if it is anything else, or a type of key this library does not know
     */
    static SignerKey parse(String secret) {
        if (!secret.startsWith(Ed25519SignerKey.PREFIX)) {
            throw new MalformedException("signer key does not begin with " + Ed25519SignerKey.PREFIX);
        }
        KeyText text = KeyText.parse(secret.substring(Ed25519SignerKey.PREFIX.length()));
        return switch (text.type()) {
            case Ed25519VerifierKey.TYPE -> {
                Ed25519SignerKey key = new Ed25519SignerKey(text.name(), text.key());
                text.requireId(key.verifierKey().keyId());
                yield key;
            }
            default -> throw text.unsupported();
        };
    }
}
